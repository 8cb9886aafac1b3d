import Detection
import Foundation
import Footage
import MediaTime
import Observations
import Phrasebook
import Synchronization

/// The thread that decodes: it owns the file, and hands the picked frames over through a bounded queue.
final class Decoder: FrameSource {
  /// Frames that may wait between decoder and stages.
  static let queueLength = 8

  private let queue = BoundedQueue<VideoFrame>(capacity: Decoder.queueLength)
  let info: VideoInfo
  /// Frames a second that are handed over: what was asked for, or the clip's own rate where that is lower.
  let analysisRate: Rational
  private let reader: Mutex<VideoReader>
  private let grid: Mutex<AnalysisGrid>
  private let costs: PassCosts?
  private let result = BoundedQueue<Result<DecodedEnd, any Error>>(capacity: 1)

  init(path: String, rate: Rational?, costs: PassCosts?) throws {
    self.costs = costs
    let opened = try VideoReader(path: path)
    info = opened.info
    let wanted = rate ?? ReplayJob.standardRate
    analysisRate = min(wanted, opened.info.frameDuration.seconds.reciprocal ?? wanted)
    grid = Mutex(AnalysisGrid(rate: wanted, frameDuration: opened.info.frameDuration))
    reader = Mutex(opened)
  }

  func start() {
    let thread = Thread { [self] in
      let outcome = Result { try decode() }
      queue.finish()
      _ = result.push(outcome)
      result.finish()
    }
    thread.name = "decoder"
    thread.stackSize = 4 << 20
    thread.start()
  }

  func pop() -> VideoFrame? { queue.pop() }

  func abandon() { queue.abandon() }

  func end() throws -> DecodedEnd {
    guard let outcome = result.pop() else {
      throw ReplayError(.defect, .decoderEnded)
    }
    return try outcome.get()
  }

  private func decode() throws -> DecodedEnd {
    try reader.withLock { reader in
      while let glimpse = try costs.measure(.decoding, { try reader.advance() }) {
        guard grid.withLock({ $0.picks(glimpse.time, epoch: glimpse.epoch) }) else { continue }
        let frame = try costs.measure(.decoding) { try reader.take(glimpse) }
        guard costs.measure(.waitingForRoom, { queue.push(frame) }) else { break }
      }
      return DecodedEnd(
        time: reader.decodedEnd, ledger: reader.ledger, exposure: reader.exposure,
        duration: reader.duration)
    }
  }
}
