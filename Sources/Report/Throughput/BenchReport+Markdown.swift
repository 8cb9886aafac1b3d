import Documents
import Throughput
import Phrasebook

extension BenchReport {
  /// The outcome and the tables in GitHub's dialect, which GitLab and others read too.
  public var markdown: String {
    var parts = ["**" + MarkdownTable.cell(summary) + "**\n"]
    parts.append(MarkdownTable.text(heads, rows))
    if !remarks.isEmpty {
      parts.append(remarks.map { "- " + MarkdownTable.cell($0) + "\n" }.joined())
    }
    for clip in result.record.clips {
      parts.append(MarkdownTable.cell(headline(clip).joined(separator: "; ")) + "\n")
      if !clip.parts.isEmpty {
        parts.append(MarkdownTable.text(partHeads, partRows(clip), numbers: 1...3))
      }
    }
    parts.append(MarkdownTable.cell(machine) + "\n")
    return language.plainSpaces(parts.joined(separator: "\n"))
  }
}

/// A table in Markdown in which text of files cannot become markup.
enum MarkdownTable {
  static func text(
    _ heads: [String], _ rows: [[String]], numbers: ClosedRange<Int>? = nil
  ) -> String {
    let rule = heads.indices.map { numbers?.contains($0) == true ? "---:" : "---" }
    return ([heads.map(cell), rule] + rows.map { $0.map(cell) })
      .map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }

  /// Text on one line with all that Markdown and HTML would read as markup escaped.
  static func cell(_ text: String) -> String {
    var out = ""
    for scalar in SafeText.visible(text).unicodeScalars {
      if "\\`*_[]|~#".unicodeScalars.contains(scalar) { out += "\\" }
      switch scalar {
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "&": out += "&amp;"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
