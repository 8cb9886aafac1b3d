// Arguments that do not go together, and reports that cannot be written.
extension Complaint {
  package static let shareOrRate = Self(
    "Give either a share such as 8/42, or --events and --hours.",
    "Donnez soit une part telle que 8/42, soit --events et --hours.")

  // MARK: evaluate

  package static func comparesTwo(_ rule: String) -> Self {
    Self(
      "\(rule) compares two: give --reference and --system.",
      "\(rule) compare deux fichiers : donnez --reference et --system.")
  }

  package static func comparesNoFiles(_ rule: String, others: [String]) -> Self {
    Self(
      "\(rule) compares no files; --reference and --system go with \(list(others)).",
      "\(rule) ne compare pas de fichiers ; --reference et --system vont avec \(list(others)).")
  }

  package static func comparesNoFiles(_ rule: String, nearest: String?, _ known: [String]) -> Self {
    let hint = Part.hint(nearest)
    return Self(
      "\(rule) compares no files\(hint.english); known here: \(list(known)).",
      "\(rule) ne compare pas de fichiers\(hint.french) ; protocoles possibles ici : \(list(known))."
    )
  }

  package static let truthOrBoxes = Self(
    "Give either --truth, or --boxes with --video.",
    "Donnez soit --truth, soit --boxes avec --video.")

  package static let observationsOrSelfTest = Self(
    "Give either --observations or --self-test.", "Donnez soit --observations, soit --self-test.")

  package static let actEVNeeds = Self(
    "An ActEV protocol needs --reference, --system, --file-index and --activity-index.",
    "Un protocole ActEV demande --reference, --system, --file-index et --activity-index.")

  package static let detPointResolution = Self(
    "--det-point-resolution must be 1 or more.", "--det-point-resolution doit être d'au moins 1.")

  package static func noParameters(_ rule: String, given: [String], having: [String]) -> Self {
    Self(
      "\(rule) has no \(list(given)); \(having.joined(separator: " and ")) have parameters.",
      "\(rule) n'a pas de \(list(given)) ; seuls \(having.joined(separator: " et ")) ont des paramètres."
    )
  }

  package static func parameterOfAnother(_ rule: String, _ option: String, other: String) -> Self {
    Self(
      "\(rule) has no --\(option); that belongs to --protocol \(other).",
      "\(rule) n'a pas de --\(option) ; cela va avec --protocol \(other).")
  }

  // MARK: project

  package static let oneBasis = Self(
    "Give one of --false-alarms, --rate, --false-positive-rate and --false-positives.",
    "Donnez une seule des options --false-alarms, --rate, --false-positive-rate et --false-positives."
  )

  package static let basesNeed = Self(
    "--false-alarms needs --hours, --rate needs --per, --false-positives needs --passages.",
    "--false-alarms demande --hours, --rate demande --per, --false-positives demande --passages.")

  package static let passagesGoWith = Self(
    "--passages-per-day goes with --false-positive-rate or --false-positives.",
    "--passages-per-day va avec --false-positive-rate ou --false-positives.")

  package static let camerasGoWith = Self(
    "--cameras goes with rates of cameras, not with passages.",
    "--cameras va avec des fréquences par caméra, non avec des passages.")

  package static let foundOrRate = Self(
    "Give either --found with --events, or --detection-rate.",
    "Donnez soit --found avec --events, soit --detection-rate.")

  package static let figureNeeds = Self(
    "--figure needs --found with --events, or --detection-rate.",
    "--figure demande --found avec --events, ou --detection-rate.")

  // MARK: plan

  package static let atMostOrAtLeast = Self(
    "Give either --at-most with --per, or --at-least with --metric.",
    "Donnez soit --at-most avec --per, soit --at-least avec --metric.")

  package static let goWithAtLeast = Self(
    "--misses and --true-share go with --at-least.",
    "--misses et --true-share vont avec --at-least.")

  package static let goWithAtMost = Self(
    "--tolerated, --true-rate, --cameras and --hours-each go with --at-most.",
    "--tolerated, --true-rate, --cameras et --hours-each vont avec --at-most.")

  package static let camerasAndHours = Self(
    "--cameras and --hours-each go together.", "--cameras et --hours-each vont ensemble.")

  package static let passagesByCount = Self(
    "Passages are given by --count, hours by --cameras and --hours-each.",
    "Des passages se donnent par --count, des heures par --cameras et --hours-each.")

  package static let designOrClusters = Self(
    "Give either --design-effect, or --cluster-size with --correlation.",
    "Donnez soit --design-effect, soit --cluster-size avec --correlation.")

  package static let powerNeeds = Self(
    "--power needs --true-rate or --true-share.", "--power demande --true-rate ou --true-share.")

  // MARK: register and bench

  package static func plannedHours(_ hours: Double) -> Self {
    Self(
      "--planned-hours is \(hours): expected a number above 0.",
      "--planned-hours vaut \(hours) ; attendu : un nombre supérieur à 0.")
  }

  package static let selfTestAlone = Self(
    "--self-test goes without --baseline, --save, --junit and --markdown.",
    "--self-test va sans --baseline, --save, --junit ni --markdown.")

  package static let roundsGoWith = Self(
    "--rounds goes with --self-test.", "--rounds va avec --self-test.")

  // MARK: Reports

  package static func template(_ name: String, _ said: String) -> Self {
    Self(
      "the report's template \(name) does not compile (\(said)): please report this as a defect",
      "le modèle \(name) du rapport ne se compile pas (« \(said) ») : merci de signaler ce défaut")
  }

  package static func meaningNotComputable(
    _ system: String, _ event: String, _ why: Complaint
  ) -> Self {
    Self(
      "\(system), \(event): what the figures would mean could not be computed: \(why.english)",
      "\(system), \(event) : ce que signifieraient les chiffres n'a pas pu être calculé : \(why.french)"
    )
  }
}
