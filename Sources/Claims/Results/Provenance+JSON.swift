public import Documents
import Phrasebook

extension Provenance {
  /// The member `provenance` of results.
  public var json: JSON {
    [
      "inputs": .array(
        inputs.map {
          [
            "role": .string($0.role), "path": .string($0.path), "sha256": .optional($0.sha256),
            "bytes": $0.bytes.map(JSON.integer) ?? .null,
          ]
        }),
      "versions": versions.json, "arguments": arguments.json, "command": .string(command),
      // As text: a 64-bit seed does not fit a JSON number.
      "seed": .string(String(seed)), "date": .optional(date),
    ]
  }
}

extension PrivacyManifest {
  /// The member `privacy` of results.
  public var json: JSON {
    [
      "read": .array(read.map(JSON.string)), "unread": .array(unread.map(JSON.string)),
      "kept": .array(
        kept.map {
          [
            "what": .string($0.what.text(in: .english)), "path": .string($0.path),
            "files": $0.files.map(JSON.integer) ?? .null, "until": .optional($0.until),
          ]
        }),
      "dropped": dropped.json, "redacted-stills": .integer(drawn.stills),
      "stills-on-backgrounds": .integer(drawn.stillsOnBackgrounds),
      "backgrounds-in-page": .integer(drawn.backgrounds),
    ]
  }
}

extension [KeyValue] {
  /// Members in the order of the list.
  var json: JSON { .object(map { .init($0.key, .string($0.value)) }) }
}
