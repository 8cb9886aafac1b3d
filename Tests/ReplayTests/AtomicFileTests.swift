import Foundation
import Replay
import TestSupport
import Testing

@Test func aResultThatCannotBeWrittenLeavesNothingBehind() throws {
  let folder = try ScratchFolder()
  // A folder stands where the file should go: the rename fails after the bytes were written.
  try FileManager.default.createDirectory(
    at: folder.url.appendingPathComponent("result/inside"), withIntermediateDirectories: true)
  let error = #expect(throws: ReplayError.self) {
    try AtomicFile.write("text", to: folder.path("result"))
  }
  #expect(error?.code == .output)
  #expect(!FileManager.default.fileExists(atPath: folder.path("result.partial")))
}

@Test func foldersOnTheWayAreMade() throws {
  let folder = try ScratchFolder()
  try AtomicFile.write("text", to: folder.path("a/b/c.txt"))
  #expect(try String(contentsOfFile: folder.path("a/b/c.txt"), encoding: .utf8) == "text")
}
