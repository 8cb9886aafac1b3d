/// What the picture primitives can fail with.
public enum VisionError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A size, stride or factor that cannot be.
  case impossibleSize(String)
  /// Memory ran out.
  case outOfMemory(String)
  /// OpenCV refused; the second text is its own.
  case library(String, reason: String)
  /// A network's file that could not be read.
  case unreadableNetwork(path: String, reason: String)

  /// What, where, and what to do next.
  public var description: String {
    switch self {
    case .impossibleSize(let what):
      "\(what): a picture of impossible size; `contrechamp probe` shows what the clip declares"
    case .outOfMemory(let what):
      "\(what): out of memory; use a lower analysis rate or a smaller clip"
    case .library(let what, let reason):
      "\(what): OpenCV refused: \(reason)"
    case .unreadableNetwork(let path, let reason):
      "\(path): not a network that can be read (\(reason)); "
        + "give a Darknet .weights with its .cfg beside it, or an .onnx file"
    }
  }
}
