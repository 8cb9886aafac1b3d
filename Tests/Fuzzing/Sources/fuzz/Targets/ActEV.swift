import Documents
import Interchange
import Phrasebook

extension FuzzTarget {
  /// NIST's JSON: file and activity index, instances of annotators and of a system, parameters; chosen by the first byte.
  static let actEV = FuzzTarget(name: "actev") { input in
    let (variant, rest) = input.variant
    switch variant % 4 {
    case 0: index(rest)
    case 1: instances(rest, of: .reference)
    case 2: instances(rest, of: .system)
    default:
      let file = read("f.json") { () throws(DocumentError) in
        try ActEVParameterFile(rest.document("f.json"))
      }
      guard let file else { return }
      expect(file.numbers.values.allSatisfy { $0 >= 0 && $0.isFinite }, "numbers of 0 or more")
      expect(file.lists.values.joined().allSatisfy { $0 > 0 && $0.isFinite }, "targets above 0")
    }
  }

  private static func index(_ input: Input) {
    let (files, activities) = input.halves
    do throws(DocumentError) {
      let index = try ActEVIndex(
        files: files.document("a.json"), activities: activities.document("b.json"))
      expect(!index.files.isEmpty && !index.activities.isEmpty, "an index is not empty")
      for file in index.files {
        expect(file.frameRate > 0 && file.frameRate.isFinite, "\(file.frameRate) frames a second")
        expectApart(file.selected)
        expect((file.selected.first?.lowerBound ?? 0) >= 0, "scored frames lie in the file")
      }
    } catch {
      expect(["a.json", "b.json"].contains(error.file), "the error names a file")
      expectReadable(error.description, reason: error.reason)
    }
  }

  private static func instances(_ input: Input, of author: ActEVInstances.Author) {
    let found = read("f.json") { () throws(DocumentError) in
      try ActEVInstances(input.document("f.json"), of: author)
    }
    for entry in found?.entries ?? [] {
      expect(found?.activities.indices.contains(entry.activity) ?? false, "a known activity")
      expect(found?.files.indices.contains(entry.file) ?? false, "a known file")
      expect(entry.confidence.isFinite, "confidence \(entry.confidence)")
      expectApart(entry.spans)
    }
  }

  private static func expectApart(_ spans: [Range<Int>]) {
    expect(!spans.isEmpty && spans.allSatisfy { !$0.isEmpty }, "stretches of frames")
    for (first, second) in zip(spans, spans.dropFirst()) {
      expect(first.upperBound <= second.lowerBound, "stretches in order")
    }
  }
}
