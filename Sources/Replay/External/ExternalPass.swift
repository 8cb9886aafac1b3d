import Detection
import Documents
import Footage
import Foundation
import MediaTime
import Observations
import Phrasebook

/// One pass of an external program over a clip: a thread that decodes, and frames written on the calling thread.
struct ExternalPass {
  let path: String
  let rate: Rational?
  let program: ExternalProgram

  /// Runs to the end of the clip; what the program said is read strictly, and must lie within the clip.
  func run(
    into emit: (Observation) throws -> Void, progress: (MediaTime, MediaDuration?) -> Void
  ) throws -> ClipPass.Outcome {
    let decoder = try Decoder(path: path, rate: rate, costs: nil)
    var writer = FrameWriter(
      format: program.command.format, rate: decoder.analysisRate)
    decoder.start()
    var (fed, isReading) = (0, true)
    do {
      while isReading, let frame = decoder.pop() {
        isReading = program.feed(try writer.bytes(of: frame))
        fed += isReading ? 1 : 0
        progress(frame.time, decoder.info.duration)
      }
    } catch {
      decoder.abandon()
      _ = try? decoder.end()
      throw error
    }
    if !isReading { decoder.abandon() }
    let end = try decoder.end()
    let said = try program.finish(fedAll: isReading && program.hasReadAll())
    let observations: [Observation]
    guard end.ledger.decodedFrames > 0 else {
      throw FootageError(.noFrames, path: path, .noFrames)
    }
    do throws(DocumentError) {
      observations = try self.observations(in: said, until: end.duration)
    } catch {
      // The error may quote what the program wrote.
      throw DocumentError(
        error.code, file: error.file, line: error.line,
        error.complaint.map { SaidWords.quoted($0, longest: 2 * SaidWords.longest) })
    }
    try observations.forEach(emit)
    return ClipPass.Outcome(
      ledger: end.ledger,
      exposure: end.exposure, duration: end.duration, analysedFrames: fed, info: decoder.info,
      still: nil)
  }

  private func observations(
    in said: Data, until end: MediaDuration
  ) throws(DocumentError) -> [Observation] {
    let file = "output of \(program.command.words.first ?? "")"
    guard let text = String(bytes: said, encoding: .utf8) else {
      throw DocumentError(.syntax, file: file, line: nil, .notUTF8)
    }
    guard !text.allSatisfy(\.isWhitespace) else { return [] }
    var observations: [Observation] = []
    var words = SaidWords(length: end)
    try ParsedJSON.lines(of: DocumentBytes(text, file: file)) {
      (record: JSONCursor) throws(DocumentError) in
      let observation = try Observation(record)
      let times = [observation.time, observation.end]
      guard times.allSatisfy({ $0 >= .zero && $0 <= .zero + end }) else {
        throw record.error(
          .outsideClip(
            from: observation.time.secondsValue, to: observation.end.secondsValue,
            length: end.secondsValue))
      }
      try words.take(observation, record)
      observations.append(observation)
    }
    return observations
  }
}

extension Observation {
  /// When an alarm ends; the time of anything else.
  fileprivate var end: MediaTime {
    if case .alarm(let alarm) = self { alarm.interval.end } else { time }
  }
}
