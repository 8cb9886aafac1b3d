public import Detection
public import Footage
public import MediaTime
public import Observation
import Scene

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

  /// Runs to the end of the clip.
  ///
  /// `progress` hears, after each analysed frame, the media time reached and the length that the container declares.
  public mutating func run(
    progress: (MediaTime, MediaDuration?) -> Void = { _, _ in }
  ) throws -> Outcome {
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
        progress(frame.time, decoder.info.duration)
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
