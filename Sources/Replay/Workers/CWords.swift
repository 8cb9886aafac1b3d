import Foundation

/// Words as C takes a command's: copies of them, with a null behind the last.
func withCWords<Result>(
  _ words: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) throws -> Result
) rethrows -> Result {
  let copies = unsafe words.map { unsafe strdup($0) }
  defer { unsafe copies.forEach { unsafe free($0) } }
  var list: [UnsafeMutablePointer<CChar>?] = unsafe copies + [nil]
  return try unsafe body(&list)
}
