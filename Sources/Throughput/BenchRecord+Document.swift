public import Documents
import Phrasebook

extension BenchRecord {
  /// Most rounds of a clip that are read: the exact interval is a matter of the square of their product.
  public static let roundLimit = 200
  /// Most clips that are read.
  static let clipLimit = 10_000

  /// Reads the file of a baseline strictly.
  ///
  /// - Throws: `DocumentError` that names what was found, what was expected, and how to make a new one.
  public static func baseline(_ text: String, file: String) throws(DocumentError) -> BenchRecord {
    do {
      // Baselines are JSON: what stops in the middle is told by its reader, lines by the other.
      _ = try JSON.parse(text, file: file)
      return try BenchRecord(DocumentNode.parse(yaml: text, file: file))
    } catch {
      throw DocumentError(
        error.code, file: error.file, line: error.line,
        .unusableBaseline(error.complaint))
    }
  }

  private init(_ node: DocumentNode) throws(DocumentError) {
    guard case .mapping(let entries) = node.content, let first = entries.first,
      first.key == "bench-baseline"
    else {
      throw node.error(.noBaseline)
    }
    guard try first.value.number() == 1 else {
      throw first.value.error(.version(of: .baseline, first.value.summary))
    }
    let root = try node.mapping([
      "bench-baseline", "tool", "libraries", "machine", "configuration", "clips",
    ])
    var words: [String: String] = [:]
    for entry in try root.required("configuration").openMapping().entries {
      words[entry.key] = try entry.value.string()
    }
    let items = try root.required("clips").list(1...Self.clipLimit)
    var clips: [ClipRecord] = []
    for item in items {
      let clip = try ClipRecord(item)
      guard !clips.contains(where: { $0.clip == clip.clip }) else {
        throw item.error(.clipTwice(clip.clip))
      }
      clips.append(clip)
    }
    self.init(
      tool: try root.required("tool").string(), libraries: try root.required("libraries").string(),
      machine: try Machine(root.required("machine")), configuration: words, clips: clips)
  }
}

extension BenchRecord.Machine {
  fileprivate init(_ node: DocumentNode) throws(DocumentError) {
    let keys = try node.mapping(["processor", "cores", "load-before", "load-after"])
    self.init(
      processor: try keys.required("processor").string(),
      cores: try keys.required("cores").count(1...1 << 20),
      loadBefore: try keys["load-before"]?.number(), loadAfter: try keys["load-after"]?.number())
  }
}

extension ClipRecord {
  fileprivate init(_ node: DocumentNode) throws(DocumentError) {
    let keys = try node.mapping([
      "clip", "sha256", "frames", "replay-fps", "decoding-fps", "output-sha256", "parts", "rounds",
    ])
    let outputs = try keys.required("output-sha256").list(1...1)
    var rounds: [Round] = []
    for item in try keys.required("rounds").list(1...BenchRecord.roundLimit) {
      rounds.append(try Round(item))
    }
    var parts: [Part] = []
    for item in try keys.required("parts").list(0...1000) { parts.append(try Part(item)) }
    // Medians are for people: rounds are what is compared.
    self.init(
      clip: try keys.required("clip").string(), sha256: try keys.required("sha256").digest(),
      frames: try keys.required("frames").count(1...1 << 40), outputs: [try outputs[0].digest()],
      rounds: rounds, parts: parts)
  }
}

extension ClipRecord.Part {
  fileprivate init(_ node: DocumentNode) throws(DocumentError) {
    let keys = try node.mapping(["part", "elapsed-ms", "processor-ms"])
    self.init(
      name: try keys.required("part").string(),
      elapsed: try keys.required("elapsed-ms").milliseconds(),
      processor: try keys.required("processor-ms").milliseconds())
  }
}

extension Round {
  fileprivate init(_ node: DocumentNode) throws(DocumentError) {
    let keys = try node.mapping(["replay", "busiest", "decoding", "yardstick"])
    self.init(
      replay: try Timing(keys.required("replay")), busiest: try keys.required("busiest").seconds(),
      decoding: try Timing(keys.required("decoding")),
      yardstick: try Timing(keys.required("yardstick")))
  }
}

extension Timing {
  fileprivate init(_ node: DocumentNode) throws(DocumentError) {
    let numbers = try node.list(2...2)
    self.init(elapsed: try numbers[0].seconds(), processor: try numbers[1].seconds())
  }
}

extension DocumentNode {
  fileprivate func list(_ counts: ClosedRange<Int>) throws(DocumentError) -> [DocumentNode] {
    let items = try sequence()
    guard counts.contains(items.count) else {
      throw error(.listOf(items.count, expected: counts))
    }
    return items
  }

  fileprivate func count(_ range: ClosedRange<Int>) throws(DocumentError) -> Int {
    let value = try number()
    guard let whole = Int(exactly: value), range.contains(whole) else {
      throw error(.notWhole(summary, from: range.lowerBound))
    }
    return whole
  }

  /// Time that some work took: it cannot have taken none, or years.
  fileprivate func seconds() throws(DocumentError) -> Double {
    let value = try number()
    guard value > 0, value < 1e8 else {
      throw error(.notSeconds(summary))
    }
    return value
  }

  fileprivate func milliseconds() throws(DocumentError) -> Double {
    let value = try number()
    guard value >= 0, value < 1e11 else {
      throw error(.notMilliseconds(summary))
    }
    return value
  }

  fileprivate func digest() throws(DocumentError) -> String {
    let text = try string()
    guard text.utf8.count == 64,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { throw error(.notDigest(summary)) }
    return text
  }
}
