import MediaTime

/// Time that a system spends in false alarm in one file, while its instances are added from the most confident on.
struct FalseAlarmTime {
  private let kind: ActEVProtocol.TimeCounting
  /// Frames without any reference: what false alarm time is a share of.
  let exposure: Int
  private let silence: [FrameSpan]
  /// Where the balance of system over reference may change, and that balance from there on.
  private let edges: [Int]
  private var excess: [Int]

  /// The file of some instances; `frames` is how many are scored.
  init(
    _ kind: ActEVProtocol.TimeCounting, references: [FrameSignal], systems: [FrameSignal],
    frames: Int
  ) {
    self.kind = kind
    let present = FrameSignal.merged(references.flatMap(\.spans))
    (silence, exposure) = Self.silence(around: references, present, frames: frames)
    guard kind == .excess else {
      (edges, excess) = ([], [])
      return
    }
    let spans = (references + systems).flatMap(\.spans)
    edges = Array(Set(spans.flatMap { [$0.start, $0.end] })).sorted()
    excess = [Int](repeating: 0, count: edges.count)
    for span in references.flatMap(\.spans) {
      for place in edges.partitioningIndex({ $0 >= span.start })..<edges.count {
        if edges[place] >= span.end { break }
        excess[place] -= 1
      }
    }
  }

  /// Frames of false alarm that one more system instance brings.
  mutating func add(_ system: FrameSignal) -> Int {
    guard kind == .excess else { return FrameSignal.overlap(silence, system.spans) }
    var frames = 0
    for span in system.spans {
      var place = edges.partitioningIndex { $0 >= span.start }
      while place < edges.count - 1, edges[place] < span.end {
        excess[place] += 1
        if excess[place] > 0 { frames += edges[place + 1] - edges[place] }
        place += 1
      }
    }
    return frames
  }

  /// The frames outside every reference as NIST's scorer sees them, and how many those are.
  ///
  /// It takes a file to start at frame 0 and to end at the frame whose number is its scored length, even where the
  /// scored part starts later or has gaps; past that end silence goes on for alarms, yet is not counted.
  private static func silence(
    around references: [FrameSignal], _ present: [FrameSpan], frames: Int
  ) -> ([FrameSpan], Int) {
    guard let first = present.first else { return ([FrameSpan(0, frames)], frames) }
    var level: [Int: Int] = [:]
    if first.start != 0 {
      level[0] = 1
      level[first.start] = 0
    }
    for (place, span) in present.enumerated() {
      if place > 0 { level[span.start] = 0 }
      level[span.end] = 1
    }
    level[frames] = 0
    var spans: [FrameSpan] = []
    var open: Int?
    for (frame, value) in level.sorted(by: { $0.key < $1.key }) {
      if value == 1, open == nil { open = frame }
      if value == 0, let start = open {
        spans.append(FrameSpan(start, frame))
        open = nil
      }
    }
    let counted = spans.reduce(0) { $0 + $1.length }
    if let open { spans.append(FrameSpan(open, .max)) }
    return (spans, counted)
  }
}
