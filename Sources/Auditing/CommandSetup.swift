import Claims
import Foundation
import MediaTime
import Replay

extension AuditSystem.Command {
  /// The command as a worker runs it: found, and digested with the files it names.
  func resolved(in folder: AuditFolder) throws(ReplayError) -> ExternalCommand {
    try ExternalCommand(
      words: words, format: frames.flatMap(FrameFormat.init) ?? .y4m, folder: folder.inputs.path,
      reads: reads)
  }

  /// Frames a second that the program gets; nil: the standard.
  var rate: Rational? {
    get throws(ReplayError) { try analysisRate.map(SystemSetup.rate) }
  }
}
