import ArgumentParser
import Auditing
import Documents
import Footage
import Replay
import Phrasebook

struct ProbeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "probe", abstract: "Says what is in a video file and what is wrong with it.")

  @Argument(help: "Video files; each is decoded from end to end.")
  var files: [String]

  @Flag(help: "Print one JSON document a file.")
  var json = false

  @Flag(help: ArgumentHelp("Say now and then how far it is.", visibility: .hidden))
  var signs = false

  @Option(help: "Language of the text: en or fr.")
  var lang: Language = .english

  func run() throws {
    do { _ = try Confinement.enter(reading: files) } catch { throw tell(error) }
    var worst: ExitCode?
    for file in files {
      do {
        let probe = try Probe(path: file, progress: signs ? ConfinedProbe.signs() : { _ in })
        print(
          json
            ? probe.json.line : Terminal.printable(probe.text(of: Terminal.oneLine(file), in: lang))
        )
      } catch {
        let code = tell(error)
        worst = worst ?? code
      }
    }
    if let worst { throw worst }
  }

  private func tell(_ error: any Error) -> ExitCode {
    // Whoever listens speaks other languages, too.
    if signs { ConfinedProbe.tell(error) { Terminal.oneLine("contrechamp: \($0)") } }
    return Failure(error).exit(in: lang)
  }
}
