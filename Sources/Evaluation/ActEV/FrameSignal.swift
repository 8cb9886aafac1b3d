/// A stretch of frames: from `start` up to, not including, `end`.
public struct FrameSpan: Hashable, Sendable {
  /// First frame.
  public let start: Int
  /// The frame after the last.
  public let end: Int

  /// A stretch that ends after it starts.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// How many frames.
  var length: Int { end - start }
}

/// When something is there, as ActEV writes it: a step function over frame numbers that is 0 or 1.
///
/// Nearly all signals are one span, which is why the first one needs no array of its own.
public struct FrameSignal: Hashable, Sendable {
  private let first: FrameSpan?
  private let rest: [FrameSpan]

  /// Spans in order that neither touch nor overlap.
  public init(_ spans: some Collection<FrameSpan>) {
    first = spans.first
    rest = Array(spans.dropFirst())
  }

  /// Never there.
  public static let empty = FrameSignal([])

  /// The stretches in which the signal is 1.
  var spans: [FrameSpan] { first.map { [$0] + rest } ?? [] }

  /// Frames in which the signal is 1.
  public var area: Int { rest.reduce(first?.length ?? 0) { $0 + $1.length } }

  /// From the first frame to the last, whatever lies between; nil where the signal is never 1.
  var hull: FrameSpan? { first.map { FrameSpan($0.start, rest.last?.end ?? $0.end) } }

  /// Frames in which both are 1.
  func overlap(_ other: FrameSignal) -> Int {
    guard let mine = first, let theirs = other.first else { return 0 }
    if rest.isEmpty, other.rest.isEmpty { return Self.overlap(mine, theirs) }
    return Self.overlap(spans, other.spans)
  }

  /// Frames in which either is 1.
  func united(with other: FrameSignal) -> Int { area + other.area - overlap(other) }

  /// Whether the other is 1 only where this one is.
  public func covers(_ other: FrameSignal) -> Bool { overlap(other) == other.area }

  /// Stretches of this signal that are not in the given ones, which are in order.
  func subtracting(_ holes: [FrameSpan]) -> [FrameSpan] {
    spans.flatMap { span in
      var left: [FrameSpan] = []
      var start = span.start
      for hole in holes where hole.end > start && hole.start < span.end {
        if hole.start > start { left.append(FrameSpan(start, hole.start)) }
        start = max(start, hole.end)
      }
      if start < span.end { left.append(FrameSpan(start, span.end)) }
      return left
    }
  }

  /// Frames that two lists of ordered spans share.
  static func overlap(_ a: [FrameSpan], _ b: [FrameSpan]) -> Int {
    var (i, j, shared) = (0, 0, 0)
    while i < a.count, j < b.count {
      shared += overlap(a[i], b[j])
      if a[i].end < b[j].end { i += 1 } else { j += 1 }
    }
    return shared
  }

  /// Spans in any order as ordered ones that neither touch nor overlap.
  static func merged(_ spans: [FrameSpan]) -> [FrameSpan] {
    var out: [FrameSpan] = []
    for span in spans.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
      if let last = out.last, span.start <= last.end {
        out[out.count - 1] = FrameSpan(last.start, max(last.end, span.end))
      } else {
        out.append(span)
      }
    }
    return out
  }

  private static func overlap(_ a: FrameSpan, _ b: FrameSpan) -> Int {
    max(0, min(a.end, b.end) - max(a.start, b.start))
  }
}
