import Evaluation
public import Claims
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
            "files": $0.files.map(JSON.integer) ?? .null,
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

extension LogAccount {
  /// One member of `logs` in results.
  public var json: JSON {
    [
      "system": .string(system), "log": .string(log),
      "records": records.map(JSON.integer) ?? .null,
      "classes": .object(
        RecordClass.allCases.map { .init($0.rawValue, .integer(classes[$0] ?? 0)) }),
      "left-out": .object(
        leftOut.sorted { $0.key < $1.key }.map { .init($0.key, .integer($0.value)) }),
    ]
  }
}

extension RegistrationCheck {
  /// What `audit.json` holds; `hours` is the camera time that there was in the end, nil where it is not known.
  func json(hours: Double?) -> JSON {
    [
      "file": .string(file), "sha256": .string(sha256), "date": .optional(date),
      "changes": .array(
        changes.map {
          [
            "of": .string($0.area.rawValue), "name": .string($0.name), "key": .optional($0.key),
            "before": $0.before ?? .null, "after": $0.after ?? .null,
          ]
        }),
      "planned-camera-hours": .optional(plannedHours), "camera-hours": .optional(hours),
    ]
  }
}
