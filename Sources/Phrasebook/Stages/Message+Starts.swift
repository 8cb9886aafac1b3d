extension Message {
  /// What the start of an event is, from which delays are counted; nil for types that nobody here defined.
  package static func start(of event: String, in language: Language) -> String? {
    switch (event, language) {
    case ("abandoned-object", .english):
      "starts when the object is put down, not when its owner leaves nor when it has stood for the time that a rule allows"
    case ("abandoned-object", .french):
      "commence quand l'objet est posé, et non quand son propriétaire s'éloigne ni au bout du délai qu'une règle accorde"
    case ("intrusion", .english): "starts when a person's feet enter the zone"
    case ("intrusion", .french): "commence quand les pieds d'une personne entrent dans la zone"
    case ("density", .english):
      "starts when the number of people in the zone first exceeds the limit"
    case ("density", .french):
      "commence quand le nombre de personnes dans la zone dépasse pour la première fois la limite"
    case ("wrong-way", .english): "starts at the first step against the stated direction"
    case ("wrong-way", .french): "commence au premier pas contre le sens indiqué"
    case ("fall", .english): "starts when the person reaches the ground"
    case ("fall", .french): "commence quand la personne touche le sol"
    case ("crowd-movement", .english): "starts when the first people begin to move together"
    case ("crowd-movement", .french):
      "commence quand les premières personnes se mettent à bouger ensemble"
    case ("fire", .english): "starts when flame or smoke is first visible"
    case ("fire", .french): "commence quand flamme ou fumée est visible pour la première fois"
    case ("weapon", .english): "starts when the weapon is first visible"
    case ("weapon", .french): "commence quand l'arme est visible pour la première fois"
    case ("seat-belt", .english), ("phone", .english):
      "starts when the driver is first visible through the windscreen"
    case ("seat-belt", .french), ("phone", .french):
      "commence quand le conducteur est pour la première fois visible à travers le pare-brise"
    case ("gender", .english), ("face-similarity", .english), ("emotion", .english):
      "starts when the face is first visible"
    case ("gender", .french), ("face-similarity", .french), ("emotion", .french):
      "commence quand le visage est pour la première fois visible"
    case ("attribute-filter", .english): "starts when the person is first wholly in view"
    case ("attribute-filter", .french):
      "commence quand la personne est pour la première fois entièrement visible"
    default: nil
    }
  }
}
