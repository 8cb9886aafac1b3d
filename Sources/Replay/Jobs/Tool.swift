/// What this program calls itself in results.
public enum Tool {
  /// Its name.
  public static let name = "contrechamp"
  /// Its version; part of the key of every result.
  public static let version = "0.3.0"
  /// Name and version.
  public static let citation = "\(name) \(version)"
}
