import Crypto
import Documents
import Foundation

/// What makes a manifest of a store one that this user's runs have written: a number that only they know.
///
/// A digest anybody can write beside what it is of. A manifest carries a code over its contents (HMAC-SHA256; RFC 2104) that
/// nobody can make who cannot read the number. It stands in the store itself, readable to its owner alone, so that runs that
/// share a store believe each other's results where they are one user's.
struct ManifestSecret {
  private let key: SymmetricKey

  /// The secret of a store, which is made where there is none; a passing one where it cannot be kept.
  init(in folder: String) {
    let path = folder + "/.secret.\(geteuid())"
    if FileStamp(of: path) == nil { ManifestSecret.make(path) }
    guard let known = ManifestSecret.read(path) else {
      key = SymmetricKey(size: .bits256)
      return
    }
    key = SymmetricKey(data: known)
  }

  /// The code of a text.
  func code(of text: String) -> String {
    Digest.hexadecimal(HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key))
  }

  /// A file that somebody else has put there holds no secret.
  private static func read(_ path: String) -> Data? {
    let traits = try? FileManager.default.attributesOfItem(atPath: path)
    guard traits?[.type] as? FileAttributeType == .typeRegular,
      (traits?[.ownerAccountID] as? NSNumber)?.uint32Value == geteuid(),
      let data = try? RegularFile(path).contents(), data.count == 32
    else { return nil }
    return data
  }

  /// Writes a new secret under a name of its own and links it, so that of several runs one wins and none sees half of it.
  private static func make(_ path: String) {
    let draft = path + "." + RandomName.next()
    let descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    defer { _ = unsafe unlink(draft) }
    let bytes = unsafe SymmetricKey(size: .bits256).withUnsafeBytes { unsafe Data($0) }
    let written = unsafe bytes.withUnsafeBytes {
      unsafe write(descriptor, $0.baseAddress, $0.count)
    }
    _ = fsync(descriptor)
    close(descriptor)
    if written == bytes.count { _ = unsafe link(draft, path) }
  }
}

/// Names that no other run chooses, on this machine or in another container.
enum RandomName {
  static func next() -> String {
    let number = UInt64.random(in: .min ... .max)
    let text = String(number, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
}
