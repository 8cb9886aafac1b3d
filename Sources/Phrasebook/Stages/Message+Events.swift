extension Message {
  /// What people call a type of event that no stage raises: vendors' logs and truth speak of it.
  ///
  /// Those of stages stand on their cards; a name that nobody knows stays as it was written.
  package static func event(_ name: String, in language: Language) -> String {
    switch (name, language) {
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
    case ("seat-belt", .english): "seat belt not fastened"
    case ("seat-belt", .french): "ceinture non attachée"
    case ("phone", .english): "phone held at the wheel"
    case ("phone", .french): "téléphone tenu au volant"
    case ("gender", .english): "gender, as a vendor says"
    case ("gender", .french): "genre, au dire d'un éditeur"
    case ("face-similarity", .english): "similar face, as a vendor says"
    case ("face-similarity", .french): "visage ressemblant, au dire d'un éditeur"
    case ("emotion", .english): "emotion, as a vendor says"
    case ("emotion", .french): "émotion, au dire d'un éditeur"
    default: name
    }
  }
}
