import Claims
import Documents
import Phrasebook

/// What became of every record of every log, one sentence a system.
struct AccountText {
  let logs: [LogAccount]
  let language: Language

  /// In the order of the systems; none where no log was read.
  var sentences: [String] {
    var systems: [String] = []
    for log in logs where !systems.contains(log.system) { systems.append(log.system) }
    return systems.flatMap(sentences)
  }

  private func sentences(of system: String) -> [String] {
    let own = logs.filter { $0.system == system }
    let opened = own.filter { $0.records != nil }
    let closed = own.count - opened.count
    var sentences: [String] = []
    if !opened.isEmpty {
      let records = opened.reduce(0) { $0 + ($1.records ?? 0) }
      let head = Message.Account.records(system: system, records).text(in: language)
      let parts = RecordClass.allCases.compactMap { part($0, opened) }
      sentences.append(
        parts.isEmpty ? head + "." : head + " – " + parts.joined(separator: ", ") + ".")
    }
    if closed > 0 {
      sentences.append(
        Message.Account.unopened(system: system, logs: closed).text(in: language) + ".")
    }
    return sentences
  }

  private func part(_ kind: RecordClass, _ logs: [LogAccount]) -> String? {
    let count = logs.reduce(0) { $0 + ($1.classes[kind] ?? 0) }
    guard count != 0 else { return nil }
    let text = Message.Account.part(kind.words, count).text(in: language)
    let prefix: String? =
      switch kind {
      case .unmappedType: "event "
      case .unknownCamera: "camera "
      default: nil
      }
    guard let prefix else { return text }
    let names = Set(logs.flatMap { $0.leftOut.keys }).filter { $0.hasPrefix(prefix) }
      .map { String($0.dropFirst(prefix.count)) }.sorted()
    let shown = names.prefix(6) + (names.count > 6 ? ["…"] : [])
    return Message.Account.named(text, Array(shown)).text(in: language)
  }
}

extension RecordClass {
  fileprivate var words: Message.Account.Record {
    switch self {
    case .scored: .scored
    case .outsideTime: .outsideTime
    case .notScored: .notScored
    case .undecided: .undecided
    case .unmappedType: .unmappedType
    case .unknownCamera: .unknownCamera
    case .duplicate: .duplicate
    case .unreadable: .unreadable
    }
  }
}
