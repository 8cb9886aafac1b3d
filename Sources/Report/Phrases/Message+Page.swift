import Documents
import Evaluation
import Phrasebook

extension Message {
  /// The top of the page, its headings, and what stands around the sections.
  enum Page {
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

    func text(in language: Language) -> String {
      switch language {
      case .english: english.text
      case .french: french.text
      }
    }

    private var english: Prose {
      switch self {
      case .kicker: "Contrechamp audit report"
      case .tested(
        let systems, let clips, let lost, let cameras, let exposure, let least, let date):
        "Tested: \(systems.joined(separator: ", ")), on \(lost == 0 ? "" : Language.english.number(clips - lost) + " of ")\(Language.english.number(clips)) \(clips == 1 ? "clip" : "clips") from \(Language.english.number(cameras)) \(cameras == 1 ? "camera" : "cameras"); "
          + (least.map { "\($0) to " } ?? "")
          + "\(exposure) scored\(systems.count > 1 ? " for each" : "")\(date.map { ", " + $0 } ?? "")."
      case .scope:
        "This page says how well a system detects. It does not say whether using it is lawful, necessary or acceptable."
      case .glance: "The verdicts"
      case .problems(let count):
        count == 1 ? "One claim could not be judged" : "\(String(count)) claims could not be judged"
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
        "Systèmes testés : \(systems.joined(separator: ", ")), sur \(lost == 0 ? "" : Language.french.number(clips - lost) + " des ")\(Language.french.number(clips)) séquence\(clips < 2 ? "" : "s") de \(Language.french.number(cameras)) caméra\(cameras < 2 ? "" : "s") ; durée évaluée : "
          + (least.map { "de \($0) à " } ?? "")
          + "\(exposure)\(systems.count > 1 ? " pour chacun" : "")\(date.map { ", " + $0 } ?? "")."
      case .scope:
        "Cette page dit ce qu'un système détecte. Elle ne dit pas si son emploi est légal, nécessaire ou acceptable."
      case .glance: "Les verdicts"
      case .problems(let count):
        count == 1
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
