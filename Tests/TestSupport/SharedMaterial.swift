public import Foundation

/// Footage, models and oracles for development; they stand beside the project and are never part of it.
///
/// A test that needs them is written `.enabled(if: SharedMaterial.has("…"))` and is skipped, visibly, elsewhere.
public enum SharedMaterial {
  /// Absolute path of a file of the material; nil where it is not there.
  public static func path(_ relative: String) -> String? {
    let path = folder.appendingPathComponent(relative).path
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }

  /// Location of a file of the material; nil where it is not there.
  public static func url(_ relative: String) -> URL? {
    path(relative).map { URL(fileURLWithPath: $0) }
  }

  /// Whether a file of the material is there.
  public static func has(_ relative: String) -> Bool { path(relative) != nil }

  /// `CONTRECHAMP_SHARED`, or `../shared` beside the checkout.
  static var folder: URL {
    if let named = ProcessInfo.processInfo.environment["CONTRECHAMP_SHARED"] {
      return URL(fileURLWithPath: named)
    }
    return Checkout.root.deletingLastPathComponent().appendingPathComponent("shared")
  }
}

/// The checkout that the tests were built from.
public enum Checkout {
  /// Its top folder.
  public static var root: URL {
    URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }
}
