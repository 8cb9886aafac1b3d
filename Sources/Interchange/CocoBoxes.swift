public import Documents
public import Observations
import Phrasebook

/// Boxes in the JSON form of COCO: a document of ground truth, and a list of results.
///
/// Lin et al. 2014, *Microsoft COCO*, doi:10.1007/978-3-319-10602-1_48; cocodataset.org, "Data format" and "Results
/// format". Keys that score nothing, such as `segmentation`, are passed over.
public enum CocoBoxes {
  /// Reads both files.
  public static func read(
    truth: DocumentBytes, answers: DocumentBytes
  ) throws(DocumentError) -> BoxSet {
    let document = try ParsedJSON.document(truth)
    guard document.isObject else {
      throw document.error(.notCoco(document.summary))
    }
    let images = try images(try document.required("images"))
    let categories = try categories(try document.required("categories"))
    let imagePlaces = NumberPlaces(images.map(\.identifier))
    let categoryPlaces = NumberPlaces(categories.map(\.identifier))
    let reader = Reader(
      images: imagePlaces, categories: categoryPlaces, truthFile: truth.file)
    let boxes = try reader.truth(try document.required("annotations"))
    let list = try ParsedJSON.document(answers)
    return BoxSet(
      images: images, categories: categories, truth: boxes, answers: try reader.answers(list))
  }

  private static func images(_ list: JSONCursor) throws(DocumentError) -> [BoxSet.Image] {
    let rows = try list.numbers([
      .init("id"), .init("width", fallback: .nan), .init("height", fallback: .nan),
    ])
    var images: [BoxSet.Image] = []
    images.reserveCapacity(rows.count / 3)
    for start in stride(from: 0, to: rows.count, by: 3) {
      let number = try list.whole(rows[start], "images", start / 3, "id")
      let (width, height) = (rows[start + 1], rows[start + 2])
      images.append(
        BoxSet.Image(
          identifier: number,
          size: width > 0 && height > 0 ? .init(width: width, height: height) : nil))
    }
    images.sort { $0.identifier < $1.identifier }
    for (first, second) in zip(images, images.dropFirst())
    where first.identifier == second.identifier {
      throw list.error(.identifierTwice(.image, "\(second.identifier)"))
    }
    return images
  }

  private static func categories(_ list: JSONCursor) throws(DocumentError) -> [BoxSet.Category] {
    var categories: [BoxSet.Category] = []
    for item in try list.sequence() {
      categories.append(
        BoxSet.Category(
          identifier: try item.required("id").integer(), name: try item["name"]?.string() ?? ""))
    }
    categories.sort { $0.identifier < $1.identifier }
    for (first, second) in zip(categories, categories.dropFirst())
    where first.identifier == second.identifier {
      throw list.error(.identifierTwice(.category, "\(second.identifier)"))
    }
    return categories
  }

  private struct Reader {
    let images: NumberPlaces
    let categories: NumberPlaces
    let truthFile: String

    func truth(_ list: JSONCursor) throws(DocumentError) -> [BoxSet.Truth] {
      let rows = try list.numbers([
        .init("image_id"), .init("category_id"), .init("bbox", width: 4), .init("id"),
        .init("area", fallback: .nan), .init("iscrowd", fallback: 0),
      ])
      var boxes: [BoxSet.Truth] = []
      boxes.reserveCapacity(rows.count / 9)
      var numbers: [Int] = []
      numbers.reserveCapacity(rows.count / 9)
      for start in stride(from: 0, to: rows.count, by: 9) {
        let record = start / 9
        let (image, category) = try places(list, rows, start, record, "annotations")
        let box = try rectangle(list, rows, start, record, "annotations")
        let number = try list.whole(rows[start + 6], "annotations", record, "id")
        numbers.append(number)
        let area = rows[start + 7]
        guard !(area < 0) else {
          throw list.error(.inList("annotations", record + 1, .negativeArea(area)))
        }
        boxes.append(
          BoxSet.Truth(
            image: image, category: category, box: box, area: area.isNaN ? box.area : area,
            isCrowd: rows[start + 8] != 0, isNumberZero: number == 0))
      }
      numbers.sort()
      for (first, second) in zip(numbers, numbers.dropFirst()) where first == second {
        throw list.error(.identifierTwice(.annotation, "\(second)"))
      }
      return boxes
    }

    func answers(_ list: JSONCursor) throws(DocumentError) -> [BoxSet.Answer] {
      let rows = try list.numbers([
        .init("image_id"), .init("category_id"), .init("bbox", width: 4), .init("score"),
      ])
      var boxes: [BoxSet.Answer] = []
      boxes.reserveCapacity(rows.count / 7)
      for start in stride(from: 0, to: rows.count, by: 7) {
        let record = start / 7
        let (image, category) = try places(list, rows, start, record, "results")
        let box = try rectangle(list, rows, start, record, "results")
        boxes.append(
          BoxSet.Answer(
            image: image, category: category, box: box, confidence: rows[start + 6]))
      }
      return boxes
    }

    private func places(
      _ list: JSONCursor, _ rows: [Double], _ start: Int, _ record: Int, _ what: String
    ) throws(DocumentError) -> (Int32, Int32) {
      guard let image = images[rows[start]] else {
        throw list.error(
          .inList(what, record + 1, .unknownImage(plain(rows[start]), truthFile)))
      }
      guard let category = categories[rows[start + 1]] else {
        throw list.error(
          .inList(what, record + 1, .unknownCategory(plain(rows[start + 1]), truthFile)))
      }
      return (image, category)
    }

    private func rectangle(
      _ list: JSONCursor, _ rows: [Double], _ start: Int, _ record: Int, _ what: String
    ) throws(DocumentError) -> BoxSet.Rectangle {
      let (width, height) = (rows[start + 4], rows[start + 5])
      guard width > 0, height > 0 else {
        throw list.error(
          .inList(what, record + 1, .emptyBox(plain(width), plain(height))))
      }
      return BoxSet.Rectangle(
        x: rows[start + 2], y: rows[start + 3], width: width, height: height)
    }

    private func plain(_ value: Double) -> String {
      Int(exactly: value).map { "\($0)" } ?? "\(value)"
    }
  }
}

extension JSONCursor {
  fileprivate func whole(
    _ value: Double, _ what: String, _ record: Int, _ key: String
  ) throws(DocumentError) -> Int {
    guard abs(value) < 0x1p53, let whole = Int(exactly: value) else {
      throw error(.inList(what, record + 1, .notWhole(key: "\(key)", value)))
    }
    return whole
  }
}

/// Where each of some sorted numbers stands: a table while they are small, else a dictionary.
private struct NumberPlaces {
  private var table: [Int32] = []
  private var dictionary: [Int: Int32] = [:]

  init(_ sorted: [Int]) {
    if let first = sorted.first, let last = sorted.last, first >= 0, last < 1 << 24 {
      table = Array(repeating: -1, count: last + 1)
      for (place, number) in sorted.enumerated() { table[number] = Int32(place) }
    } else {
      for (place, number) in sorted.enumerated() { dictionary[number] = Int32(place) }
    }
  }

  subscript(_ value: Double) -> Int32? {
    guard let number = Int(exactly: value) else { return nil }
    guard dictionary.isEmpty else { return dictionary[number] }
    guard number >= 0, number < table.count, table[number] >= 0 else { return nil }
    return table[number]
  }
}
