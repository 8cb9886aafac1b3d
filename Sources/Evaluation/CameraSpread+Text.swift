public import Documents
public import Statistics

extension CameraSpread {
  /// Whether the interval was switched, and why; nil where one pool is as good.
  public func text(in language: Language) -> String? {
    guard let dispersion, finding == .differ else { return nil }
    let p =
      dispersion.p < 0.001
      ? "< " + language.number(0.001, decimals: 3)
      : "= " + language.number(dispersion.p, decimals: 3)
    switch language {
    case .english:
      return
        "The \(cameras) cameras differ by more than chance (p \(p)), so the interval is taken over "
        + "cameras, not over single alarms"
        + (speaksOfPopulation
          ? "." : "; so few cameras say something of this footage, not of others.")
    case .french:
      return
        "Les \(cameras) caméras diffèrent plus que par hasard (p \(p)) : l'intervalle porte donc sur "
        + "les caméras, et non sur les alarmes prises une à une"
        + (speaksOfPopulation
          ? "." : " ; si peu de caméras ne disent rien d'autres images que celles-ci.")
    }
  }
}
