public import Documents

extension Registration {
  /// One thing that is not as it was registered.
  public struct Change: Hashable, Sendable {
    /// What kind of thing it is.
    public enum Area: String, Hashable, Sendable, CaseIterable {
      /// Confidence, protocol and whatever else decides what counts.
      case rule = "rules"
      /// A claim.
      case claim = "claims"
      /// A system and its source.
      case system = "systems"
      /// A clip.
      case clip = "clips"
      /// The bytes of a scene, a mapping or a model: thresholds and exclusions stand there.
      case file = "files"
    }

    /// What kind of thing it is.
    public let area: Area
    /// Its name in the audit.
    public let name: String
    /// The member that changed; nil where the whole was added or removed.
    public let key: String?
    /// As it was registered; nil where it was not.
    public let before: JSON?
    /// As it is now; nil where it is no more.
    public let after: JSON?
  }

  /// What differs from this registration in the audit as it is now, area by area and by name.
  public func changes(to now: Registration) -> [Change] {
    Change.Area.allCases.flatMap { area in
      let (before, after) = (
        members(content[area.rawValue]), members(now.content[area.rawValue])
      )
      return Set(before.keys).union(after.keys).sorted().flatMap { name in
        area.differences(name, before[name], after[name])
      }
    }
  }

  private func members(_ value: JSON?) -> [String: JSON] {
    guard case .object(let members)? = value else { return [:] }
    return Dictionary(members.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Registration.Change.Area {
  fileprivate func differences(
    _ name: String, _ before: JSON?, _ after: JSON?
  ) -> [Registration.Change] {
    guard before != after else { return [] }
    guard case .object(let old)? = before, case .object(let new)? = after else {
      return [.init(area: self, name: name, key: nil, before: before, after: after)]
    }
    return Set(old.map(\.key)).union(new.map(\.key)).sorted().compactMap { key in
      let (was, isNow) = (before?[key], after?[key])
      guard was != isNow else { return nil }
      return .init(area: self, name: name, key: key, before: was, after: isNow)
    }
  }
}

/// How an audit stands to what was registered before it.
public struct RegistrationCheck: Hashable, Sendable {
  /// The file as the audit names it.
  public let file: String
  /// SHA-256 of what was registered.
  public let sha256: String
  /// When it was registered, by its own word.
  public let date: String?
  /// What has changed since.
  public let changes: [Registration.Change]
  /// The camera time that was planned; nil where nobody said.
  public let plannedHours: Double?

  /// Compares an audit with its registration.
  public init(file: String, sha256: String, _ registered: Registration, now: Registration) {
    self.file = file
    self.sha256 = sha256
    date = registered.date
    changes = registered.changes(to: now)
    plannedHours = registered.plannedHours
  }
}
