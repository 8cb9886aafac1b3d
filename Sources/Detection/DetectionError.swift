public import Vision

/// What keeps a clip's analysis from starting or going on.
public enum DetectionError: Error, Hashable, Sendable, CustomStringConvertible {
  /// No stage has this name; the hint names the nearest one.
  case unknownStage(String, hint: String)
  /// No source of people has this name; the hint names the nearest one.
  case unknownPeopleSource(String, hint: String)
  /// No source of vehicles has this name; the hint names the nearest one.
  case unknownVehicleSource(String, hint: String)
  /// There is no such model file.
  case modelMissing(path: String)
  /// Neither `.onnx` nor `.weights`.
  case modelOfUnknownKind(path: String)
  /// Darknet weights without the configuration that belongs to them.
  case configurationMissing(path: String, expected: String)
  /// The file is not a network, or OpenCV cannot run it.
  case modelUnusable(path: String, reason: String)
  /// The network runs, but what comes out is no list of boxes that is known here.
  case unexpectedOutput(path: String, found: String)
  /// A picture could not be analysed.
  case picture(VisionError)

  /// What, where, and what to do next.
  public var description: String {
    switch self {
    case .unknownStage(let name, let hint):
      "no stage is called \"\(name)\"\(hint); expected one of \(StageCatalogue.names)"
    case .unknownPeopleSource(let name, let hint):
      "no source of people is called \"\(name)\"\(hint); expected blobs, hog or model"
    case .unknownVehicleSource(let name, let hint):
      "no source of vehicles is called \"\(name)\"\(hint); expected none, blobs or model"
    case .modelMissing(let path):
      "\(path): no such model file; give the path of an .onnx or .weights file"
    case .modelOfUnknownKind(let path):
      "\(path): a model of unknown kind; expected .onnx, or Darknet's .weights with its .cfg beside it"
    case .configurationMissing(let path, let expected):
      "\(path): Darknet weights need their configuration; expected it at \(expected)"
    case .modelUnusable(let path, let reason):
      "\(path): not a network that can be run (\(reason)); try another file or `--people hog`"
    case .unexpectedOutput(let path, let found):
      "\(path): the network's output is \(found), expected boxes as Darknet's [yolo] layer, YOLOX, "
        + "YOLOv5 or YOLOv8 give them"
    case .picture(let error):
      error.description
    }
  }
}
