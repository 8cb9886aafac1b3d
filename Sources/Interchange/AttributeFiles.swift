public import Documents
import Foundation
import Phrasebook
import SwiftCSV

/// A CSV with one line an object and one column an attribute; the first column names the object.
public struct AttributeFile: Hashable, Sendable {
  /// The file's name, for errors.
  public let file: String
  /// Attributes in the order of the header.
  public let attributes: [String]
  /// Objects in the order of the file.
  public let objects: [String]
  /// Cells of each object, in the order of the attributes.
  public let cells: [[String]]
  /// Columns that say who somebody is; they are not read.
  public let dropped: [String]

  /// Reads the text; cells stay text until somebody says what they should be.
  public init(_ text: String, file: String) throws(DocumentError) {
    self.file = file
    let table: EnumeratedCSV
    do {
      table = try EnumeratedCSV(string: text, delimiter: .comma, loadColumns: false)
    } catch {
      throw DocumentError(.syntax, file: file, line: nil, .notCSV("\(error)"))
    }
    let header = table.header.map { $0.trimmingCharacters(in: .whitespaces) }
    guard header.first == "object", header.count > 1 else {
      throw DocumentError(
        .content, file: file, line: 1,
        .notAttributeHeader(header.joined(separator: ",").prefix(40)))
    }
    let names = Array(header.dropFirst())
    if let twice = Dictionary(grouping: names, by: \.self).filter({ $1.count > 1 }).keys.min() {
      throw DocumentError(
        .content, file: file, line: 1, .attributeTwice(twice))
    }
    let kept = names.indices.filter { !PersonalAttribute.isPersonal(names[$0]) }
    attributes = kept.map { names[$0] }
    dropped = names.filter(PersonalAttribute.isPersonal)
    var objects: [String] = []
    var cells: [[String]] = []
    var seen: [String: Int] = [:]
    for (index, row) in table.rows.enumerated() {
      let fields = row.map { $0.trimmingCharacters(in: .whitespaces) }
      if fields.allSatisfy(\.isEmpty) { continue }
      let record = index + 2
      guard fields.count == header.count, let object = fields.first, !object.isEmpty else {
        throw DocumentError(
          .content, file: file, line: record,
          .attributeCells(fields.count, more: names.count))
      }
      if let other = seen.updateValue(record, forKey: object) {
        throw DocumentError(
          .content, file: file, line: record,
          .objectTwice(object, record: other))
      }
      objects.append(object)
      cells.append(kept.map { fields[$0 + 1] })
    }
    self.objects = objects
    self.cells = cells
  }

  /// A cell as truth: 1, 0, or nothing where annotators could not tell.
  public func truth(_ object: Int, _ attribute: Int) throws(DocumentError) -> Bool? {
    switch cells[object][attribute] {
    case "1": return true
    case "0": return false
    case "": return nil
    case let other:
      throw error(object, attribute, .notMark(other.prefix(40)))
    }
  }

  /// A cell as a finite score.
  public func score(_ object: Int, _ attribute: Int) throws(DocumentError) -> Double {
    let text = cells[object][attribute]
    guard let value = Double(text), value.isFinite else {
      throw error(object, attribute, .notNumber(.quoted(text.prefix(40))))
    }
    return value
  }

  private func error(_ object: Int, _ attribute: Int, _ why: Complaint) -> DocumentError {
    DocumentError(
      .content, file: file, line: nil,
      .ofObject(objects[object], attributes[attribute], why))
  }
}

/// Words for who somebody is: columns that carry them are never read.
enum PersonalAttribute {
  private static let words: Set<String> = [
    "gender", "sex", "male", "female", "man", "woman", "boy", "girl", "age", "aged", "young",
    "old", "elderly", "child", "kid", "teen", "adult", "senior", "personal", "ethnicity", "ethnic",
    "race", "racial", "skin", "emotion", "mood", "face", "facial", "religion", "nationality",
  ]

  /// Whether one of a name's words says who somebody is: `AgeLess16`, `gender:male`, `personalLess30`.
  static func isPersonal(_ name: String) -> Bool {
    var word = ""
    var wasLower = false
    for character in name + " " {
      let starts = character.isUppercase && wasLower
      if !character.isLetter || starts {
        if words.contains(word) { return true }
        word = ""
      }
      if character.isLetter { word += character.lowercased() }
      wasLower = character.isLowercase
    }
    return false
  }
}
