import Documents
import Footage
import Phrasebook

/// Runs a reader of documents; nil where it refused, with an error as good as a user needs it.
func read<Value>(
  _ file: String, _ reader: () throws(DocumentError) -> Value
) -> Value? {
  do throws(DocumentError) { return try reader() } catch {
    expect(error.file == file, "the error names the file \"\(error.file)\", expected \"\(file)\"")
    expect(error.line.map { $0 >= 0 } ?? true, "line \(error.line ?? 0) of \(error)")
    expectReadable(error.description, reason: error.reason)
    return nil
  }
}

/// Runs a reader of footage; nil where it refused.
func readFootage<Value>(
  _ file: String, _ reader: () throws(FootageError) -> Value
) -> Value? {
  do throws(FootageError) { return try reader() } catch {
    expect(error.path == file, "the error names the file \"\(error.path)\", expected \"\(file)\"")
    expectReadable(error.description, reason: error.complaint.description)
    return nil
  }
}

/// A message says something and quotes little of a hostile file. (Control characters are the terminal's business.)
func expectReadable(_ description: String, reason: String) {
  expect(!reason.isEmpty, "an error says why")
  expect(description.utf8.count < 8192, "a message of \(description.utf8.count) bytes")
}
