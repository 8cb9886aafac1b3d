import Foundation
import Observations
import Phrasebook
import Scene
import Vision

/// A user's network: opened, held against its card, and asked for people and vehicles of a picture.
package final class ModelDetector {
  /// The weights' file.
  package let path: String
  /// The card beside it; nil where there is none.
  package let card: ModelCard?
  /// How its boxes are written; nil until it has answered once.
  package private(set) var head: ModelHead?
  /// Its classes; nil until it has answered once, unless its card or its file says them.
  package private(set) var classes: ModelClasses?
  /// Shapes of what came out last.
  package private(set) var shapes: [[Int]] = []
  /// How it did on the card's picture; nil where there is none.
  package private(set) var known: KnownPicture.Outcome?
  private var network: Network
  private let declared: PixelSize?
  private let isDarknet: Bool

  /// What was seen in a picture, without doubles, in its pixels.
  package struct Sight {
    package var people: [Candidate] = []
    package var vehicles: [Candidate] = []
  }

  /// Opens it and, where its card has a picture, makes sure that the network finds in it what the card says.
  package init(path: String) throws(DetectionError) {
    self.path = path
    guard FileManager.default.fileExists(atPath: path) else { throw .modelMissing(path: path) }
    do { card = try ModelCard.beside(path) } catch { throw .card(error) }
    head = card?.head
    classes = card?.classes
    let configuration = try ModelDetector.configuration(of: path)
    isDarknet = configuration != nil
    if isDarknet {
      head = .darknet
      declared = nil
    } else {
      guard let data = FileManager.default.contents(atPath: path) else {
        throw .modelMissing(path: path)
      }
      let file = OnnxFile(Array(data))
      declared = file.inputSize
      classes = classes ?? file.classNames.map(ModelClasses.init(names:))
    }
    do { network = try Network(weights: path, configuration: configuration) } catch {
      throw .modelUnusable(path: path, reason: ModelDetector.reason(error))
    }
    try checkSize()
    if let card, let picture = card.knownPicture {
      known = try picture.tryOut(card: card.path) { (picture) throws(DetectionError) in
        try look(at: picture)
      }
    }
  }

  /// Darknet's configuration; nil for ONNX.
  private static func configuration(of path: String) throws(DetectionError) -> String? {
    if path.hasSuffix(".onnx") { return nil }
    guard path.hasSuffix(".weights") else { throw .modelOfUnknownKind(path: path) }
    let expected = String(path.dropLast(".weights".count) + ".cfg")
    guard FileManager.default.fileExists(atPath: expected) else {
      throw .configurationMissing(path: path, expected: expected)
    }
    return expected
  }

  private func checkSize() throws(DetectionError) {
    guard let card, let stated = card.input.size, let declared, stated != declared else { return }
    throw .model(
      .cardStatesSize(
        card: card.path, stated: "\(stated.width) × \(stated.height)",
        declared: "\(declared.width) × \(declared.height)"))
  }

  /// People and vehicles of a picture.
  package func look(at picture: any AnalysedPicture) throws(DetectionError) -> Sight {
    if head == nil {
      // What the network is shows in what it answers; how it wants its colours follows from that.
      let size = inputSize(for: picture)
      let outputs = try run(picture, ModelHead.yolox.input, size)
      head = ModelHead(outputs: outputs, width: size.width, height: size.height)
    }
    let size = inputSize(for: picture)
    guard let head else { throw unexpected(size) }
    let input = input(of: head)
    let outputs = try run(picture, input, size)
    let cells = ModelHead.Cells(width: size.width, height: size.height)
    guard head.fits(outputs, cells) else { throw unexpected(size) }
    let classes = try classes(head, head.classCount(outputs, cells))
    self.classes = classes
    let placement = input.placement(
      of: PixelSize(width: picture.width, height: picture.height), in: size)
    func boxes(_ objectClass: ObjectClass) throws(DetectionError) -> [Candidate] {
      guard
        let found = head.boxes(
          of: classes.indices(of: objectClass), among: classes.names.count, in: outputs,
          placement: placement)
      else { throw unexpected(size) }
      return NonMaximumSuppression.keep(found, iouAtMost: 0.5)
    }
    return Sight(people: try boxes(.person), vehicles: try boxes(.vehicle))
  }

  /// How the network wants its input, as far as it is known.
  package func input(of head: ModelHead) -> ModelInput {
    card?.input.applied(to: head.input) ?? head.input
  }

  /// The input's size, as the card or the file says.
  ///
  /// Darknet's networks are convolutions all through and take the picture's shape at about 640 columns; an ONNX file that
  /// leaves its size open is given the one that most are trained with.
  private func inputSize(for picture: any AnalysedPicture) -> PixelSize {
    if let size = card?.input.size ?? declared { return size }
    guard isDarknet else { return PixelSize(width: 640, height: 640) }
    let scale = 640 / Double(max(picture.width, picture.height))
    func side(_ pixels: Int) -> Int { max(32, Int((Double(pixels) * scale / 32).rounded()) * 32) }
    return PixelSize(width: side(picture.width), height: side(picture.height))
  }

  /// The classes, which must be as many as the output has scores for.
  private func classes(_ head: ModelHead, _ count: Int?) throws(DetectionError) -> ModelClasses {
    if let classes {
      guard let count, count != classes.names.count else { return classes }
      throw .model(
        .otherClassCount(path, card: card?.path, stated: classes.names.count, found: count))
    }
    guard let classes = count.flatMap(ModelClasses.init(count:)) else {
      throw .model(
        .classesUnknown(path, count: count, card: ModelCard.path(of: path), head.rawValue))
    }
    return classes
  }

  private func run(
    _ picture: any AnalysedPicture, _ input: ModelInput, _ size: PixelSize
  ) throws(DetectionError) -> [Network.Tensor] {
    let placement = input.placement(
      of: PixelSize(width: picture.width, height: picture.height), in: size)
    do {
      let outputs = try picture.withLuma { luma, lumaStride in
        try picture.withChroma { blue, red, chromaStride in
          try network.run(
            luma: luma, blue: blue, red: red,
            layout: Network.Layout(
              width: picture.width, height: picture.height, lumaStride: lumaStride,
              chromaStride: chromaStride, isFullRange: picture.isFullRange),
            input: Network.Input(input, placement))
        }
      }
      shapes = outputs.map(\.shape)
      return outputs
    } catch {
      throw .modelUnusable(path: path, reason: Complaint(of: error))
    }
  }

  private static func reason(_ error: VisionError) -> Complaint {
    guard case .unreadableNetwork(_, let reason) = error else { return Complaint(of: error) }
    return .inWords(of: reason)
  }

  private func unexpected(_ size: PixelSize) -> DetectionError {
    let seen = shapes.map { $0.map(String.init).joined(separator: "×") }
    let found: Complaint.Part =
      seen.isEmpty ? .emptyOutput : .plain(seen.joined(separator: ", "))
    return .unexpectedOutput(
      path: path, found: found,
      heads: card?.head.map { [$0.rawValue] } ?? ModelHead.sentences(for: size))
  }
}

extension Network.Input {
  fileprivate init(_ input: ModelInput, _ placement: ModelPlacement) {
    self.init(
      width: placement.width, height: placement.height, pictureWidth: placement.pictureWidth,
      pictureHeight: placement.pictureHeight, left: placement.left, top: placement.top,
      means: input.means, gains: input.deviations.map { 1 / $0 }, fill: input.fill,
      isRedFirst: input.isRedFirst)
  }
}

extension ModelHead {
  /// What each head would give for an input, for whoever sees something else.
  static func sentences(for size: PixelSize) -> [String] {
    let cells = Cells(width: size.width, height: size.height)
    let (three, four) = (cells.count(3), cells.count(4))
    return [
      "yolox 1×\(three)×(5+classes)", "yolov5 1×\(3 * three)×(5+classes)",
      "yolov8 1×(4+classes)×\(three)", "nanodet 1×\(three)×(classes+32)",
      "nanodet-plus 1×\(four)×(classes+32)", "ssd 1×1×N×7",
      "ssd-boxes 1×N×(1+classes), 1×N×4",
    ]
  }
}
