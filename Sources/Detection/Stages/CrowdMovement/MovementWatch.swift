import MediaTime
import Scene

/// Watches the movement in one area for a sudden run.
struct MovementWatch: Sendable {
  /// What a run is.
  struct Rule: Hashable, Sendable {
    /// How many times the usual speed.
    let rise: Double
    /// Least number of things of the usual size that run.
    let people: Double
    let hold: MediaDuration
    let release: MediaDuration
  }

  private enum Fixed {
    /// A look counts through the median of this many within this time: one that goes wrong is not believed.
    static let looks = 5
    static let least = 3
    static let span = MediaDuration.milliseconds(600)
    /// What is so many times as fast as usual runs.
    static let fast = 1.5
    /// Least number of things that usually move.
    static let usual = 1.5
    /// Part of them that must run, and that may still walk.
    static let share = 0.5
    static let walking = 0.5
    /// Least alignment or divergence.
    static let shape = 0.35
    /// Nobody runs at less, in a person's heights a second: some two metres a second.
    static let stride = 1.0
    /// After so long a run is what is usual.
    static let longest = MediaDuration.seconds(30)
  }

  /// A run that is over.
  struct Run: Sendable {
    let ended: Hold.Ended
    /// The part of the view in which things ran when it was known for a run.
    let box: Box?
    /// The greatest speed, as times the usual one.
    let rise: Double
    /// Whether they went apart rather than one way.
    let isDispersal: Bool
  }

  /// What one look says beside what is usual.
  private struct Sight: Sendable {
    let time: MediaTime
    let rise: Double
    let stride: Double?
    /// How many things are no faster than usual.
    let walking: Double
    let ways: MovementLook.Ways
  }

  let area: WatchedArea
  private let rule: Rule
  private var hold: Hold
  private var baseline = MovementBaseline()
  private var usual: MovementBaseline.Usual?
  private var sights: [Sight] = []
  private var run = (box: Box?.none, rise: 0.0, isDispersal: false)

  init(_ area: WatchedArea, rule: Rule) {
    self.area = area
    self.rule = rule
    hold = Hold(needed: rule.hold, release: rule.release)
  }

  /// The usual size of pieces, in blocks.
  func usualSize(at time: MediaTime) -> Double? { baseline.size(at: time) }

  /// Forgets what is usual: the view is another.
  mutating func forget() {
    baseline = MovementBaseline()
    usual = nil
    sights = []
  }

  /// Takes in that nothing can be told at a time.
  mutating func skip(at time: MediaTime) -> Run? {
    sights = []
    return hold.look(false, at: time).map { close($0) }
  }

  /// Takes in a look; answers with a run that it shows to be over, and with the speed as times the usual one.
  mutating func look(_ look: MovementLook) -> (ended: Run?, rise: Double?) {
    // While something runs, what was usual before stays so.
    if hold.stretch == nil { usual = baseline.usual(at: look.time) }
    if let start = hold.stretch?.start, look.time - start > Fixed.longest { forget() }
    baseline.add(look)
    guard let usual, usual.level > 0 else { return (skip(at: look.time), nil) }
    let rise = look.level / usual.level
    sights.append(
      Sight(
        time: look.time, rise: rise, stride: look.stride,
        walking: look.amount(upTo: Fixed.fast * usual.level),
        ways: look.ways(fasterThan: Fixed.fast * usual.level)))
    sights.removeAll { look.time - $0.time > Fixed.span }
    sights = sights.suffix(Fixed.looks)
    let isRunning = isRunning(beside: usual)
    let ended = hold.look(isRunning, at: look.time).map { close($0) }
    if isRunning { note(look.time) }
    return (ended, look.amount > 0 ? rise : nil)
  }

  /// Ends the run that is open.
  mutating func end() -> Run? { hold.end().map { close($0) } }

  private func isRunning(beside usual: MovementBaseline.Usual) -> Bool {
    guard sights.count >= Fixed.least, usual.amount >= Fixed.usual else { return false }
    let strides = sights.compactMap(\.stride).sorted()
    return middle(\.rise) >= rule.rise
      && middle(\.ways.amount) >= max(rule.people, Fixed.share * usual.amount)
      && middle(\.walking) <= Fixed.walking * usual.amount
      && max(middle(\.ways.alignment), middle(\.ways.divergence)) >= Fixed.shape
      && (strides.middle ?? .infinity) >= Fixed.stride
  }

  private func middle(_ value: KeyPath<Sight, Double>) -> Double {
    sights.map { $0[keyPath: value] }.sorted().middle ?? 0
  }

  private mutating func note(_ time: MediaTime) {
    run.rise = max(run.rise, middle(\.rise))
    guard hold.heldAt == time else { return }
    run.isDispersal = middle(\.ways.divergence) > middle(\.ways.alignment)
    run.box = sights.compactMap(\.ways.box).reduce(nil) { $0?.union($1) ?? $1 }
  }

  private mutating func close(_ ended: Hold.Ended) -> Run {
    defer { run = (nil, 0, false) }
    return Run(ended: ended, box: run.box, rise: run.rise, isDispersal: run.isDispersal)
  }
}
