public import MediaTime
public import Observations
public import Scene

/// All stages of a system over one clip's analysed frames, with the primitives they share.
public struct StagePipeline {
  private let scene: Scene
  private let requests: [StageRequest]
  private let emitsDetections: Bool
  private let analyser: FrameAnalyser
  private var stages: [any Stage]
  private var background: StillBackground?
  private var doubts: PipelineDoubts

  /// A pipeline before its first frame; reads the options and, where people come from one, the model.
  ///
  /// - Parameters:
  ///   - scene: Zones, lines and ground plane; `.wholeView` without a scene file.
  ///   - stageRequests: Which stages, with their options.
  ///   - people: Where boxes of people come from.
  ///   - vehicles: Where boxes of vehicles come from.
  ///   - emitsDetections: Whether the boxes of tracks are part of the answer.
  ///   - learnsStill: Whether `still()` is to give a picture without people.
  /// - Throws: `DetectionError` for an unknown stage or unusable model, `DocumentError` for a wrong option.
  public init(
    scene: Scene, stageRequests: [StageRequest], people: PeopleSource = .standard,
    vehicles: VehicleSource = .none, emitsDetections: Bool = false, learnsStill: Bool = false
  ) throws {
    self.scene = scene
    background = learnsStill ? StillBackground() : nil
    requests = stageRequests
    self.emitsDetections = emitsDetections
    stages = try stageRequests.map { try StageCatalogue.stage($0, scene: scene) }
    doubts = PipelineDoubts(stageRequests, countsPeople: emitsDetections)
    analyser = try FrameAnalyser(scene: scene, people: people, vehicles: vehicles)
  }

  /// Looks at the next analysed frame, in order of media time; answers with what the stages say now.
  ///
  /// `costs` is told what each part costs, and changes nothing.
  public mutating func process(
    _ picture: some AnalysedPicture, costs: PassCosts? = nil
  ) throws -> [Observation] {
    let context = try analyser.analyse(picture, costs: costs)
    var observations: [Observation] = []
    for index in stages.indices {
      observations += try costs.measure(.stage(requests[index].name)) {
        try stages[index].extract(context)
      }
    }
    observations += doubts.look(context)
    if emitsDetections { observations += StagePipeline.detections(of: context) }
    if background != nil { try costs.measure(.background) { try background?.look(context) } }
    return observations
  }

  /// What is known to be empty of the view, of the latest size; nil where nothing was looked at, or none was asked for.
  public func still() throws -> StillBackground.Still? { try background?.finish() }

  /// What is still open when the clip, or an epoch of it, ends at this time.
  public mutating func finish(at end: MediaTime) -> [Observation] {
    var observations: [Observation] = []
    for index in stages.indices { observations += stages[index].flush(at: end) }
    return observations + doubts.end(at: end)
  }

  /// Starts anew after a timestamp reset or a change of size: nothing of the epoch before is remembered.
  ///
  /// Call `finish(at:)` first, or what was open is lost.
  public mutating func reset() throws {
    analyser.reset()
    doubts = PipelineDoubts(requests, countsPeople: emitsDetections)
    stages = try requests.map { try StageCatalogue.stage($0, scene: scene) }
  }

  /// Forgets everything, as if no frame had been seen.
  public mutating func startOver() throws {
    try reset()
    if background != nil { background = StillBackground() }
  }

  /// The boxes of the tracks that are in view and were seen within the last half second, cut to the view; those that are
  /// not seen in this frame say that they are forecasts.
  package static func detections(of context: FrameContext) -> [Observation] {
    (context.tracks + context.vehicles).present(at: context.time).compactMap {
      track in
      guard let visible = track.visibleBox else { return nil }
      return .detection(
        Detection(
          time: context.time, box: visible, label: track.objectClass.rawValue,
          confidence: track.confidence, track: track.number,
          isForecast: !track.isSeen))
    }
  }
}
