extension Message {
  /// The top of the page, its headings, and what stands around the sections.
  package enum Page: PrintedPhrase {
    case kicker
    case tested(
      systems: [String], clips: Int, lost: Int, cameras: Int, exposure: String, least: String?,
      date: String?)
    case scope
    case glance
    case problems(Int)
    case reference
    case unstable
    case claimsTitle
    case meaningTitle
    case countsTitle
    case curvesTitle
    case timelinesTitle
    case errorsTitle
    case conditionsTitle
    case methodTitle
    case checkTitle
    case skip
    case contents

    package func prose(in language: Language) -> Prose {
      switch language {
      case .english: english
      case .french: french
      }
    }

    private var english: Prose {
      switch self {
      case .kicker: "Contrechamp audit report"
      case .tested(
        let systems, let clips, let lost, let cameras, let exposure, let least, let date):
        "Tested: \(systems.joined(separator: ", ")), on \(lost == 0 ? "" : en.number(clips - lost) + " of ")\(en.number(clips)) \(en.form(clips, "clip", "clips")) from \(en.number(cameras)) \(en.form(cameras, "camera", "cameras")); "
          + (least.map { "\($0) to " } ?? "")
          + "\(exposure) scored\(systems.count > 1 ? " for each" : "")\(date.map { ", " + $0 } ?? "")."
      case .scope:
        "This page says how well a system detects. It does not say whether using it is lawful, necessary or acceptable."
      case .glance: "The verdicts"
      case .problems(let count):
        en.isOne(Double(count))
          ? "One claim could not be judged" : "\(String(count)) claims could not be judged"
      case .reference: "Reference reproduction"
      case .unstable: "Unstable"
      case .claimsTitle: "What was claimed, and what we found"
      case .meaningTitle: "What it would mean"
      case .countsTitle: "Counts, then rates"
      case .curvesTitle: "With another threshold"
      case .timelinesTitle: "Timelines"
      case .errorsTitle: "Every false alarm and every miss"
      case .conditionsTitle: "Conditions"
      case .methodTitle: "How this was done"
      case .checkTitle: "Check it yourself"
      case .skip: "Skip to the verdicts"
      case .contents: "On this page"
      }
    }

    private var french: Prose {
      switch self {
      case .kicker: "Rapport d'audit Contrechamp"
      case .tested(
        let systems, let clips, let lost, let cameras, let exposure, let least, let date):
        "Systèmes testés : \(systems.joined(separator: ", ")), sur \(lost == 0 ? "" : fr.number(clips - lost) + " des ")\(fr.number(clips)) séquence\(fr.form(clips, "", "s")) de \(fr.number(cameras)) caméra\(fr.form(cameras, "", "s")) ; durée évaluée : "
          + (least.map { "de \($0) à " } ?? "")
          + "\(exposure)\(systems.count > 1 ? " pour chacun" : "")\(date.map { ", " + $0 } ?? "")."
      case .scope:
        "Cette page dit ce qu'un système détecte. Elle ne dit pas si son emploi est légal, nécessaire ou acceptable."
      case .glance: "Les verdicts"
      case .problems(let count):
        fr.isOne(Double(count))
          ? "Une affirmation n'a pas pu être jugée"
          : "\(String(count)) affirmations n'ont pas pu être jugées"
      case .reference: "Reproduction de référence"
      case .unstable: "Instable"
      case .claimsTitle: "Ce qui est annoncé, ce que nous avons constaté"
      case .meaningTitle: "Ce que cela donnerait à plus grande échelle"
      case .countsTitle: "Les décomptes, puis les taux"
      case .curvesTitle: "Avec un autre seuil"
      case .timelinesTitle: "Chronologies"
      case .errorsTitle: "Chaque fausse alerte et chaque événement manqué"
      case .conditionsTitle: "Selon les conditions"
      case .methodTitle: "Comment nous avons procédé"
      case .checkTitle: "Vérifiez vous-même"
      case .skip: "Aller aux verdicts"
      case .contents: "Sur cette page"
      }
    }
  }
}
