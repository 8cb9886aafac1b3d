package import Documents
import Observations
import Phrasebook
import Scene

extension ModelCard {
  /// Reads a card (`model: 1`); files that it names stand beside it.
  package init(_ node: DocumentNode) throws(DocumentError) {
    let root = try node.mapping([
      "model", "sha256", "licence", "source", "head", "classes", "class-map", "input",
      "known-picture",
    ])
    let version = try root.required("model")
    guard try version.integer() == 1 else {
      throw version.error(.version(of: .modelCard, version.summary))
    }
    path = node.file
    let digest = try root.required("sha256")
    sha256 = try digest.string().lowercased()
    guard sha256.count == 64, sha256.allSatisfy(\.isHexDigit) else {
      throw digest.error(.notModelDigest(digest.summary))
    }
    licence = try root.required("licence").string()
    source = try root["source"]?.string()
    head = try root["head"].map { (node) throws(DocumentError) in
      ModelHead(rawValue: try node.word(ModelHead.names)) ?? .yolox
    }
    classes = try ModelCard.classes(try root.required("classes"), map: root["class-map"])
    input = try root["input"].map { (node) throws(DocumentError) in try Input(node) } ?? Input()
    let folder = ModelCard.folder(of: node.file)
    knownPicture = try root["known-picture"].map { (node) throws(DocumentError) in
      try KnownPicture(node, folder: folder)
    }
  }

  private static func classes(
    _ node: DocumentNode, map: DocumentNode?
  ) throws(DocumentError) -> ModelClasses {
    let names = try names(node)
    guard let map else {
      let classes = ModelClasses(names: names)
      guard classes.unusedCount < names.count(where: { $0 != "-" }) else {
        throw node.error(.noClassIsLookedFor(names))
      }
      return classes
    }
    let classMap = try map.mapping(ObjectClass.allCases.map(\.rawValue))
    var wanted: [ObjectClass: [String]] = [:]
    for objectClass in ObjectClass.allCases {
      for item in try classMap[objectClass.rawValue]?.sequence() ?? [] {
        let name = try item.string().lowercased()
        guard names.contains(where: { $0.lowercased() == name }) else {
          throw item.error(.classNotNamed(item.summary))
        }
        guard !ModelClasses.isRefused(name) else { throw item.error(.classRefused(item.summary)) }
        wanted[objectClass, default: []].append(name)
      }
    }
    return ModelClasses(
      names: names, people: wanted[.person] ?? [], vehicles: wanted[.vehicle] ?? [])
  }

  private static func names(_ node: DocumentNode) throws(DocumentError) -> [String] {
    if case .scalar = node.content {
      return ModelClasses.list(try node.word(ModelClasses.listNames)) ?? []
    }
    var names: [String] = []
    for item in try node.sequence() { names.append(try item.string()) }
    return names
  }
}

extension ModelCard.Input {
  fileprivate init(_ node: DocumentNode) throws(DocumentError) {
    let root = try node.mapping(["size", "colours", "mean", "std", "padding", "fill"])
    size = try root["size"].map { (node) throws(DocumentError) in
      let size = try PixelSize(node: node)
      guard (32...4096).contains(size.width), (32...4096).contains(size.height) else {
        throw node.error(.notSize(node.summary))
      }
      return size
    }
    isRedFirst = try root["colours"]?.word(["rgb", "bgr"]) == "rgb"
    if root["colours"] == nil { isRedFirst = nil }
    means = try root["mean"].map { (node) throws(DocumentError) in
      try Self.channels(node, 0...255)
    }
    deviations = try root["std"].map { (node) throws(DocumentError) in
      try Self.channels(node, 0.001...100_000)
    }
    padding = try root["padding"].map { (node) throws(DocumentError) in
      let words = ModelInput.Padding.allCases.map(\.rawValue)
      return ModelInput.Padding(rawValue: try node.word(words)) ?? .corner
    }
    fill = try root["fill"]?.number(in: 0...255)
  }

  /// A number for all channels, or a list of three in the order of the channels.
  private static func channels(
    _ node: DocumentNode, _ range: ClosedRange<Double>
  ) throws(DocumentError) -> [Double] {
    guard case .sequence(let items) = node.content else {
      let value = try node.number(in: range)
      return [value, value, value]
    }
    guard items.count == 3 else { throw node.error(.notThreeChannels(node.summary)) }
    var values: [Double] = []
    for item in items { values.append(try item.number(in: range)) }
    return values
  }
}

extension KnownPicture {
  fileprivate init(_ node: DocumentNode, folder: String) throws(DocumentError) {
    let root = try node.mapping(["file", "boxes", "surer-than", "iou"])
    let name = try root.required("file").string()
    file = name.hasPrefix("/") ? name : folder + name
    var boxes: [Sighting] = []
    for item in try root.required("boxes").sequence() {
      let entry = try item.mapping(["class", "box"])
      let word = try entry.required("class").word(ObjectClass.allCases.map(\.rawValue))
      let place = try entry.required("box")
      var numbers: [Double] = []
      for number in try place.sequence() { numbers.append(try number.number()) }
      guard numbers.count == 4, numbers[2] > 0, numbers[3] > 0 else {
        throw place.error(.notPixelBox(place.summary))
      }
      boxes.append(
        Sighting(
          objectClass: ObjectClass(rawValue: word) ?? .person,
          box: PixelBox(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])))
    }
    self.boxes = boxes
    surerThan = try root["surer-than"]?.number(in: 0.1...1) ?? 0.5
    iou = try root["iou"]?.number(in: 0.1...1) ?? 0.5
  }
}
