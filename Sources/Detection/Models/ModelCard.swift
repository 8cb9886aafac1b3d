package import Documents
import Observations
import Phrasebook
package import Scene
import Foundation

/// What a user states about a network beside its weights, `NAME.card.yaml`: which bytes it speaks of, and how they are to be read.
package struct ModelCard: Hashable, Sendable {
  /// The card's file.
  package let path: String
  /// SHA-256 of the weights in hexadecimal.
  package let sha256: String
  /// Under which licence the weights may be used, in words.
  package let licence: String
  /// Where they come from; nil where the card does not say.
  package let source: String?
  /// How its boxes are written; nil: by the shape of the output.
  package let head: ModelHead?
  /// Its classes, and which of them are people and vehicles.
  package let classes: ModelClasses
  /// How it wants its input.
  package let input: Input
  /// A picture of which it is known what the network must find; nil: none.
  package let knownPicture: KnownPicture?

  /// What a card says of the input; nil is as the head or the file has it.
  package struct Input: Hashable, Sendable {
    package var size: PixelSize?
    var isRedFirst: Bool?
    var means: [Double]?
    var deviations: [Double]?
    var padding: ModelInput.Padding?
    var fill: Double?

    /// A head's own input with what the card says of it.
    func applied(to standard: ModelInput) -> ModelInput {
      var input = standard
      input.size = size ?? input.size
      input.isRedFirst = isRedFirst ?? input.isRedFirst
      input.means = means ?? input.means
      input.deviations = deviations ?? input.deviations
      input.padding = padding ?? input.padding
      input.fill = fill ?? input.fill
      return input
    }
  }

  /// Where the card of a model stands, if there is one: `NAME.card.yaml` for `NAME.onnx`.
  package static func path(of model: String) -> String {
    let folder = folder(of: model)
    let name = model.dropFirst(folder.count)
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name
    return folder + stem + ".card.yaml"
  }

  /// What stands before a file's name, with the last slash; nothing for a name alone.
  ///
  /// Foundation's `deletingLastPathComponent` traps on a path of one character (6.3).
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// The card beside a model; nil where there is none.
  package static func beside(_ model: String) throws(DocumentError) -> ModelCard? {
    let path = path(of: model)
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return try ModelCard(try DocumentNode.read(path))
  }

  /// Refuses a card that speaks of other bytes.
  package func check(sha256 found: String, of model: String) throws(DetectionError) {
    guard found == sha256 else {
      throw .model(.cardOfAnotherModel(card: path, model: model, stated: sha256, found: found))
    }
  }
}

/// A picture of which it is known what a network must find in it.
package struct KnownPicture: Hashable, Sendable {
  /// The file: anything that is read as footage; its first picture counts.
  package let file: String
  /// Where people and vehicles are, in pixels.
  package let boxes: [Sighting]
  /// Boxes that are surer than this have to be those, and no others.
  package let surerThan: Double
  /// Least overlap (intersection over union) of a box that is found with one that is stated.
  package let iou: Double

  /// Something that is in the picture.
  package struct Sighting: Hashable, Sendable {
    let objectClass: ObjectClass
    let box: PixelBox
  }
}
