/// Boxes that annotators and a system drew on a set of images, each of a category: flat rows, as large files need.
public struct BoxSet: Sendable {
  /// A kind of object.
  public struct Category: Hashable, Sendable {
    /// Its number in the files.
    public let identifier: Int
    /// Its name; empty where the file has none.
    public let name: String

    /// A kind of object.
    public init(identifier: Int, name: String) {
      self.identifier = identifier
      self.name = name
    }
  }

  /// An image, or a frame of a clip.
  public struct Image: Hashable, Sendable {
    /// Its number in the files.
    public let identifier: Int
    /// Width and height in pixels; nil where the file does not say.
    public let size: PixelExtent?

    /// An image, or a frame of a clip.
    public init(identifier: Int, size: PixelExtent? = nil) {
      self.identifier = identifier
      self.size = size
    }
  }

  /// Width and height in pixels.
  public struct PixelExtent: Hashable, Sendable {
    /// Columns.
    public let width: Double
    /// Rows.
    public let height: Double

    /// A width and a height in pixels.
    public init(width: Double, height: Double) {
      self.width = width
      self.height = height
    }
  }

  /// Left, top, width and height in pixels.
  public struct Rectangle: Hashable, Sendable {
    /// Left edge.
    public var x: Double
    /// Top edge.
    public var y: Double
    /// Extent to the right.
    public var width: Double
    /// Extent downwards.
    public var height: Double

    /// A rectangle in pixels.
    public init(x: Double, y: Double, width: Double, height: Double) {
      self.x = x
      self.y = y
      self.width = width
      self.height = height
    }

    /// Pixels inside.
    public var area: Double { width * height }
  }

  /// A box that annotators drew.
  public struct Truth: Hashable, Sendable {
    /// Place of its image in `images`.
    public var image: Int32
    /// Place of its category in `categories`.
    public var category: Int32
    /// Where.
    public var box: Rectangle
    /// The object's area in pixels as annotators have it, which may be less than the box's.
    public var area: Double
    /// A group that is neither found nor missed: any number of detections may fall into it.
    public var isCrowd: Bool
    /// An annotation numbered 0: pycocotools takes a match with it for none.
    public var isNumberZero: Bool

    /// A box that annotators drew.
    public init(
      image: Int32, category: Int32, box: Rectangle, area: Double, isCrowd: Bool,
      isNumberZero: Bool = false
    ) {
      self.image = image
      self.category = category
      self.box = box
      self.area = area
      self.isCrowd = isCrowd
      self.isNumberZero = isNumberZero
    }
  }

  /// A box that a system drew.
  public struct Answer: Hashable, Sendable {
    /// Place of its image in `images`.
    public var image: Int32
    /// Place of its category in `categories`.
    public var category: Int32
    /// Where.
    public var box: Rectangle
    /// The system's confidence, of any scale.
    public var confidence: Double

    /// A box that a system drew.
    public init(image: Int32, category: Int32, box: Rectangle, confidence: Double) {
      self.image = image
      self.category = category
      self.box = box
      self.confidence = confidence
    }
  }

  /// By identifier, those without a box included.
  public var images: [Image]
  /// By identifier.
  public var categories: [Category]
  /// In the order of the file.
  public var truth: [Truth]
  /// In the order of the file.
  public var answers: [Answer]

  /// Boxes that annotators and a system drew.
  public init(images: [Image], categories: [Category], truth: [Truth], answers: [Answer]) {
    self.images = images
    self.categories = categories
    self.truth = truth
    self.answers = answers
  }
}
