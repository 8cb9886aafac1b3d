import Documents
public import Phrasebook

extension PrivacyManifest.What {
  /// What it is, in plain words.
  public func text(in language: Language) -> String {
    switch (self, language) {
    case (.report, .english): "the page"
    case (.report, .french): "la page"
    case (.result, .english): "verdicts, scores and rows"
    case (.result, .french): "les verdicts, les scores et les lignes"
    case (.junit, .english): "verdicts for continuous integration"
    case (.junit, .french): "les verdicts pour l’intégration continue"
    case (.rows, .english): "alarms and how each was counted"
    case (.rows, .french): "les alarmes et le compte fait de chacune"
    case (.observations(let holdings, let earlier), _):
      holdings.text(in: language) + PrivacyManifest.said(earlier: earlier, in: language)
    case (.cache, .english): "results of replays, for the next run"
    case (.cache, .french): "les résultats des analyses, pour la prochaine exécution"
    case (.backgrounds, .english):
      "ground of the views that is known to be empty, for stills"
    case (.backgrounds, .french):
      "le sol des vues que l’on sait vide, pour les images"
    case (.other(let words), _): words
    }
  }
}

extension PrivacyManifest.Holdings {
  fileprivate func text(in language: Language) -> String {
    switch language {
    case .english:
      "observations: \(alarms) \(alarms == 1 ? "alarm" : "alarms"), "
        + "\(measurements) \(measurements == 1 ? "measurement" : "measurements"), "
        + "\(detections) \(detections == 1 ? "box" : "boxes") with track numbers that link to nothing else"
    case .french:
      "les observations : \(alarms) alarme\(alarms < 2 ? "" : "s"), "
        + "\(measurements) mesure\(measurements < 2 ? "" : "s"), "
        + "\(detections) cadre\(detections < 2 ? "" : "s") avec des numéros de suivi qui ne renvoient à rien d’autre"
    }
  }
}

extension PrivacyManifest {
  fileprivate static func said(earlier: Int, in language: Language) -> String {
    guard earlier > 0 else { return "" }
    switch language {
    case .english:
      return "; \(earlier) of the files \(earlier == 1 ? "is" : "are") of an earlier run"
    case .french:
      return " ; \(earlier) des fichiers \(earlier < 2 ? "vient" : "viennent") "
        + "d’une exécution antérieure"
    }
  }
}
