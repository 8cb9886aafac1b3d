private import Documents
import Phrasebook

/// Where boxes of people come from: chosen per system, named in every result.
public enum PeopleSource: Hashable, Sendable, CustomStringConvertible {
  /// Foreground components of a person's size: the cheapest.
  case blobs
  /// OpenCV's gradient people detector inside the foreground: needs no file; the default.
  case hog
  /// A user's network: `.onnx`, or Darknet's `.weights` with its `.cfg` beside it.
  case model(String)

  /// Without a choice.
  public static let standard = PeopleSource.hog

  /// Names as the command line knows them.
  public static let names = ["blobs", "hog", "model"]

  /// By name; `model` needs the path of its file.
  public init(name: String, model path: String?) throws(DetectionError) {
    switch name {
    case "blobs": self = .blobs
    case "hog": self = .hog
    case "model":
      guard let path else { throw .modelMissing(path: "--model") }
      self = .model(path)
    default:
      let nearest = Spelling.nearest(to: name, in: PeopleSource.names)
      throw .unknownPeopleSource(name, nearest: nearest)
    }
  }

  /// Name as results cite it; a model by its file's name, not its folder.
  public var description: String {
    switch self {
    case .blobs: "blobs"
    case .hog: "hog"
    case .model(let path): "model:" + (path.split(separator: "/").last.map(String.init) ?? path)
    }
  }

  /// Files that it reads: a model, the configuration that Darknet keeps beside it, its card, and the card's picture.
  public var files: [String] {
    guard case .model(let path) = self else { return [] }
    let weights =
      path.hasSuffix(".weights") ? [path, path.dropLast(".weights".count) + ".cfg"] : [path]
    // A card that cannot be read is an error of whoever opens the model.
    guard let card = try? ModelCard.beside(path) else { return weights }
    return weights + [card.path] + [card.knownPicture?.file].compactMap(\.self)
  }
}
