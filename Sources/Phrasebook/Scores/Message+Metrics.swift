extension Message {
  /// Names of metrics, as they stand within a sentence.
  package enum Metric: CaseIterable, Phrase {
    case precision, recall, f1, fBeta, falseAlarmsPerCameraHour
    case falseAlarmsPerCameraDay, falseAlarmsPerThousandPassages
    case timeFalseAlarmRate, falseDiscoveryRate, latencyMedian, latencyNinetieth
    case latencyMax, countMAE, countRMSE, countBias, attributeFPR

    package func text(in language: Language) -> String {
      switch (self, language) {
      case (.precision, .english): "precision"
      case (.precision, .french): "précision"
      case (.recall, .english): "recall"
      case (.recall, .french): "rappel"
      case (.f1, _): "F1"
      case (.fBeta, .english): "F with the audit's recall bias"
      case (.fBeta, .french): "F avec le biais de rappel de l'audit"
      case (.falseAlarmsPerCameraHour, .english): "false alarms per camera-hour"
      case (.falseAlarmsPerCameraHour, .french): "fausses alertes par heure-caméra"
      case (.falseAlarmsPerCameraDay, .english): "false alarms per camera-day"
      case (.falseAlarmsPerCameraDay, .french): "fausses alertes par caméra et par jour"
      case (.falseAlarmsPerThousandPassages, .english): "false alarms per 1,000 passages"
      case (.falseAlarmsPerThousandPassages, .french): "fausses alertes pour 1\u{202F}000 passages"
      case (.timeFalseAlarmRate, .english): "share of event-free time spent in alarm"
      case (.timeFalseAlarmRate, .french): "part du temps sans événement passée en alarme"
      case (.falseDiscoveryRate, .english): "share of alarms that are false"
      case (.falseDiscoveryRate, .french): "part des alarmes qui sont fausses"
      case (.latencyMedian, .english): "median delay of an alarm"
      case (.latencyMedian, .french): "délai médian d'une alarme"
      case (.latencyNinetieth, .english): "90th percentile of the delay of an alarm"
      case (.latencyNinetieth, .french): "90e centile du délai d'une alarme"
      case (.latencyMax, .english): "longest delay of an alarm"
      case (.latencyMax, .french): "plus long délai d'une alarme"
      case (.countMAE, .english): "mean absolute error of counts"
      case (.countMAE, .french): "erreur absolue moyenne des comptages"
      case (.countRMSE, .english): "root mean squared error of counts"
      case (.countRMSE, .french): "racine de l'erreur quadratique moyenne des comptages"
      case (.countBias, .english): "bias of counts"
      case (.countBias, .french): "biais des comptages"
      case (.attributeFPR, .english): "false positive rate of the attribute"
      case (.attributeFPR, .french): "taux de faux positifs de l'attribut"
      }
    }

    /// The name with its article, such as “a recall” and “un rappel”.
    package func withArticle(in language: Language) -> String {
      switch (self, language) {
      case (.f1, .english), (.fBeta, .english): "an " + text(in: .english)
      case (_, .english): "a " + text(in: .english)
      case (.recall, .french), (.f1, .french), (.fBeta, .french), (.latencyMedian, .french),
        (.latencyNinetieth, .french), (.latencyMax, .french), (.countBias, .french),
        (.attributeFPR, .french):
        "un " + text(in: .french)
      case (_, .french): "une " + text(in: .french)
      }
    }
  }

  /// What a rate is counted over.
  package enum Per: CaseIterable, Phrase {
    case cameraHour, cameraDay, thousandPassages

    package func text(in language: Language) -> String {
      switch (self, language) {
      case (.cameraHour, .english): "per camera-hour"
      case (.cameraHour, .french): "par heure-caméra"
      case (.cameraDay, .english): "per camera-day"
      case (.cameraDay, .french): "par caméra et par jour"
      case (.thousandPassages, .english): "per 1,000 passages"
      case (.thousandPassages, .french): "pour 1\u{202F}000 passages"
      }
    }

    /// The same in fewer words, behind a value.
    package func short(in language: Language) -> String {
      switch (self, language) {
      case (.cameraHour, .english): "an hour"
      case (.cameraHour, .french): "par heure"
      case (.cameraDay, .english): "a day"
      case (.cameraDay, .french): "par jour"
      case (.thousandPassages, .english): "per 1,000"
      case (.thousandPassages, .french): "pour 1\u{202F}000"
      }
    }
  }
}
