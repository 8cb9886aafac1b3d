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
  #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["result"])
}

@Test func foldersOnTheWayAreMade() throws {
  let folder = try ScratchFolder()
  try AtomicFile.write("text", to: folder.path("a/b/c.txt"))
  #expect(try String(contentsOfFile: folder.path("a/b/c.txt"), encoding: .utf8) == "text")
}

@Test func manyWhoWriteOneFileLeaveOneOfTheirsWhole() async throws {
  let folder = try ScratchFolder()
  let texts = (0..<8).map { String(repeating: "\($0)", count: 100_000 + $0) }
  await withTaskGroup(of: Void.self) { group in
    for text in texts {
      group.addTask { for _ in 0..<10 { try? AtomicFile.write(text, to: folder.path("result")) } }
    }
  }
  #expect(texts.contains(try String(contentsOfFile: folder.path("result"), encoding: .utf8)))
  #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["result"])
}
