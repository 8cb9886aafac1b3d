import Crypto
public import Documents
import Foundation
import Phrasebook

/// SHA-256 in hexadecimal: what evidence is identified by.
public enum Digest {
  /// Bytes that are read at a time.
  private static let piece = 1 << 20

  /// Of a file's bytes; a file that changes meanwhile is an error.
  public static func sha256(ofFile path: String) throws(ReplayError) -> String {
    try seal(ofFile: path).sha256
  }

  /// A file's digest, and the file that it vouches for.
  public struct Seal: Hashable, Sendable {
    /// SHA-256 of its bytes in hexadecimal.
    public let sha256: String
    /// What the file was when they were read.
    public let stamp: FileStamp
  }

  /// Of a file's bytes, with what the file was; a file that changes meanwhile is an error.
  public static func seal(ofFile path: String) throws(ReplayError) -> Seal {
    let file = try open(path)
    let stamp = file.stamp
    let digest = try sha256(of: file)
    if let difference = file.stamp.difference(from: stamp) {
      throw ReplayError(.badInput, .about(path, difference))
    }
    return Seal(sha256: digest, stamp: stamp)
  }

  /// Of the bytes of a file that is held open; ends early where its task was cancelled.
  static func sha256(of file: RegularFile) throws(ReplayError) -> String {
    var digest = Unfinished(file)
    while try digest.takeIn() {}
    return digest.value
  }

  /// The same beside other work: it lets others go on after each piece.
  static func sha256(of file: RegularFile) async throws(ReplayError) -> String {
    var digest = Unfinished(file)
    while try digest.takeIn() { await Task.yield() }
    return digest.value
  }

  /// A digest of what has been read so far.
  private struct Unfinished {
    private let file: RegularFile
    private var hash = SHA256()
    private var offset = 0

    init(_ file: RegularFile) { self.file = file }

    var value: String { hexadecimal(hash.finalize()) }

    /// Reads on; whether there was anything left.
    mutating func takeIn() throws(ReplayError) -> Bool {
      guard !Task.isCancelled else {
        throw ReplayError(.interrupted, .interrupted(reading: file.path))
      }
      let bytes: Data
      do { bytes = try file.bytes(from: offset, count: piece) } catch {
        throw ReplayError(.missingInput, Complaint(of: error))
      }
      hash.update(data: bytes)
      offset += bytes.count
      return !bytes.isEmpty
    }
  }

  static func open(_ path: String) throws(ReplayError) -> RegularFile {
    do { return try RegularFile(path) } catch {
      // As for a clip that cannot be read: it is the input that is missing.
      let said = Complaint(of: error)
      throw ReplayError(.missingInput, error.code == .missing ? .checkingName(said) : said)
    }
  }

  /// Of a text in UTF-8.
  public static func sha256(of text: String) -> String {
    hexadecimal(SHA256.hash(data: Data(text.utf8)))
  }

  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
