import ArgumentParser
import Auditing
import Documents
import Evaluation

/// Protocols that compare a system's file or folder with a reference, without a clip or its times.
enum ReferenceProtocol: String, CaseIterable {
  case coco
  case motChallenge = "mot-challenge"
  case pixelsCpp = "cdnet2014-cpp-v1"
  case pixelsMatlab = "cdnet2014-matlab-v1"
  case attributes = "attributes-v1"

  /// Whether what it compares is decoded.
  var readsPictures: Bool { self == .pixelsCpp || self == .pixelsMatlab }

  /// The result as one document.
  func compare(
    _ reference: String, with system: String, _ options: ReferenceOptions, confidence: Double
  ) throws -> JSON {
    switch self {
    case .coco:
      try CocoEvaluation(
        reference: reference, system: system, threshold: options.threshold ?? 0.5,
        confidence: confidence
      ).json
    case .motChallenge: try TrackEvaluation(reference: reference, system: system).json
    case .pixelsCpp: try PixelEvaluation(reference: reference, system: system, rule: .cpp).json
    case .pixelsMatlab:
      try PixelEvaluation(reference: reference, system: system, rule: .matlab).json
    case .attributes:
      try AttributeEvaluation(
        reference: reference, system: system, threshold: options.threshold ?? 0.5,
        prevalence: options.prevalence, confidence: confidence
      ).json
    }
  }
}

/// What these protocols may be told beside the two files.
struct ReferenceOptions: ParsableArguments {
  @Option(
    help: "Score above which an attribute is said, or from which a box is counted (0.5).")
  var threshold: Double?

  @Option(help: "Share of people who have an attribute, for the worth of a hit: 0.001.")
  var prevalence: Double?
}
