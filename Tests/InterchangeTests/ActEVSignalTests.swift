import Documents
import Interchange
import Testing

/// A number that only sums of lengths would trip over is refused where it is read.
@Test(arguments: [Int.min, -1_000_000_000_001, 1_000_000_000_001, .max])
func aFrameBeyondAllFilmIsRefused(frame: Int) {
  let (start, end) = (min(0, frame), max(0, frame))
  let text = """
    {"activities": [{"activity": "A", "activityID": 1,
      "localization": {"a.mp4": {"\(start)": 1, "\(end)": 0}}}]}
    """
  let error = #expect(throws: DocumentError.self) {
    try ActEVInstances(DocumentBytes(text, file: "r.json"), of: .reference)
  }
  #expect(error?.reason.contains("found frame \"\(frame)\"") == true)
}

@Test func theLastFrameOfAllFilmIsRead() throws {
  let text = """
    {"activities": [{"activity": "A", "activityID": 1,
      "localization": {"a.mp4": {"-1000000000000": 1, "1000000000000": 0}}}]}
    """
  let instances = try ActEVInstances(DocumentBytes(text, file: "r.json"), of: .reference)
  #expect(instances.entries.map(\.spans) == [[-1_000_000_000_000..<1_000_000_000_000]])
}
