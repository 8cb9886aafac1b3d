import Foundation
import TestSupport
import Testing

/// The fences leave honest programs what they need: real interpreters and libraries, where they are installed.
@Suite(.onItsOwnThread) struct HonestProgramTests {
  private static let alarm =
    #"{"alarm":{"event":"intrusion","start":0.5,"end":1.5}}"#

  /// Path of a program that is no link to a manager of versions; nil where there is none that answers.
  private static func path(of name: String, _ question: [String]) -> String? {
    guard let outcome = try? Program.run(name, question), outcome.status == 0 else { return nil }
    return outcome.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private func expectItWorks(
    _ words: [String], reads: [String] = [], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let attack = try DetectorAttack("")
    let audit = try String(contentsOfFile: attack.folder.path("audit.yaml"), encoding: .utf8)
    let list = words.map { "'\($0)'" }.joined(separator: ", ")
    let folders = reads.map { "'\($0)'" }.joined(separator: ", ")
    try attack.folder.write(
      "audit.yaml",
      audit.replacing(
        "command: [./detector, notes.txt]", with: "command: [\(list)], reads: [\(folders)]"))
    for (name, text) in Self.scripts { try attack.folder.write(name, text) }
    let outcome = try attack.run()
    #expect(outcome.status == 0, "\(outcome.errors)", sourceLocation: sourceLocation)
  }

  private static let scripts = [
    "watch.py": #"""
    import asyncio, sys, threading
    import numpy
    frames = sys.stdin.buffer.read()
    values, _ = numpy.linalg.eigh(numpy.frombuffer(frames[:40000], numpy.uint8).reshape(200, 200) * 1.0)
    async def rest(): await asyncio.sleep(0.01)
    asyncio.run(rest())
    thread = threading.Thread(target=lambda: print('\#(alarm)', flush=True))
    thread.start()
    thread.join()
    """#,
    "watch.sh": """
    while read -r line; do :; done 2>/dev/null
    echo '\(alarm)'
    """,
    "watch.js": """
    process.stdin.on('data', () => {});
    process.stdin.on('end', () => setTimeout(() => console.log('\(alarm)'), 5));
    """,
  ]

  @Test func aShell() throws { try expectItWorks(["/bin/sh", "watch.sh"]) }

  @Test func anInterpreterSetUpByEnv() throws {
    try expectItWorks(["env", "NAME=value", "/bin/sh", "watch.sh"])
  }

  @Test(.enabled(if: Attack.isFull, "digests all of an interpreter: with make attack"))
  func pythonWithNumPy() throws {
    let question = ["-c", "import numpy, sys; print(sys.executable); print(sys.prefix)"]
    guard let answer = Self.path(of: "python3", question)?.split(separator: "\n").map(String.init),
      answer.count == 2
    else { return }
    try expectItWorks([answer[0], "watch.py"], reads: [answer[1]])
  }

  @Test func node() throws {
    guard let path = Self.path(of: "node", ["-p", "process.execPath"]) else { return }
    try expectItWorks([path, "watch.js"])
  }

  @Test func aStaticProgram() throws {
    let scratch = try ScratchFolder()
    let source = try scratch.write(
      "watch.c",
      """
      #include <stdio.h>
      int main(void) { while (getchar() != EOF) {} return puts("\(Self.alarm.replacing("\"", with: "\\\""))") < 0; }
      """)
    let program = scratch.path("watch")
    guard let outcome = try? Program.run("cc", ["-static", "-O1", "-o", program, source]),
      outcome.status == 0
    else { return }
    try expectItWorks([program])
  }
}
