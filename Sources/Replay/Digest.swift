import Crypto
import Foundation

/// SHA-256 in hexadecimal: what evidence is identified by.
public enum Digest {
  /// Of a file's bytes, read in pieces of a mebibyte.
  public static func sha256(ofFile path: String) throws(ReplayError) -> String {
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? handle.close() }
      var hash = SHA256()
      while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
        hash.update(data: piece)
      }
      return hexadecimal(hash.finalize())
    } catch {
      guard FileManager.default.fileExists(atPath: path) else {
        throw ReplayError(.missingInput, "\(path): no such file; check the name")
      }
      throw ReplayError(.badInput, "\(path): cannot be read; check its permissions")
    }
  }

  /// Of a text in UTF-8.
  public static func sha256(of text: String) -> String {
    hexadecimal(SHA256.hash(data: Data(text.utf8)))
  }

  private static func hexadecimal(_ digest: SHA256.Digest) -> String {
    digest.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
