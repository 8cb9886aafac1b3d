package import MediaTime

extension Message {
  /// When an alarm counts as right: whole sentences.
  package enum MatchingRule: Phrase {
    case alarmWindow(lead: MediaDuration, window: MediaDuration)
    case overlap(share: Double)
    case secondAlarmIsFalse
    case secondAlarmIsIgnored

    package func text(in language: Language) -> String {
      switch (self, language) {
      case (.secondAlarmIsFalse, .english): "A second alarm on the same event counts as false."
      case (.secondAlarmIsFalse, .french):
        "Une deuxième alarme sur le même événement compte comme fausse."
      case (.secondAlarmIsIgnored, .english): "A second alarm on the same event is not counted."
      case (.secondAlarmIsIgnored, .french):
        "Une deuxième alarme sur le même événement n'est pas comptée."
      case (.alarmWindow(let lead, let window), .english):
        "An alarm finds an event of its type (and zone, where both name one) if it starts between "
          + "\(en.seconds(lead)) before and \(en.seconds(window)) after the "
          + "event's start; each alarm finds one event at most, and each event is found once."
      case (.alarmWindow(let lead, let window), .french):
        "Une alarme détecte un événement de son type (et de sa zone, si les deux en nomment une) "
          + "si elle commence entre \(fr.seconds(lead)) avant et "
          + "\(fr.seconds(window)) après le début de l'événement ; une alarme détecte "
          + "au plus un événement, et un événement n'est détecté qu'une fois."
      case (.overlap(let share), .english):
        "An alarm finds an event of its type (and zone, where both name one) if the two times "
          + "share at least \(en.percent(share, decimals: 0)) of their union; each alarm "
          + "finds one event at most, and each event is found once."
      case (.overlap(let share), .french):
        "Une alarme détecte un événement de son type (et de sa zone, si les deux en nomment une) "
          + "si leurs durées ont en commun au moins \(fr.percent(share, decimals: 0)) de "
          + "leur union ; une alarme détecte au plus un événement, et un événement n'est détecté "
          + "qu'une fois."
      }
    }
  }

  /// A detector that knows nothing.
  package enum Baseline: CaseIterable, Phrase {
    case alwaysAlarm, random, motionOnly

    package func text(in language: Language) -> String {
      switch (self, language) {
      case (.alwaysAlarm, .english): "always in alarm"
      case (.alwaysAlarm, .french): "toujours en alarme"
      case (.random, .english): "random, at the same rate"
      case (.random, .french): "au hasard, au même rythme"
      case (.motionOnly, .english): "any motion"
      case (.motionOnly, .french): "tout mouvement"
      }
    }
  }

  /// That clocks seem to differ, and what to set: one sentence.
  package struct Diagnosis: Phrase {
    /// Where alarms lie from the event's start: from, to; negative is before.
    package var from: MediaDuration
    package var to: MediaDuration
    /// How many events were scored, how many have such an alarm, and how many would by chance.
    package var scored: Int
    package var events: Int
    package var expected: Double
    /// By how much a clock would have to be set, and whole hours of it; 0 where it is no time zone.
    package var offset: MediaDuration
    package var hours: Int

    package init(
      from: MediaDuration, to: MediaDuration, scored: Int, events: Int, expected: Double,
      offset: MediaDuration, hours: Int
    ) {
      self.from = from
      self.to = to
      self.scored = scored
      self.events = events
      self.expected = expected
      self.offset = offset
      self.hours = hours
    }

    package func text(in language: Language) -> String {
      switch language {
      case .english:
        "Look at the clocks first: of \(en.count(scored, "event", "events")) "
          + "\(en.number(events)) have an alarm that found nothing and starts "
          + "\(distance(en)) (by chance \(en.number(expected, decimals: 1)) would): "
          + remedy(en)
      case .french:
        "Vérifiez d'abord les horloges : sur \(fr.count(scored, "événement", "événements")), "
          + "\(fr.number(events)) \(fr.form(events, "a", "ont")) une alarme sans correspondance qui commence "
          + "\(distance(fr)) (par hasard : \(fr.number(expected, decimals: 1))) ; "
          + remedy(fr)
      }
    }

    /// `15–70 s after the event's start`.
    private func distance(_ language: Language) -> String {
      let isBefore = to < .zero
      let ends = isBefore ? (.zero - to, .zero - from) : (from, to)
      let (low, high) = (seconds(ends.0, language), seconds(ends.1, language))
      let range = low == high ? low : low + "–" + high
      let isAround = from < .zero && to > .zero
      let early = seconds(.zero - from, language)
      return switch (isAround, isBefore, language) {
      case (true, _, .english):
        "between \(early)\u{202F}s before and \(high)\u{202F}s after the event's start"
      case (true, _, .french):
        "entre \(early)\u{202F}s avant et \(high)\u{202F}s après le début de l'événement"
      case (false, false, .english): "\(range)\u{202F}s after the event's start"
      case (false, true, .english): "\(range)\u{202F}s before the event's start"
      case (false, false, .french): "\(range)\u{202F}s après le début de l'événement"
      case (false, true, .french): "\(range)\u{202F}s avant le début de l'événement"
      }
    }

    private func remedy(_ language: Language) -> String {
      let shift = "clock-offset: \(Int(offset.secondsValue.rounded())) s"
      let apart = abs(hours)
      let isLate = from >= .zero
      let reach = Int((isLate ? to : .zero - from).secondsValue.rounded(.up))
      let wider = isLate ? "window: \(reach) s" : "lead: \(reach) s"
      return switch (hours != 0, isLate, language) {
      case (true, _, .english):
        "the clocks seem \(apart) h apart (a time zone?); set `\(shift)` if that is so."
      case (true, _, .french):
        "les horloges semblent différer de \(apart) h (fuseau horaire ?) ; si c'est le cas, indiquez `\(shift)`."
      case (false, true, .english):
        "set `\(wider)` if alarms may come that late, or `\(shift)` if a clock is wrong."
      case (false, false, .english):
        "set `\(wider)` if alarms may come that early, or `\(shift)` if a clock is wrong."
      case (false, true, .french):
        "indiquez `\(wider)` si les alarmes peuvent venir si tard, ou `\(shift)` si une horloge est fausse."
      case (false, false, .french):
        "indiquez `\(wider)` si les alarmes peuvent venir si tôt, ou `\(shift)` si une horloge est fausse."
      }
    }

    private func seconds(_ duration: MediaDuration, _ language: Language) -> String {
      language.number(duration.secondsValue, decimals: 0)
    }
  }

  /// What dependence costs a figure: a sentence.
  package enum Dependence: Phrase {
    case tooAlike
    case runs(Int, worth: Double)
    case cameras(Int, Int, worth: Double)
    case runsAndCameras(Int, Int, worth: Double)

    package func text(in language: Language) -> String {
      switch (self, language) {
      case (.tooAlike, .english):
        "Neighbouring times are so alike that all of them together say no more than a few: no interval can be had."
      case (.tooAlike, .french):
        "Les instants voisins se ressemblent tant qu'ensemble ils n'en disent pas plus que quelques-uns : aucun intervalle possible."
      case (.runs(let all, let worth), .english):
        "They come in runs: \(en.number(all)) count for as much as about \(en.number(worth, decimals: 0)) independent ones."
      case (.runs(let all, let worth), .french):
        "Elles viennent par rafales : \(fr.number(all)) ne valent qu'environ \(fr.number(worth, decimals: 0)) indépendantes."
      case (.cameras(let cameras, let all, let worth), .english):
        "The \(cameras) cameras differ: \(en.number(all)) count for as much as about \(en.number(worth, decimals: 0)) independent ones."
      case (.cameras(let cameras, let all, let worth), .french):
        "Les \(cameras) caméras diffèrent : \(fr.number(all)) ne valent qu'environ \(fr.number(worth, decimals: 0)) indépendantes."
      case (.runsAndCameras(let cameras, let all, let worth), .english):
        "They come in runs, and the \(cameras) cameras differ: \(en.number(all)) count for as much as about "
          + "\(en.number(worth, decimals: 0)) independent ones."
      case (.runsAndCameras(let cameras, let all, let worth), .french):
        "Elles viennent par rafales et les \(cameras) caméras diffèrent : \(fr.number(all)) ne valent "
          + "qu'environ \(fr.number(worth, decimals: 0)) indépendantes."
      }
    }
  }
}
