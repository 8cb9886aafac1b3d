public import Detection
public import Footage
public import MediaTime
public import Observations
import Phrasebook
public import Scene

/// One pass over a clip in this process: a thread that decodes, a bounded queue, and the stages on the calling thread.
public struct ClipPass {
  /// What a pass leaves behind.
  public struct Outcome: Sendable {
    /// In the order in which they were said; empty where they were handed over one by one.
    public fileprivate(set) var observations: [Observation] = []
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
    /// What is known to be empty of the view; nil where that was not asked for.
    public let still: StillBackground.Still?
  }

  private let path: String
  private let rate: Rational?
  private var pipeline: StagePipeline
  private let costs: PassCosts?
  private let decoderThreads: Int
  private let scene: Scene
  /// Decode every frame, one after another, even where a clip's map says that less will do: for tests of the map.
  package var decodesEverything = false

  /// A pass over one file.
  ///
  /// - Parameters:
  ///   - path: The video file.
  ///   - rate: Analysed frames a second; nil: the standard.
  ///   - pipeline: Stages before their first frame.
  ///   - costs: Told what each part costs; nil costs nothing, and either way the outcome is the same.
  ///   - decoderThreads: Parts of the clip that are decoded at the same time, where that is exact; the costs of decoding are
  ///     those of all of them together.
  ///   - scene: A scene that states a size is held against the video's before the first frame.
  public init(
    path: String, rate: Rational?, pipeline: StagePipeline, costs: PassCosts? = nil,
    decoderThreads: Int = 1, scene: Scene = .wholeView
  ) {
    self.path = path
    self.rate = rate
    self.pipeline = pipeline
    self.costs = costs
    self.decoderThreads = decoderThreads
    self.scene = scene
  }

  /// Runs to the end of the clip and collects what the stages say.
  public mutating func run() throws -> Outcome {
    var observations: [Observation] = []
    var outcome = try run(
      into: { observations.append($0) }, startOver: { observations = [] }, progress: { _, _ in })
    outcome.observations = observations
    return outcome
  }

  /// Runs to the end of the clip and hands over what the stages say as they say it.
  ///
  /// `emit` gets each observation. `startOver` hears that all of them so far are void: they come again. `progress` hears,
  /// after each analysed frame, the media time reached and the length that the container declares; zero while a clip is mapped.
  mutating func run(
    into emit: (Observation) throws -> Void, startOver: () throws -> Void,
    progress: (MediaTime, MediaDuration?) -> Void
  ) throws -> Outcome {
    if !decodesEverything,
      let parts = try PartsDecoder(
        path: path, rate: rate, threads: decoderThreads, costs: costs,
        sign: { progress(.zero, nil) })
    {
      do {
        return try run(parts, into: emit, progress: progress)
      } catch is PartsDecoder.Unlike {
        // Nothing of what was seen so far counts: the stages begin again.
        try pipeline.startOver()
        try startOver()
      }
    }
    let whole = try Decoder(path: path, rate: rate, costs: costs)
    return try run(whole, into: emit, progress: progress)
  }

  private mutating func run(
    _ source: some FrameSource, into emit: (Observation) throws -> Void,
    progress: (MediaTime, MediaDuration?) -> Void
  ) throws -> Outcome {
    let picture = PixelSize(width: source.info.width, height: source.info.height)
    guard picture.width > 1, picture.height > 1 else {
      throw ReplayError(
        .badInput,
        .tooSmall(path, picture.width, picture.height))
    }
    if let misfit = scene.misfit(video: picture, named: path) {
      throw ReplayError(.badInput, misfit)
    }
    source.start()
    var epoch = 0
    var analysed = 0
    do {
      while let frame = try costs.measure(.waitingForFrame, source.pop) {
        if frame.epoch != epoch {
          try pipeline.finish(at: frame.time).forEach(emit)
          try pipeline.reset()
          epoch = frame.epoch
        }
        try pipeline.process(frame, costs: costs).forEach(emit)
        analysed += 1
        progress(frame.time, source.info.duration)
      }
    } catch {
      source.abandon()
      _ = try? source.end()
      throw error
    }
    let end = try source.end()
    guard end.ledger.decodedFrames > 0 else {
      throw FootageError(.noFrames, path: path, .noFrames)
    }
    try pipeline.finish(at: end.time).forEach(emit)
    return Outcome(
      ledger: end.ledger, exposure: end.exposure,
      duration: end.duration, analysedFrames: analysed, info: source.info,
      still: try pipeline.still())
  }
}
