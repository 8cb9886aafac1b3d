import Foundation
import Replay
import TestSupport
import Testing

/// Whatever a program's words depend on is part of its digest: a result of other thresholds is another result.
@Suite(.onItsOwnThread) struct CommandDigestTests {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    let program = try folder.write("detector", "#!/bin/sh\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    try folder.write("limits.txt", "0.5\n")
    try folder.write("parts/b/weights", "1")
    try folder.write("parts/a.py", "x = 1\n")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("parts/link"), withDestinationPath: "a.py")
  }

  private func digest(words: [String] = [], reads: [String] = ["limits.txt", "parts"]) throws
    -> String
  {
    try ExternalCommand(
      words: ["./detector"] + words, folder: folder.url.path, reads: reads
    ).digest
  }

  @Test func theSameFilesAreTheSameProgram() throws {
    let digest = try digest()
    // Written again, in another order.
    try FileManager.default.removeItem(atPath: folder.path("parts"))
    try folder.write("parts/a.py", "x = 1\n")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("parts/link"), withDestinationPath: "a.py")
    try folder.write("parts/b/weights", "1")
    #expect(try self.digest() == digest)
  }

  @Test(arguments: [
    "echo 0.6 > limits.txt", "echo 2 > parts/b/weights", "touch parts/new", "rm parts/a.py",
    "mv parts/a.py parts/c.py", "ln -sf b/weights parts/link", "mkdir parts/empty",
    "mv parts/b parts/B",
  ])
  func whateverItReadsCounts(change: String) throws {
    let digest = try digest()
    #expect(try Program.run("sh", ["-c", change], in: folder.url).status == 0)
    #expect(try self.digest() != digest)
  }

  @Test func whatItDoesNotReadDoesNot() throws {
    let digest = try digest(reads: ["limits.txt"])
    try folder.write("parts/a.py", "x = 2\n")
    #expect(try self.digest(reads: ["limits.txt"]) == digest)
  }

  @Test(arguments: ["limit.txt", "parts/nothing"]) func aNameWithoutAFileIsAnError(name: String) {
    let error = #expect(throws: ReplayError.self) { try digest(reads: [name]) }
    #expect(error?.code == .missingInput)
    #expect(error?.reason.contains("\(name): no such file") == true, "\(error?.reason ?? "")")
  }

  @Test(arguments: ["/", "parts/../../../../../../../..", "/tmp/.."])
  func theWholeDiskIsNotGiven(name: String) {
    let error = #expect(throws: ReplayError.self) { try digest(reads: [name]) }
    #expect(error?.reason.contains("would open the whole disk") == true, "\(error?.reason ?? "")")
  }

  /// A word may happen to be the name of a folder, and a pipe would never end.
  @Test(arguments: ["/", "parts", "."]) func aFolderAsAWordIsAWord(word: String) throws {
    #expect(try digest(words: [word], reads: []) == digest(reads: []))
  }

  @Test(.timeLimit(.minutes(5))) func aPipeAsAWordIsAWord() throws {
    #expect(try Program.run("mkfifo", [folder.path("pipe")]).status == 0)
    #expect(try digest(words: ["pipe"], reads: []) == digest(reads: []))
  }
}
