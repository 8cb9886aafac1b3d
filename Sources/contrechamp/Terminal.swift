import Foundation

/// Standard error as people see it: messages, and a progress bar only where it is a terminal.
enum Terminal {
  /// Whether standard error is a terminal.
  static let isInteractive = isatty(2) == 1

  /// One line on standard error; control characters of untrusted names cannot steer the terminal.
  static func say(_ line: String) {
    let clear = isInteractive ? "\r\u{1B}[K" : ""
    FileHandle.standardError.write(Data((clear + printable(line) + "\n").utf8))
  }

  /// Replaces the line under the cursor.
  static func draw(_ line: String) {
    guard isInteractive else { return }
    FileHandle.standardError.write(Data(("\r\u{1B}[K" + printable(line)).utf8))
  }

  /// Text with control characters other than line ends made visible.
  static func printable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
          return isControl && scalar != "\n" && scalar != "\t" ? "\u{FFFD}" : scalar
        }))
  }
}
