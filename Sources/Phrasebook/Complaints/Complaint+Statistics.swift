// Numbers that cannot be, and measurements that cannot be taken or compared.
extension Complaint {
  package static func impossible(_ what: Part, found: Part, expected: Part) -> Self {
    Self(
      "\(what.english) is \(found.english): expected \(expected.english)",
      "valeur impossible pour \(what.french) : \(found.french) ; attendu : \(expected.french)")
  }

  package static let noTrials = Self(
    "a share of 0 trials is not measured (it is not 0): give a denominator of at least 1",
    "une part de 0 essai n'est pas mesurée (elle n'est pas nulle) : donnez un dénominateur d'au moins 1"
  )

  package static let noExposure = Self(
    "a rate over 0 hours is not measured (it is not 0): give an exposure above 0",
    "une fréquence sur 0 heure n'est pas mesurée (elle n'est pas nulle) : donnez une durée supérieure à 0"
  )

  package static func unreadable(figure: String) -> Self {
    Self(
      "\"\(figure)\" is not a share: write it as counts, successes/trials, for example 8/42",
      "« \(figure) » n'est pas une part : écrivez-la en nombres, succès/essais, par exemple 8/42")
  }

  package static func notComputable(_ function: String, _ arguments: [Double], code: Int) -> Self {
    let given = list(arguments.map { "\($0)" })
    return Self(
      "\(function)(\(given)) has no value (code \(code)): check the counts for a misprint",
      "\(function)(\(given)) n'a pas de valeur (code \(code)) : vérifiez qu'aucun nombre n'est mal saisi"
    )
  }

  package static func tooFewPairs(found: Int, needed: Int, confidence: String) -> Self {
    Self(
      "\(found) pairs are too few for \(confidence) confidence: expected at least \(needed); "
        + "raise --pairs or lower --confidence",
      "\(found) \(fr.form(found, "paire", "paires")), c'est trop peu pour une confiance de \(confidence) ; attendu : au moins \(needed) ; augmentez --pairs ou baissez --confidence"
    )
  }

  package static func otherClips(baseline: String, found: [String], expected: [String]) -> Self {
    Self(
      "\(baseline): measured on \(list(found)), not on \(list(expected)); "
        + "name the same clips, or make a baseline for these with --save",
      "\(baseline) : mesuré sur \(list(found)) et non sur \(list(expected)) ; nommez les mêmes séquences, ou créez une référence pour celles-ci avec --save"
    )
  }

  package static func otherBytes(baseline: String, clip: String) -> Self {
    Self(
      "\(baseline): clip \"\(clip)\" had other bytes then; "
        + "bring back the old file, or make a new baseline with --save",
      "\(baseline) : la séquence « \(clip) » avait alors un autre contenu ; rétablissez l'ancien fichier, ou créez une nouvelle référence avec --save"
    )
  }

  package static func otherConfiguration(baseline: String, differences: [String]) -> Self {
    let all = differences.joined(separator: "; ")
    return Self(
      "\(baseline): measured with another configuration (\(all)); "
        + "use the same options, or make a new baseline with --save",
      "\(baseline) : mesuré avec une autre configuration (\(all)) ; reprenez les mêmes options, ou créez une nouvelle référence avec --save"
    )
  }

  package static func yardstick(found: String, expected: String) -> Self {
    Self(
      "the yardstick computed \(found), expected \(expected): the memory or the build of this "
        + "program is faulty",
      "le calcul étalon a donné \(found) ; attendu : \(expected) : la mémoire ou la compilation de ce programme est défectueuse"
    )
  }

  package static func unsteadyDecoding(clip: String, first: Int, second: Int) -> Self {
    Self(
      "\(clip): decoding gave \(first) frames, then \(second); does something still write to it?",
      "\(clip) : le décodage a donné \(first) images, puis \(second) ; un programme y écrit-il encore ?"
    )
  }

  // MARK: Baselines

  package static func unusableBaseline(_ why: Complaint) -> Self {
    Self(
      "\(why.english); not a baseline that can be used: make a new one with --save",
      "\(why.french) ; cette référence est inutilisable : créez-en une nouvelle avec --save")
  }

  package static let noBaseline = Self(
    "the first key must be \"bench-baseline\"", "la première clé doit être « bench-baseline »")

  package static func clipTwice(_ clip: String) -> Self {
    Self(
      "clip \"\(clip)\" stands twice, expected once",
      "la séquence « \(clip) » figure deux fois ; attendu : une seule")
  }

  package static func listOf(_ count: Int, expected: ClosedRange<Int>) -> Self {
    let (low, high) = (expected.lowerBound, expected.upperBound)
    return low == high
      ? .found(.list(of: count), "\(low)", "\(low)")
      : .found(.list(of: count), "\(low) to \(high)", "de \(low) à \(high)")
  }

  package static func notWhole(_ found: Part, from least: Int) -> Self {
    .found(found, "a whole number from \(least)", "un nombre entier à partir de \(least)")
  }

  package static func notSeconds(_ found: Part) -> Self {
    .found(found, "seconds above 0", "un nombre de secondes supérieur à 0")
  }

  package static func notMilliseconds(_ found: Part) -> Self {
    .found(found, "milliseconds, 0 or more", "un nombre de millisecondes, 0 ou plus")
  }

  package static func notDigest(_ found: Part) -> Self {
    .found(
      found, "a SHA-256 of 64 small hexadecimal digits",
      "un SHA-256 de 64 chiffres hexadécimaux en minuscules")
  }

  package static func noSuchBaseline(_ path: String, known: [String]) -> Self {
    known.isEmpty
      ? Self(
        "\(path): no such baseline; make it with --save",
        "\(path) : référence introuvable ; créez-la avec --save")
      : Self(
        "\(path): no such baseline; there are: \(list(known)); or make it with --save",
        "\(path) : référence introuvable ; il existe : \(list(known)) ; ou créez-la avec --save")
  }

  package static func noNameOfBaseline(_ name: String) -> Self {
    Self(
      "\"\(name)\" cannot name a baseline; use letters, digits, \"-\", \"_\" and \".\"",
      "« \(name) » ne peut pas nommer une référence ; employez des lettres, des chiffres, « - », « _ » et « . »"
    )
  }
}
