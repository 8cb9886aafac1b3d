extension Message {
  /// What `find` says of the tracks that a query found.
  package enum Find: Phrase {
    case score, camera, from, to, track, values, why, wallClock
    case searched(found: Int, tracks: Int, clips: Int, watched: Watched)
    case shown(Int, of: Int)
    case unknown(Int)
    case agreement(String, share: String, votes: String)
    case allHold
    case dwell(String)
    case dwellInZones(String)
    case heightOfView(String)

    package func text(in language: Language) -> String {
      switch (self, language) {
      case (.score, _): "Score"
      case (.camera, .english): "Camera"
      case (.camera, .french): "Caméra"
      case (.from, .english): "From"
      case (.from, .french): "De"
      case (.to, .english): "To"
      case (.to, .french): "À"
      case (.track, .english): "Track"
      case (.track, .french): "Piste"
      case (.values, .english): "Found"
      case (.values, .french): "Trouvé"
      case (.why, .english): "Why"
      case (.why, .french): "Pourquoi"
      case (.wallClock, .english): "Wall clock (UTC)"
      case (.wallClock, .french): "Heure (UTC)"
      case (.searched(let found, let tracks, let clips, let watched), .english):
        "\(found) of \(en.count(tracks, "track", "tracks")) in \(en.count(clips, "clip", "clips")) (\(watched.text(in: .english))) match."
      case (.searched(let found, let tracks, let clips, let watched), .french):
        "\(found) sur \(fr.count(tracks, "piste", "pistes")) de \(fr.count(clips, "séquence", "séquences")) (\(watched.text(in: .french))) \(fr.form(found, "correspond", "correspondent"))."
      case (.shown(let shown, let found), .english): "The first \(shown) of \(found) are shown."
      case (.shown(let shown, let found), .french):
        "\(fr.form(shown, "La première", "Les premières")) \(shown) sur \(found) \(fr.form(shown, "est affichée", "sont affichées"))."
      case (.unknown(let count), .english):
        "Of \(en.count(count, "track", "tracks")) nothing tells whether \(en.form(count, "it does", "they do")): too little was seen."
      case (.unknown(let count), .french):
        "Pour \(fr.count(count, "piste", "pistes")), rien ne permet de le dire : trop peu a été vu."
      case (.agreement(let asked, let share, let votes), .english):
        "\(asked): \(share) of \(votes) votes"
      case (.agreement(let asked, let share, let votes), .french):
        "\(asked) : \(share) de \(votes) voix"
      case (.allHold, .english): "every condition holds"
      case (.allHold, .french): "toutes les conditions sont remplies"
      case (.dwell(let time), .english): "\(time) in view"
      case (.dwell(let time), .french): "\(time) dans la vue"
      case (.dwellInZones(let time), .english): "\(time) in the zone"
      case (.dwellInZones(let time), .french): "\(time) dans la zone"
      case (.heightOfView(let share), .english): "\(share) of the view tall"
      case (.heightOfView(let share), .french): "\(share) de la hauteur de la vue"
      }
    }
  }
}
