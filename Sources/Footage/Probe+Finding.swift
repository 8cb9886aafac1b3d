public import MediaTime

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
  }
}
