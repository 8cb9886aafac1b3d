public import Detection
import Foundation
public import Footage
public import MediaTime
public import Observation
import Scene
import Synchronization

/// One pass over a clip in this process: a thread that decodes, a bounded queue, and the stages on the calling thread.
public struct ClipPass {
  /// What a pass leaves behind.
  public struct Outcome: Sendable {
    /// In order of time.
    public let observations: [Observation]
    /// What was wrong with the stream.
    public let ledger: DamageLedger
    /// Time that was really seen.
    public let exposure: IntervalSet
    /// Length of the clip.
    public let duration: MediaDuration
    /// Frames that stages looked at.
    public let analysedFrames: Int
    /// What the container said.
    public let info: VideoInfo
    /// The view without people; nil where it is not trusted or was not asked for.
    public let still: StillBackground.Still?
  }

  /// Frames that may wait between decoder and stages.
  static let queueLength = 8

  private let path: String
  private let rate: Rational?
  private var pipeline: StagePipeline
  private let costs: PassCosts?

  /// A pass over one file.
  ///
  /// - Parameters:
  ///   - path: The video file.
  ///   - rate: Analysed frames a second; nil: the standard.
  ///   - pipeline: Stages before their first frame.
  ///   - costs: Told what each part costs; nil costs nothing, and either way the outcome is the same.
  public init(
    path: String, rate: Rational?, pipeline: StagePipeline, costs: PassCosts? = nil
  ) {
    self.path = path
    self.rate = rate
    self.pipeline = pipeline
    self.costs = costs
  }

  /// Runs to the end of the clip; `progress` hears the media time reached after each analysed frame.
  public mutating func run(progress: (MediaTime) -> Void = { _ in }) throws -> Outcome {
    let decoder = try Decoder(path: path, rate: rate, costs: costs)
    decoder.start()
    var observations: [Observation] = []
    var epoch = 0
    var analysed = 0
    do {
      while let frame = costs.measure(.waitingForFrame, decoder.queue.pop) {
        if frame.epoch != epoch {
          observations += pipeline.finish(at: frame.time)
          try pipeline.reset()
          epoch = frame.epoch
        }
        observations += try pipeline.process(frame, costs: costs)
        analysed += 1
        progress(frame.time)
      }
    } catch {
      decoder.queue.abandon()
      _ = decoder.wait()
      throw error
    }
    let end = try decoder.wait().get()
    guard end.ledger.decodedFrames > 0 else {
      throw FootageError(.noFrames, path: path, reason: "no frame of it could be decoded")
    }
    observations += pipeline.finish(at: end.time)
    return Outcome(
      observations: observations, ledger: end.ledger, exposure: end.exposure,
      duration: end.duration, analysedFrames: analysed, info: decoder.info,
      still: try pipeline.still())
  }
}

/// The thread that decodes: it owns the file, and hands the picked frames over through the queue.
private final class Decoder: Sendable {
  /// What it knows at the end of the clip.
  struct End: Sendable {
    let time: MediaTime
    let ledger: DamageLedger
    let exposure: IntervalSet
    let duration: MediaDuration
  }

  let queue = BoundedQueue<VideoFrame>(capacity: ClipPass.queueLength)
  let info: VideoInfo
  private let reader: Mutex<VideoReader>
  private let grid: Mutex<AnalysisGrid>
  private let costs: PassCosts?
  private let result = BoundedQueue<Result<End, any Error>>(capacity: 1)

  init(path: String, rate: Rational?, costs: PassCosts?) throws {
    self.costs = costs
    let opened = try VideoReader(path: path)
    info = opened.info
    grid = Mutex(
      AnalysisGrid(
        rate: rate ?? ReplayJob.standardRate, frameDuration: opened.info.frameDuration))
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

  /// Waits for the end of decoding.
  func wait() -> Result<End, any Error> {
    result.pop() ?? .failure(ReplayError(.defect, "the decoder ended without a word"))
  }

  private func decode() throws -> End {
    try reader.withLock { reader in
      while let glimpse = try costs.measure(.decoding, { try reader.advance() }) {
        guard grid.withLock({ $0.picks(glimpse.time, epoch: glimpse.epoch) }) else { continue }
        let frame = try costs.measure(.decoding) { try reader.take(glimpse) }
        guard costs.measure(.waitingForRoom, { queue.push(frame) }) else { break }
      }
      return End(
        time: reader.decodedEnd, ledger: reader.ledger, exposure: reader.exposure,
        duration: reader.duration)
    }
  }
}
