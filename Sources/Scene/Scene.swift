public import Phrasebook
/// What an auditor states about a camera's view.
public struct Scene: Hashable, Sendable {
  /// A named part of the view.
  public struct Zone: Hashable, Sendable {
    /// Name, unique in the scene.
    public let name: String
    /// Outline.
    public let polygon: Polygon
    /// Whether presence in it is an intrusion.
    public let forbidden: Bool
    /// Allowed direction of movement, in image degrees clockwise from right.
    public let flow: Double?

    /// A named part of the view.
    public init(name: String, polygon: Polygon, forbidden: Bool = false, flow: Double? = nil) {
      self.name = name
      self.polygon = polygon
      self.forbidden = forbidden
      self.flow = flow
    }
  }

  /// A named line that people may cross.
  public struct NamedLine: Hashable, Sendable {
    /// Name, unique in the scene.
    public let name: String
    /// The stretch.
    public let line: Line

    /// A named line.
    public init(name: String, line: Line) {
      self.name = name
      self.line = line
    }
  }

  /// A part of the view that is not scored.
  public struct NoScoreRegion: Hashable, Sendable {
    /// Outline.
    public let polygon: Polygon
    /// The auditor's reason.
    public let why: String

    /// A part of the view that is not scored, and why.
    public init(polygon: Polygon, why: String) {
      self.polygon = polygon
      self.why = why
    }
  }

  /// The camera that the scene describes; nil for the whole-view default.
  public let camera: String?
  /// Width and height in pixels that the scene was drawn on; nil where it was written in fractions.
  public let size: PixelSize?
  /// By name.
  public let zones: [Zone]
  /// By name.
  public let lines: [NamedLine]
  /// View to metres.
  public let groundPlane: GroundPlane?
  /// Height in metres of a standing person, for sizes (default 1.7).
  public let personHeight: Double
  /// Parts of the view that are not scored.
  public let noScore: [NoScoreRegion]

  /// A scene from its parts; zones and lines are kept sorted by name.
  public init(
    camera: String? = nil, size: PixelSize? = nil, zones: [Zone] = [], lines: [NamedLine] = [],
    groundPlane: GroundPlane? = nil, personHeight: Double = 1.7, noScore: [NoScoreRegion] = []
  ) {
    self.camera = camera
    self.size = size
    self.zones = zones.sorted { $0.name < $1.name }
    self.lines = lines.sorted { $0.name < $1.name }
    self.groundPlane = groundPlane
    self.personHeight = personHeight
    self.noScore = noScore
  }

  /// Without a scene file, a stage uses the whole view.
  public static let wholeView = Scene()
}

/// Width and height of a picture in pixels.
public struct PixelSize: Hashable, Sendable {
  /// Columns.
  public let width: Int
  /// Rows.
  public let height: Int

  /// A size in pixels.
  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}

extension Scene {
  /// Why a scene does not fit a video's picture; nil where it does, or was written in fractions.
  ///
  /// Proportions that agree are not enough: a picture of another size may be another cut of the view.
  public func misfit(video: PixelSize, named name: String) -> Complaint? {
    guard let size, size != video else { return nil }
    return .sceneOfAnotherSize(
      (size.width, size.height), video: (video.width, video.height), named: name)
  }
}
