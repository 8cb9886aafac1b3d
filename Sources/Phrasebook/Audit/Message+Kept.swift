extension Message {
  /// What a run leaves behind, in plain words.
  package enum Kept: Phrase {
    case report, result, junit, rows, cache, backgrounds
    case observations(alarms: Int, measurements: Int, boxes: Int, portraits: Int, earlier: Int)
    case other(String)

    package func text(in language: Language) -> String {
      switch (self, language) {
      case (.report, .english): "the page"
      case (.report, .french): "la page"
      case (.result, .english): "verdicts, scores and rows"
      case (.result, .french): "les verdicts, les scores et les lignes"
      case (.junit, .english): "verdicts for continuous integration"
      case (.junit, .french): "les verdicts pour l’intégration continue"
      case (.rows, .english): "alarms and how each was counted"
      case (.rows, .french): "les alarmes et le compte fait de chacune"
      case (
        .observations(let alarms, let measurements, let boxes, let portraits, let earlier), .english
      ):
        "observations: \(alarms) \(en.form(alarms, "alarm", "alarms")), "
          + "\(measurements) \(en.form(measurements, "measurement", "measurements")), "
          + "\(boxes) \(en.form(boxes, "box", "boxes")) with track numbers that link to nothing else"
          + (portraits == 0
            ? ""
            : ", \(portraits) \(en.form(portraits, "portrait", "portraits")) of tracks (colours of clothes, size, way, time)")
          + (earlier == 0
            ? "" : "; \(earlier) of the files \(en.form(earlier, "is", "are")) of an earlier run")
      case (
        .observations(let alarms, let measurements, let boxes, let portraits, let earlier), .french
      ):
        "les observations : \(alarms) \(fr.form(alarms, "alarme", "alarmes")), "
          + "\(measurements) \(fr.form(measurements, "mesure", "mesures")), "
          + "\(boxes) \(fr.form(boxes, "cadre", "cadres")) avec des numéros de suivi qui ne renvoient à rien d’autre"
          + (portraits == 0
            ? ""
            : ", \(portraits) \(fr.form(portraits, "portrait", "portraits")) de pistes (couleurs des vêtements, taille, trajet, temps)")
          + (earlier == 0
            ? ""
            : " ; \(earlier) des fichiers \(fr.form(earlier, "vient", "viennent")) d’une exécution antérieure")
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
}
