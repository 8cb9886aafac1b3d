public import MediaTime
public import Observations
public import Scene
public import Vision

/// One analysed frame through the primitives that all stages share, each computed once.
///
/// Places are fractions of the view (`Box`, `Point`); pictures and masks have the *working scale*: the frame's luma
/// shrunk by the whole factor `workingFactor`, so that pixel (x, y) of them covers luma pixels from
/// (x · factor, y · factor). Everything with a memory (background, people, tracks) has seen every analysed frame of the
/// epoch whatever the stages ask for, so that no stage's answers depend on which others run.
public final class FrameContext {
  /// Media time of the frame.
  public let time: MediaTime
  /// Media time since the analysed frame before; zero for the first of an epoch.
  public let elapsed: MediaDuration
  /// Media time since the first analysed frame of the epoch.
  public let age: MediaDuration
  /// Size of the decoded frame.
  public let size: PixelSize
  /// Width of the view over its height.
  var aspect: Double { Double(size.width) / Double(size.height) }
  /// Luma at the working scale (about 288 rows).
  public let grey: GreyPicture
  /// Luma pixels a working pixel, along each axis.
  public let workingFactor: Int
  /// Foreground of the slow and of the fast background model at the working scale, as the models gave it.
  public let foreground: DualRateBackground.Masks
  /// Whether this frame made the background start anew, because nearly all of the view changed at once.
  public let isLightChange: Bool
  /// Whether the background has seen enough since it started that its masks mean something.
  public let isBackgroundSettled: Bool
  /// Persons found in this frame alone, surest first.
  public let people: [PersonBox]
  /// Confirmed tracks, by number; coasting ones included (`Track.isSeen` tells).
  public let tracks: [Track]
  /// Vehicles, by number, as far as the system looks for them; coasting ones included.
  public let vehicles: [Track]
  /// How tall a standing person looks, by the row of the feet; nil until the scene or enough people tell.
  public let personScale: PersonScale.Line?

  /// Why people cannot be judged in this view now; nil where they can.
  public let peopleDoubt: NotJudged.Reason?
  /// Whether the camera itself turns or shakes, so that nothing can be said of what moves.
  public let isCameraMoving: Bool
  /// Whether the view has not even twice the rows of the least person that the source looks for.
  public let isTooSmallForPeople: Bool
  /// How many people the foreground has the area of; nil where the scene does not tell how tall they look.
  let areaCount: AreaCount?

  private let picture: any AnalysedPicture
  private let readBackground: () -> GreyPicture
  private var knownColour: ColourPicture?
  private var knownChroma: ChromaPicture?
  private var knownBackground: GreyPicture?

  init(
    picture: any AnalysedPicture, elapsed: MediaDuration, age: MediaDuration, shared: Shared,
    background: @escaping () -> GreyPicture
  ) {
    time = picture.time
    size = PixelSize(width: picture.width, height: picture.height)
    self.elapsed = elapsed
    self.age = age
    self.picture = picture
    grey = shared.grey
    workingFactor = shared.factor
    foreground = shared.foreground
    isLightChange = shared.isLightChange
    isBackgroundSettled = shared.isBackgroundSettled
    people = shared.people
    tracks = shared.tracks
    vehicles = shared.vehicles
    personScale = shared.personScale
    peopleDoubt = shared.peopleDoubt
    isCameraMoving = shared.isCameraMoving
    isTooSmallForPeople = shared.isTooSmallForPeople
    areaCount = shared.areaCount
    readBackground = background
  }

  /// What the analyser computed for the frame.
  struct Shared {
    var grey: GreyPicture
    var factor: Int
    var foreground: DualRateBackground.Masks
    var isLightChange = false
    var isBackgroundSettled = false
    var people: [PersonBox] = []
    var tracks: [Track] = []
    var vehicles: [Track] = []
    var personScale: PersonScale.Line?
    var peopleDoubt: NotJudged.Reason?
    var isCameraMoving = false
    var isTooSmallForPeople = false
    var areaCount: AreaCount?
  }

  /// The frame in colour at half resolution; read on first use.
  public func colour() throws(VisionError) -> ColourPicture {
    if let knownColour { return knownColour }
    let made = try ColourPicture(picture, chroma: chroma())
    knownColour = made
    return made
  }

  /// The colour of that without its luma; read on first use.
  func chroma() throws(VisionError) -> ChromaPicture {
    if let knownChroma { return knownChroma }
    let made = try ChromaPicture(picture)
    knownChroma = made
    return made
  }

  /// The slow background's mean picture at the working scale; read on first use, valid while the frame is current.
  public func background() -> GreyPicture {
    if let knownBackground { return knownBackground }
    let made = readBackground()
    knownBackground = made
    return made
  }

  /// The working-scale pixels that a box covers, cut to the picture.
  public func workingRect(_ box: Box) -> PixelRect {
    let (width, height) = (Double(size.width), Double(size.height))
    let factor = Double(workingFactor)
    let left = Int((box.x * width / factor).rounded(.down))
    let top = Int((box.y * height / factor).rounded(.down))
    let right = Int(((box.x + box.width) * width / factor).rounded(.up))
    let bottom = Int(((box.y + box.height) * height / factor).rounded(.up))
    return PixelRect(x: left, y: top, width: right - left, height: bottom - top)
      .clipped(width: grey.width, height: grey.height)
  }

  /// The part of the view that a rectangle of working-scale pixels covers.
  public func box(_ rect: PixelRect) -> Box {
    let across = Double(workingFactor) / Double(size.width)
    let down = Double(workingFactor) / Double(size.height)
    return Box(
      x: Double(rect.x) * across, y: Double(rect.y) * down, width: Double(rect.width) * across,
      height: Double(rect.height) * down)
  }
}
