import Documents
public import MediaTime
public import Phrasebook

extension Probe {
  /// Something about a file that changes what its results mean.
  public enum Finding: Sendable, Hashable {
    /// The file could not be read to its end.
    case stopped
    /// Frames that are missing against the container's own count.
    case missingFrames(decoded: Int, declared: Int)
    /// Time without a frame.
    case holes(count: Int, MediaDuration)
    /// Frames with errors in them.
    case damaged(Int, of: Int)
    /// Packets that the decoder refused.
    case refused(Int)
    /// Timestamps that start anew, or pictures that change size.
    case epochs(Int)
    /// Frames without a usable timestamp.
    case interpolated(Int)
    /// Frames that do not come at an even pace.
    case variableRate(shortest: MediaDuration, longest: MediaDuration)
    /// Pictures of two fields.
    case interlaced
    /// Pictures that were turned.
    case rotated(Int)
    /// Samples deeper than eight bits.
    case deepSamples(Int)
    /// Sound, which is never opened.
    case audio(Int)

    static func all(
      info: VideoInfo, ledger: DamageLedger, gaps: ClosedRange<MediaDuration>?, isInterlaced: Bool
    ) -> [Finding] {
      var findings: [Finding] = []
      if ledger.stopped != nil { findings.append(.stopped) }
      if let declared = ledger.declaredFrames, declared > ledger.decodedFrames {
        findings.append(.missingFrames(decoded: ledger.decodedFrames, declared: declared))
      }
      if !ledger.holes.isEmpty {
        findings.append(
          .holes(count: ledger.holes.intervals.count, ledger.holes.duration))
      }
      if ledger.damagedFrames > 0 {
        findings.append(.damaged(ledger.damagedFrames, of: ledger.decodedFrames))
      }
      if ledger.refusedPackets > 0 { findings.append(.refused(ledger.refusedPackets)) }
      if !ledger.epochs.isEmpty { findings.append(.epochs(ledger.epochs.count)) }
      if ledger.interpolatedTimes > 0 { findings.append(.interpolated(ledger.interpolatedTimes)) }
      // Containers round timestamps to a millisecond: a pace that differs by less is even.
      if let gaps, gaps.upperBound - gaps.lowerBound > .milliseconds(2) {
        findings.append(.variableRate(shortest: gaps.lowerBound, longest: gaps.upperBound))
      }
      if isInterlaced { findings.append(.interlaced) }
      if info.rotation != 0 { findings.append(.rotated(info.rotation)) }
      if info.bits > 8 { findings.append(.deepSamples(info.bits)) }
      if info.audioStreams > 0 { findings.append(.audio(info.audioStreams)) }
      return findings
    }

    /// One sentence for people.
    public func text(in language: Language) -> String {
      let english = language == .english
      func seconds(_ duration: MediaDuration, _ decimals: Int = 1) -> String {
        let scale = decimals == 3 ? 1000.0 : 10.0
        let text = "\((duration.secondsValue * scale).rounded() / scale)"
        return (english ? text : text.replacing(".", with: ",")) + " s"
      }
      switch self {
      case .stopped:
        return english
          ? "the file could not be read to its end" : "le fichier n'a pas pu être lu jusqu'au bout"
      case .missingFrames(let decoded, let declared):
        return english
          ? "\(declared) frames declared, \(decoded) decoded"
          : "\(declared) images annoncées, \(decoded) décodées"
      case .holes(let count, let length):
        return english
          ? "\(count) hole(s), \(seconds(length)) in all: not exposure"
          : "\(count) trou(s), \(seconds(length)) en tout : hors exposition"
      case .damaged(let damaged, let all):
        return english
          ? "\(damaged) of \(all) frames damaged" : "\(damaged) images sur \(all) endommagées"
      case .refused(let packets):
        return english
          ? "\(packets) packets refused by the decoder"
          : "\(packets) paquets refusés par le décodeur"
      case .epochs(let count):
        return english
          ? "\(count) restart(s): size change or timestamp reset"
          : "\(count) reprise(s) : changement de taille ou remise à zéro des horodatages"
      case .interpolated(let count):
        return english
          ? "\(count) frames without a usable timestamp"
          : "\(count) images sans horodatage utilisable"
      case .variableRate(let shortest, let longest):
        return english
          ? "variable frame rate: \(seconds(shortest, 3)) to \(seconds(longest, 3)) between frames"
          : "cadence variable : \(seconds(shortest, 3)) à \(seconds(longest, 3)) entre images"
      case .interlaced: return english ? "interlaced" : "vidéo entrelacée"
      case .rotated(let degrees):
        return english ? "turned by \(degrees)°" : "image tournée de \(degrees)°"
      case .deepSamples(let bits):
        return english
          ? "\(bits)-bit samples: analysed with 8" : "échantillons de \(bits) bits : analysés sur 8"
      case .audio(let count):
        return english
          ? "\(count) audio stream(s): never opened" : "\(count) piste(s) audio : jamais ouvertes"
      }
    }
  }
}
