private import CVideo

/// The libraries that decode, for provenance.
public enum FootageLibrary {
  /// Names and versions.
  public static var versions: String { unsafe String(cString: cvideo_versions()) }
}
