extension Message {
  /// What people call the rule that gave an interval.
  package enum IntervalName: CaseIterable, PrintedPhrase {
    case wilson, clopperPearson, garwood, orderStatistics, bonferroni, observed, studentT
    case conditional, score, normal, rankSum, effectiveClopperPearson, effectiveGarwood
    case effectiveOrderStatistics, effectiveConditional, gamma, camerasApart, confidenceSequence

    package func prose(in language: Language) -> Prose {
      switch (self, language) {
      case (.wilson, _): "Wilson"
      case (.clopperPearson, _): "Clopper–Pearson"
      case (.garwood, _): "Garwood"
      case (.orderStatistics, .english): "order statistics"
      case (.orderStatistics, .french): "statistiques d'ordre"
      case (.bonferroni, _): "Bonferroni"
      case (.observed, .english): "observed"
      case (.observed, .french): "observé"
      case (.studentT, _): "t"
      case (.conditional, .english): "exact, conditional"
      case (.conditional, .french): "exact, conditionnel"
      case (.score, _): "score"
      case (.normal, _): "normal"
      case (.rankSum, .english): "rank sum"
      case (.rankSum, .french): "somme des rangs"
      case (.effectiveClopperPearson, .english): "Clopper–Pearson, effective counts"
      case (.effectiveClopperPearson, .french): "Clopper–Pearson, effectifs équivalents"
      case (.effectiveGarwood, .english): "Garwood, effective counts"
      case (.effectiveGarwood, .french): "Garwood, effectifs équivalents"
      case (.effectiveOrderStatistics, .english): "order statistics, effective counts"
      case (.effectiveOrderStatistics, .french): "statistiques d'ordre, effectifs équivalents"
      case (.effectiveConditional, .english): "exact, conditional, effective counts"
      case (.effectiveConditional, .french): "exact, conditionnel, effectifs équivalents"
      case (.gamma, _): "gamma"
      case (.camerasApart, .english): "one camera alone"
      case (.camerasApart, .french): "une caméra seule"
      case (.confidenceSequence, .english): "confidence sequence"
      case (.confidenceSequence, .french): "suite de confiance"
      }
    }
  }

  /// A figure that somebody published, with the interval that it was published without: a line.
  package enum Bounded: Phrase {
    case share(Double, ClosedRange<Double>, IntervalName, level: Double)
    case rate(Double, ClosedRange<Double>, IntervalName, level: Double)

    package func text(in language: Language) -> String {
      switch (self, language) {
      case (.share(let value, let range, let name, let level), _):
        "\(language.percent(value)) "
          + "(\(language.number(range.lowerBound * 100, decimals: 1))–\(language.number(range.upperBound * 100, decimals: 1)), "
          + "\(name.text(in: language)) \(language.level(level)))"
      case (.rate(let value, let range, let name, let level), .english):
        "\(Self.figure(value, range, 1, en)) per hour, \(Self.figure(value, range, 24, en)) per day; \(name.text(in: .english)) \(en.level(level))"
      case (.rate(let value, let range, let name, let level), .french):
        "\(Self.figure(value, range, 1, fr)) par heure, \(Self.figure(value, range, 24, fr)) par jour ; \(name.text(in: .french)) \(fr.level(level))"
      }
    }

    private static func figure(
      _ value: Double, _ range: ClosedRange<Double>, _ scale: Double, _ language: Language
    ) -> String {
      "\(language.number(value * scale)) (\(language.number(range.lowerBound * scale))–"
        + "\(language.number(range.upperBound * scale)))"
    }
  }
}
