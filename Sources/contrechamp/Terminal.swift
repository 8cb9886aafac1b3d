import Foundation
import Phrasebook

/// Standard error as people see it: messages, and a progress bar only where it is a terminal.
enum Terminal {
  /// Whether standard error is a terminal.
  static let isInteractive = isatty(2) == 1

  /// One line on standard error; characters of untrusted names cannot steer the terminal, nor feign another line.
  static func say(_ line: String) { write(oneLine(line) + "\n") }

  /// One line on standard error, in one language.
  static func say(_ words: Message.Run, in language: Language) { say(words.text(in: language)) }

  /// One line on standard error, in one language.
  static func say(_ words: some Sayable, in language: Language) { say(words.text(in: language)) }

  /// Several lines on standard error, of a text whose names are harmless.
  static func say(lines: String) { write(printable(lines) + "\n") }

  private static func write(_ text: String) {
    let clear = isInteractive ? "\r\u{1B}[K" : ""
    FileHandle.standardError.write(Data((clear + text).utf8))
  }

  /// Replaces the line under the cursor.
  static func draw(_ line: String) {
    guard isInteractive else { return }
    FileHandle.standardError.write(Data(("\r\u{1B}[K" + oneLine(line)).utf8))
  }

  /// Text in which nothing but line ends and tabs steers a terminal or turns the direction of writing.
  static func printable(_ text: String) -> String {
    visible(text) { $0 == "\n" || $0 == "\t" }
  }

  /// The same as one line.
  static func oneLine(_ text: String) -> String { visible(text) { $0 == "\t" } }

  private static func visible(
    _ text: String, keeping isKept: (Unicode.Scalar) -> Bool
  ) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { isSteering($0) && !isKept($0) ? "\u{FFFD}" : $0 }))
  }

  /// Controls, ends of lines and paragraphs, and what turns the direction of writing (Unicode Annex 9) or cannot be seen.
  private static func isSteering(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF:
      true
    default: false
    }
  }
}
