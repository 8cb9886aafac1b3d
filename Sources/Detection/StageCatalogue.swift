private import Documents
public import Observations
public import Scene

/// The stages that are built in.
public enum StageCatalogue {
  /// In order of name.
  private static var types: [any Stage.Type] {
    [
      AbandonedObjectStage.self, AttributeFilterStage.self, CounterFlowStage.self,
      CrowdMovementStage.self, DensityStage.self, FallStage.self, FireStage.self,
      GroupStage.self, HeadwayStage.self, IntrusionStage.self, LineCountStage.self,
      LoiteringStage.self, MotionStage.self, ObjectCountStage.self, StoppedVehicleStage.self,
    ]
  }

  /// What each is, in order of name.
  public static var cards: [StageCard] { types.map { $0.card }.sorted { $0.name < $1.name } }

  /// Names as audits and the command line know them, in order.
  public static var names: [String] { cards.map(\.name) }

  /// The card of a stage; nil where none has the name.
  public static func card(named name: String) -> StageCard? {
    types.first { $0.card.name == name }?.card
  }

  /// The card of a stage.
  ///
  /// - Throws: `DetectionError.unknownStage` with the nearest name.
  public static func known(_ name: String) throws(DetectionError) -> StageCard {
    try type(named: name).card
  }

  private static func type(named name: String) throws(DetectionError) -> any Stage.Type {
    guard let type = types.first(where: { $0.card.name == name }) else {
      throw .unknownStage(name, nearest: Spelling.nearest(to: name, in: names))
    }
    return type
  }

  /// A stage with its options read.
  ///
  /// - Throws: `DetectionError.unknownStage` with the nearest name, or `DocumentError` for a wrong option.
  public static func stage(_ request: StageRequest, scene: Scene) throws -> any Stage {
    try type(named: request.name).init(options: request.options, scene: scene)
  }
}
