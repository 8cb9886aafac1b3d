import Detection
import Observations
import TestSupport
import Testing

/// Nothing here infers a weapon, a seat belt, a phone, or who somebody is; docs/not-inferred.md says why.
@Suite struct NeverInferredTests {
  /// Words of which none may be the name of anything that a stage raises, measures or can be told.
  static let words: Set<String> = [
    "age", "arm", "belt", "beauty", "child", "emotion", "ethnicity", "face", "faces", "facial",
    "female",
    "gait", "gender", "gun", "identity", "knife", "male", "man", "mood", "phone", "plate", "plates",
    "race",
    "religion", "seat", "seatbelt", "sex", "skin", "voice", "weapon", "woman",
  ]

  private static func tokens(_ name: String) -> Set<String> {
    Set(name.lowercased().split { !$0.isLetter }.map(String.init))
  }

  @Test(arguments: StageCatalogue.cards) func aStageHasNoWordForIt(card: StageCard) {
    var names = [card.name]
    names += card.events.map(\.name)
    names += card.quantities.map(\.name)
    for option in card.options { names += [option.key] + option.kind.words }
    for name in names { #expect(Self.tokens(name).isDisjoint(with: Self.words), "\(name)") }
  }

  @Test func theScanSeesWhatItLooksFor() {
    #expect(!Self.tokens("face-similarity").isDisjoint(with: Self.words))
    #expect(!Self.tokens("seat-belt").isDisjoint(with: Self.words))
  }

  @Test func sourcesOfBoxesKnowPeopleAndVehiclesAndNothingElse() {
    #expect(ObjectClass.allCases == [.person, .vehicle])
    #expect(PeopleSource.names == ["blobs", "hog", "model"])
    #expect(VehicleSource.names == ["none", "blobs", "model"])
  }

  /// Of a network that knows more, no other class is ever looked at.
  @Test func aNetworksOtherClassesBecomeNothing() {
    let names = [
      "gun", "knife", "face", "licence plate", "man", "woman", "female", "seat belt", "cell phone",
      "angry",
    ]
    let classes = ModelClasses(names: names)
    for objectClass in ObjectClass.allCases { #expect(classes.indices(of: objectClass) == []) }
    #expect(classes.unusedCount == names.count)
    let mixed = ModelClasses(names: names + ["person", "car"])
    #expect(mixed.names(of: .person) == ["person"])
    #expect(mixed.names(of: .vehicle) == ["car"])
  }

  @Test(arguments: ["face", "Faces", "human face", "license_plate", "plate"])
  func facesAndPlatesAreNeitherPeopleNorVehicles(name: String) {
    #expect(ModelClasses.isRefused(name))
  }

  /// A list of classes that everybody uses has a person and a phone: the phone is never looked at.
  @Test func cocosPhoneIsNotLookedAt() throws {
    let classes = try #require(ModelClasses(count: 80))
    let used = ObjectClass.allCases.flatMap { classes.names(of: $0) }
    #expect(classes.names.contains("cell phone") && classes.names.contains("knife"))
    #expect(used == ["person", "car", "motorcycle", "bus", "truck"])
  }
}
