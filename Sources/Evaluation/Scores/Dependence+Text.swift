import Documents
public import Statistics
public import Phrasebook

extension Estimate {
  /// What dependence costs the figure, in a sentence; nil where counts may be taken as independent.
  ///
  /// Said from a fifth more variance on: less is not worth a reader's time.
  public func dependenceText(in language: Language) -> String? {
    guard let dependence else { return nil }
    if dependence.isTooAlike {
      switch language {
      case .english:
        return
          "Neighbouring times are so alike that all of them together say no more than a few: no interval can be had."
      case .french:
        return
          "Les instants voisins se ressemblent tant qu'ensemble ils n'en disent pas plus que quelques-uns : aucun intervalle possible."
      }
    }
    guard let effect = dependence.designEffect, effect >= 1.2, let number = counted else {
      return nil
    }
    let worth = language.number((Double(number) / effect).rounded(), decimals: 0)
    let all = language.number(number)
    let why = Cause(dependence)
    switch (why, language) {
    case (.runs, .english):
      return "They come in runs: \(all) count for as much as about \(worth) independent ones."
    case (.runs, .french):
      return "Elles viennent par rafales : \(all) ne valent qu'environ \(worth) indépendantes."
    case (.cameras, .english):
      return
        "The \(dependence.cameras) cameras differ: \(all) count for as much as about \(worth) independent ones."
    case (.cameras, .french):
      return
        "Les \(dependence.cameras) caméras diffèrent : \(all) ne valent qu'environ \(worth) indépendantes."
    case (.both, .english):
      return
        "They come in runs, and the \(dependence.cameras) cameras differ: \(all) count for as much as about "
        + "\(worth) independent ones."
    case (.both, .french):
      return
        "Elles viennent par rafales et les \(dependence.cameras) caméras diffèrent : \(all) ne valent "
        + "qu'environ \(worth) indépendantes."
    }
  }

  /// How many things were counted: events, trials, values.
  private var counted: Int? {
    switch basis {
    case .rate(let rate, _): rate.events
    case .proportion(let share), .harmonic(let share): share.trials
    case .quantile(let quantile): quantile.sorted.count
    case .ratio, .rootRatio, .maximum, .weighted: nil
    }
  }

  private enum Cause {
    case runs, cameras, both

    init(_ dependence: Dependence) {
      let least = 0.2 * dependence.independent
      switch (dependence.inRuns > least, dependence.betweenCameras > least) {
      case (_, false): self = .runs
      case (false, true): self = .cameras
      case (true, true): self = .both
      }
    }
  }
}
