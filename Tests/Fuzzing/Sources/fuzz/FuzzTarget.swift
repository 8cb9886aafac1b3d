/// A reader of untrusted bytes and what must be true of whatever it accepts.
///
/// A target returns for every input that is accepted or refused with the reader's own error; a broken promise ends the
/// process through `expect`, and libFuzzer keeps the input.
struct FuzzTarget: Sendable {
  /// Name on the command line, of the corpus folder and of the dictionary.
  let name: String
  /// Looks at one input.
  let run: @Sendable (Input) -> Void

  /// All targets, by name.
  static let all: [FuzzTarget] = [
    .actEV, .alarmLog, .attributeFile, .audit, .coco, .container, .find, .json, .labels, .mot,
    .observations, .scene, .times, .truth, .truthLines, .yaml,
  ]
}

/// A promise that a reader broke: says which, so that the artefact is not all there is to go by.
func expect(_ holds: Bool, _ promise: @autoclosure () -> String) {
  guard holds else { fatalError("broken promise: \(promise())") }
}
