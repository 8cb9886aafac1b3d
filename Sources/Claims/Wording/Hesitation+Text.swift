import Documents
import Phrasebook

extension Verdict.Hesitation {
  /// Why the requirement stays undecided; nil where another sentence has said it.
  func text(in language: Language) -> String? {
    switch (self, language) {
    case (.camerasDiffer(let cameras), .english):
      "\(cameras) cameras that differ this much cannot carry it: were they alike, the same counts would decide."
    case (.camerasDiffer(let cameras), .french):
      "\(cameras) caméras qui diffèrent autant ne permettent pas de trancher : semblables, elles l'auraient permis."
    case (.runs, .english):
      "Had each come by itself, the same counts would decide."
    case (.runs, .french):
      "Survenues chacune séparément, elles auraient permis de trancher."
    case (.alike, _): nil
    }
  }
}
