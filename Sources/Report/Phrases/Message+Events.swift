import Documents
import Phrasebook

extension Message {
  /// The name of an event type for people; a name that is not known stays as it was written.
  static func event(_ name: String, in language: Language) -> String {
    switch (name, language) {
    case ("abandoned-object", .english): "abandoned object"
    case ("abandoned-object", .french): "objet abandonné"
    case ("intrusion", _): "intrusion"
    case ("density", .english): "crowd density"
    case ("density", .french): "densité de personnes"
    case ("wrong-way", .english): "wrong way"
    case ("wrong-way", .french): "contresens"
    case ("fall", .english): "person on the ground"
    case ("fall", .french): "personne au sol"
    case ("crowd-movement", .english): "crowd movement"
    case ("crowd-movement", .french): "mouvement de foule"
    case ("fire", .english): "fire"
    case ("fire", .french): "départ de feu"
    case ("weapon", .english): "weapon"
    case ("weapon", .french): "arme"
    case ("attribute-filter", .english): "attribute filter"
    case ("attribute-filter", .french): "filtre d’attributs"
    default: name
    }
  }
}
