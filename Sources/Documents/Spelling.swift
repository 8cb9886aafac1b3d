import Phrasebook

/// Nearest known word, for "did you mean".
public enum Spelling {
  /// The closest candidate within a third of the word's length (at least 2 edits); ties by spelling.
  public static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    let limit = max(2, word.count / 3)
    return
      candidates
      .map { (distance: distance(word, $0), word: $0) }
      .filter { $0.distance <= limit }
      .min { ($0.distance, $0.word) < ($1.distance, $1.word) }?
      .word
  }

  /// Levenshtein's edit distance (Levenshtein 1966), by characters.
  static func distance(_ a: String, _ b: String) -> Int {
    let (source, target) = (Array(a.prefix(100)), Array(b.prefix(100)))
    var row = Array(0...target.count)
    for (i, character) in source.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in target.enumerated() {
        let substitution = diagonal + (character == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substitution, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[target.count]
  }
}
