// The audit file as a whole, and claims that cannot be judged.
extension Complaint {
  package static func claim(_ claim: String, at place: String, _ why: Complaint) -> Self {
    Self(
      "\(place): claim \(claim): \(why.english)", "\(place): affirmation \(claim) : \(why.french)")
  }

  package static func eventWithoutTruth(
    _ event: String, nearest: String?, covered: [String]
  ) -> Self {
    let hint = Part.hint(nearest)
    return Self(
      "no truth covers event \"\(event)\"\(hint.english); covered: "
        + "\(covered.isEmpty ? "nothing" : list(covered)): name one of these, or annotate it and add it to `covers`",
      "aucune vérité terrain ne couvre l'événement « \(event) »\(hint.french) ; couverts : \(covered.isEmpty ? "aucun" : list(covered)) ; nommez l'un d'eux, ou annotez-le et ajoutez-le à `covers`"
    )
  }

  package static func noClipHas(_ conditions: [String], known: [String]) -> Self {
    Self(
      "no clip has \(list(conditions)); conditions of the clips: "
        + "\(known.isEmpty ? "none" : list(known)): correct `when`, or add `conditions` to the clips",
      "aucune séquence n'a \(list(conditions)) ; conditions des séquences : \(known.isEmpty ? "aucune" : list(known)) ; corrigez `when`, ou ajoutez des `conditions` aux séquences"
    )
  }

  package static func noClipShows(zone: String, nearest: String?, known: [String]) -> Self {
    let hint = Part.hint(nearest)
    return Self(
      "no clip has zone or line \"\(zone)\"\(hint.english); zones of the clips: "
        + "\(known.isEmpty ? "none" : list(known)): correct `zone`, or name it in a scene or under `zones` of a truth file",
      "aucune séquence n'a la zone ou la ligne « \(zone) »\(hint.french) ; zones des séquences : \(known.isEmpty ? "aucune" : list(known)) ; corrigez `zone`, ou nommez-la dans une scène ou sous `zones` d'une vérité terrain"
    )
  }

  package static func nothingScored(_ why: Part) -> Self {
    Self(
      "no camera time was scored (\(why.english)): a claim without exposure is never judged",
      "aucun temps de caméra n'a été évalué (\(why.french)) : une affirmation sans durée évaluée n'est jamais jugée"
    )
  }

  package static func figuresSpeak(of metric: String, count: Int) -> Self {
    Self(
      "\(count) published figures speak of \(metric): name the `event` that is meant",
      "\(count) chiffres publiés portent sur \(metric) : précisez l'`event` dont il s'agit")
  }

  // MARK: The audit as a whole

  package static let noSystem = Self(
    "found no system, expected at least one", "trouvé : aucun système ; attendu : au moins un")

  package static let noClip = Self(
    "found no clip, expected at least one: only `published` systems need none",
    "trouvé : aucune séquence ; attendu : au moins une : seuls les systèmes `published` n'en demandent pas"
  )

  package static func recallBiasMissing(claim: String) -> Self {
    Self(
      "claim \(claim) requires f-beta: state how much a miss weighs, such as recall-bias: 60, at the top of the audit",
      "l'affirmation \(claim) demande f-beta : indiquez combien pèse un manqué, par exemple recall-bias: 60, au début de l'audit"
    )
  }

  package static func ignoredCamera(_ camera: String, ofClip clip: String) -> Self {
    Self(
      "camera \"\(camera)\" is the camera of clip \(clip): name it in one place",
      "la caméra « \(camera) » est celle de la séquence \(clip) : nommez-la à un seul endroit")
  }

  package static func ignoredEvent(_ event: String, ofClaim claim: String) -> Self {
    Self(
      "event type \"\(event)\" is the one of claim \(claim): name it in one place",
      "le type d'événement « \(event) » est celui de l'affirmation \(claim) : nommez-le à un seul endroit"
    )
  }

  package static func notFactor(_ found: Part) -> Self {
    .found(
      found, "the factor within which two rates count as alike, above 1",
      "le facteur en deçà duquel deux fréquences sont tenues pour égales, supérieur à 1")
  }

  package static func notBias(_ found: Part) -> Self {
    .found(
      found, "how much more a miss weighs, above 0",
      "combien de fois plus pèse un manqué, au-dessus de 0")
  }

  /// What an audit gives names to.
  package enum Named: Sendable {
    case claim, clip, system
  }

  package static func nameTwice(_ kind: Named, _ name: String) -> Self {
    let what: Part =
      switch kind {
      case .claim: Part("claim", "l'affirmation")
      case .clip: Part("clip", "la séquence")
      case .system: Part("system", "le système")
      }
    return Self(
      "\(what.english) \"\(name)\" stands twice, expected a name of its own for each",
      "\(what.french) « \(name) » figure deux fois ; attendu : un nom propre à chaque élément")
  }

  package static func notConfidence(_ found: Part) -> Self {
    .found(
      found, "a share from 0.5 to below 1, as in 0.95 or 95 %",
      "une part de 0.5 à moins de 1, comme 0.95 ou 95 %")
  }

  package static func notAssurance(_ found: Part) -> Self {
    .found(
      found, "who answers for the audit: self, third-party or reproduced",
      "qui répond de l'audit : self, third-party ou reproduced")
  }

  package static func notSpeaker(_ found: Part) -> Self {
    .found(
      found, "one speaker, as in {vendor: Evitech}", "un seul auteur, comme {vendor: Evitech}")
  }

  // MARK: Clips

  package static func reservedCondition(_ key: String) -> Self {
    Self(
      "condition \"\(key)\" would be taken for the clip's own \(key); choose another name",
      "la condition « \(key) » serait confondue avec la clé \(key) de la séquence ; choisissez un autre nom"
    )
  }

  package static func notUTC(_ found: Part) -> Self {
    .found(
      found, "a UTC time such as 2024-03-02T08:00:00Z",
      "un instant UTC tel que 2024-03-02T08:00:00Z")
  }

  package static func clipWithoutLength(_ clip: String) -> Self {
    Self(
      "clip \"\(clip)\" has neither `video` nor `duration`: exposure cannot be known; "
        + "add the length of time that its log covers, such as duration: 24 h",
      "la séquence « \(clip) » n'a ni `video` ni `duration` : la durée évaluée est inconnue ; ajoutez la durée que couvre son journal, par exemple duration: 24 h"
    )
  }

  package static func notAboveZero(_ found: Part) -> Self {
    .found(found, "a length of time above 0", "une durée supérieure à 0")
  }

  package static func truthFiles(_ count: Int) -> Self {
    Self(
      "found \(count) truth files, expected one, or two of two annotators: the reference first",
      "trouvé : \(count) \(fr.form(count, "fichier", "fichiers")) de vérité terrain ; attendu : un, ou deux de deux annotateurs : la référence en premier"
    )
  }
}

extension Complaint.Part {
  package static func failed(_ clips: [String]) -> Self {
    Self("failed: \(Complaint.list(clips))", "échec : \(Complaint.list(clips))")
  }

  package static func noObservations(by system: String, of clips: [String]) -> Self {
    Self(
      "\(system) has no observations of \(Complaint.list(clips))",
      "\(system) n'a aucune observation de \(Complaint.list(clips))")
  }

  package static func noTruthCovers(_ events: [String]) -> Self {
    Self(
      "no truth of these clips covers \(events.isEmpty ? "it" : events.joined(separator: " and "))",
      "aucune vérité terrain de ces séquences ne couvre \(events.isEmpty ? "cela" : events.joined(separator: " et "))"
    )
  }

  package static let nothingScoredOrWatched = Self(
    "nothing of these clips is scored, or watched",
    "rien de ces séquences n'est évalué, ou n'a été observé")
}
