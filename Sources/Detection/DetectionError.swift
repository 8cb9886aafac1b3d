public import Documents
public import Phrasebook
public import Vision

/// What keeps a clip's analysis from starting or going on.
public enum DetectionError: Error, Hashable, Sendable, Sayable, CustomStringConvertible {
  /// No stage has this name; the nearest one may have been meant.
  case unknownStage(String, nearest: String?)
  /// No source of people has this name; the nearest one may have been meant.
  case unknownPeopleSource(String, nearest: String?)
  /// No source of vehicles has this name; the nearest one may have been meant.
  case unknownVehicleSource(String, nearest: String?)
  /// There is no such model file.
  case modelMissing(path: String)
  /// Neither `.onnx` nor `.weights`.
  case modelOfUnknownKind(path: String)
  /// Darknet weights without the configuration that belongs to them.
  case configurationMissing(path: String, expected: String)
  /// The file is not a network, or OpenCV cannot run it.
  case modelUnusable(path: String, reason: Complaint)
  /// The network runs, but what comes out is no list of boxes that is known here: these are.
  case unexpectedOutput(path: String, found: Complaint.Part, heads: [String])
  /// The network and what its card or its file says of it do not agree.
  case model(Complaint)
  /// The network's card cannot be read.
  case card(DocumentError)
  /// A picture could not be analysed.
  case picture(VisionError)

  /// What, where, and what to do next.
  public func text(in language: Language) -> String { complaint.text(in: language) }

  private var complaint: Complaint {
    switch self {
    case .unknownStage(let name, let nearest):
      .unknownStage(name, nearest: nearest, StageCatalogue.names)
    case .unknownPeopleSource(let name, let nearest): .unknownPeopleSource(name, nearest: nearest)
    case .unknownVehicleSource(let name, let nearest): .unknownVehicleSource(name, nearest: nearest)
    case .modelMissing(let path): .modelMissing(path)
    case .modelOfUnknownKind(let path): .modelOfUnknownKind(path)
    case .configurationMissing(let path, let expected):
      .configurationMissing(path, expected: expected)
    case .modelUnusable(let path, let reason): .modelUnusable(path, reason)
    case .unexpectedOutput(let path, let found, let heads):
      .unexpectedOutput(path, found: found, heads: heads)
    case .model(let complaint): complaint
    case .card(let error): Complaint(of: error)
    case .picture(let error): Complaint(of: error)
    }
  }
}
