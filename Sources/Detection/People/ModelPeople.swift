import Foundation
import Observations
import Phrasebook
import Scene
import Vision

/// People by a user's network.
final class ModelPeople: PeopleFinder {
  let path: String
  /// Vehicles of the frame that was looked at last, without doubles; none by a network that knows only people.
  private(set) var vehicles: [Candidate] = []
  private var network: Network
  private let kind: Kind
  private var head: OnnxHead?

  private enum Kind {
    case darknet
    case onnx(width: Int, height: Int)
  }

  let trackerSettings: TrackerSettings = {
    var settings = TrackerSettings()
    // As ByteTrack has them, but for the lowest: what networks are less sure of is somebody behind glass or a part.
    settings.sure = 0.6
    settings.unsure = 0.3
    settings.beginning = 0.7
    // A network's boxes sit closer than those of a detector that moves in steps.
    settings.placeDeviation = 0.04
    settings.sizeTime = 0.1
    return settings
  }()

  init(path: String) throws(DetectionError) {
    self.path = path
    let files = FileManager.default
    guard files.fileExists(atPath: path) else { throw .modelMissing(path: path) }
    var configuration: String?
    if path.hasSuffix(".weights") {
      let expected = path.dropLast(".weights".count) + ".cfg"
      guard files.fileExists(atPath: String(expected)) else {
        throw .configurationMissing(path: path, expected: String(expected))
      }
      configuration = String(expected)
      kind = .darknet
    } else if path.hasSuffix(".onnx") {
      guard let data = files.contents(atPath: path) else { throw .modelMissing(path: path) }
      let shape = OnnxInputShape.read(Array(data))
      // A network that leaves its size open is given the one that most are trained with.
      kind = .onnx(width: shape?.width ?? 640, height: shape?.height ?? 640)
    } else {
      throw .modelOfUnknownKind(path: path)
    }
    do { network = try Network(weights: path, configuration: configuration) } catch {
      throw .modelUnusable(path: path, reason: ModelPeople.reason(error))
    }
  }

  func find(in frame: FinderFrame) throws(DetectionError) -> Found {
    let read: (ObjectClass) throws(DetectionError) -> [Candidate]
    switch kind {
    case .darknet: read = try darknet(frame)
    case .onnx(let width, let height): read = try onnx(frame, width: width, height: height)
    }
    vehicles = NonMaximumSuppression.keep(try read(.vehicle), iouAtMost: 0.5)
    return frame.found(NonMaximumSuppression.keep(try read(.person), iouAtMost: 0.5), trust: 1)
  }

  /// Darknet's networks are convolutions all through: the input takes the picture's shape at about 640 columns.
  private func darknet(
    _ frame: FinderFrame
  ) throws(DetectionError) -> (ObjectClass) throws(DetectionError) -> [Candidate] {
    let long = 640.0
    let scale = long / Double(max(frame.size.width, frame.size.height))
    func side(_ pixels: Int) -> Int { max(32, Int((Double(pixels) * scale / 32).rounded()) * 32) }
    let (width, height) = (side(frame.size.width), side(frame.size.height))
    let input = Network.Input(
      width: width, height: height, pictureWidth: width, pictureHeight: height, scale: 1 / 255,
      isRedFirst: true)
    let outputs = try run(frame, input)
    return { [path] objectClass throws(DetectionError) in
      guard let found = DarknetHead.objects(objectClass, in: outputs, of: frame.size) else {
        throw .unexpectedOutput(path: path, found: ModelPeople.shapes(outputs))
      }
      return found
    }
  }

  private func onnx(
    _ frame: FinderFrame, width: Int, height: Int
  ) throws(DetectionError) -> (ObjectClass) throws(DetectionError) -> [Candidate] {
    let shrink = min(
      Double(width) / Double(frame.size.width), Double(height) / Double(frame.size.height))
    var input = Network.Input(
      width: width, height: height,
      pictureWidth: min(width, max(1, Int((Double(frame.size.width) * shrink).rounded()))),
      pictureHeight: min(height, max(1, Int((Double(frame.size.height) * shrink).rounded()))),
      scale: 1, isRedFirst: false)
    if head == nil {
      // What the network is shows in what it answers; how it wants its colours follows from that.
      let outputs = try run(frame, input)
      guard let known = OnnxHead(outputs: outputs, width: width, height: height) else {
        throw .unexpectedOutput(path: path, found: ModelPeople.shapes(outputs))
      }
      head = known
    }
    guard let head else { return { _ in [] } }
    input.scale = head.inputScale
    input.isRedFirst = head.isRedFirst
    let outputs = try run(frame, input)
    return { [path] objectClass throws(DetectionError) in
      guard
        let found = head.objects(
          objectClass, in: outputs, width: width, height: height, shrink: shrink)
      else { throw .unexpectedOutput(path: path, found: ModelPeople.shapes(outputs)) }
      return found
    }
  }

  private func run(
    _ frame: FinderFrame, _ input: Network.Input
  ) throws(DetectionError) -> [Network.Tensor] {
    let picture = frame.picture
    do {
      return try picture.withLuma { luma, lumaStride in
        try picture.withChroma { blue, red, chromaStride in
          try network.run(
            luma: luma, blue: blue, red: red,
            layout: Network.Layout(
              width: picture.width, height: picture.height, lumaStride: lumaStride,
              chromaStride: chromaStride, isFullRange: picture.isFullRange),
            input: input)
        }
      }
    } catch {
      throw .modelUnusable(path: path, reason: Complaint(of: error))
    }
  }

  private static func reason(_ error: VisionError) -> Complaint {
    guard case .unreadableNetwork(_, let reason) = error else { return Complaint(of: error) }
    return .inWords(of: reason)
  }

  private static func shapes(_ outputs: [Network.Tensor]) -> Complaint.Part {
    guard !outputs.isEmpty else { return .emptyOutput }
    return .plain(
      outputs.map { $0.shape.map(String.init).joined(separator: "×") }.joined(separator: ", "))
  }
}
