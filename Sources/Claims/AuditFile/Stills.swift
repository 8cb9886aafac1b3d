/// What the stills of false alarms and misses are drawn over.
public enum Stills: String, Hashable, Sendable, CaseIterable {
  /// Nothing: zones, lines and boxes on plain ground.
  case schematic
  /// What replays learned of the view, where it is known to be empty.
  case background
}
