import Documents
import MediaTime
public import Phrasebook

extension Probe {
  /// What `contrechamp probe` prints for people: a few lines of facts, then a line a finding.
  public func text(of file: String, in language: Language) -> String {
    let english = language == .english
    func number(_ value: Double, _ decimals: Double = 100) -> String {
      let text = "\((value * decimals).rounded() / decimals)"
      return english ? text : text.replacing(".", with: ",")
    }
    let rate = info.frameRate.map { number($0.doubleValue, 1000) } ?? "?"
    let seconds = number(duration.secondsValue)
    let watched = number(exposure.duration.secondsValue)
    var lines = [
      file,
      "  \(info.codec), \(info.pixelFormat), \(info.width) × \(info.height) (\(info.container))",
      english
        ? "  \(ledger.decodedFrames) frames, \(seconds) s, \(rate) a second declared; watched: \(watched) s"
        : "  \(ledger.decodedFrames) images, \(seconds) s, \(rate) par seconde annoncées ; exposition : \(watched) s",
    ]
    if findings.isEmpty { lines.append(english ? "  nothing wrong" : "  rien à signaler") }
    lines += findings.map { "  ! " + $0.text(in: language) }
    return lines.joined(separator: "\n")
  }
}
