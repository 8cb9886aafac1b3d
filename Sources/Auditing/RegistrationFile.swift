import Claims
import Documents
import Foundation
import MediaTime
import Phrasebook
import Replay

/// A registration as a file: what was stated, and the SHA-256 of it in canonical JSON.
enum RegistrationFile {
  /// The file's text.
  static func text(of registration: Registration) -> String {
    let document: JSON = [
      "registration": 1, "sha256": .string(digest(of: registration)),
      "content": registration.content,
    ]
    return document.document
  }

  static func digest(of registration: Registration) -> String {
    Digest.sha256(of: registration.content.canonical.line)
  }

  /// Reads a file; refuses one that was changed since it was written, and one of another audit.
  static func read(
    _ path: String, for audit: AuditFile
  ) throws(DocumentError) -> Registration {
    let json = try JSON.parse(try DocumentText.read(path), file: path)
    guard json["registration"] == 1, let content = json["content"],
      case .string(let stated)? = json["sha256"]
    else {
      throw DocumentError(
        .content, file: path, line: nil,
        .noRegistration(audit: audit.file))
    }
    let registration = Registration(content: content)
    guard digest(of: registration) == stated else {
      throw DocumentError(
        .content, file: path, line: nil,
        .registrationChanged)
    }
    guard registration.title == audit.title else {
      throw DocumentError(
        .content, file: path, line: nil,
        .registrationOfAnother(registration.title ?? "", expected: audit.title))
    }
    return registration
  }
}

/// An audit as it would be registered now.
public struct AuditRegistration: Sendable {
  private let path: String
  private let audit: AuditFile
  private let document: DocumentNode
  private let folder: AuditFolder

  /// Reads the audit file.
  public init(auditFile path: String) throws {
    document = try DocumentNode.read(path)
    audit = try AuditFile(document)
    self.path = path
    folder = AuditFolder(auditFile: path, out: nil)
  }

  init(path: String, audit: AuditFile, document: DocumentNode, folder: AuditFolder) {
    self.path = path
    self.audit = audit
    self.document = document
    self.folder = folder
  }

  /// Where a registration goes unless told otherwise: beside the audit file.
  public var standardPath: String {
    let file = URL(fileURLWithPath: path)
    return file.deletingPathExtension().path + ".registration.json"
  }

  /// Writes the registration and returns its digest; an earlier one is never written over.
  ///
  /// `hours` is the camera time planned; nil: that of the clips, as far as the audit states it or videos have it.
  public func write(
    to out: String, hours: Double?, date: String?, executable: String
  ) async throws -> String {
    guard !FileManager.default.fileExists(atPath: out) else {
      throw DocumentError(
        .content, file: out, line: nil,
        .alreadyRegistered)
    }
    let planned = try await hours == nil ? footage(executable) : hours
    let registration = try stated(hours: planned, date: date)
    try AtomicFile.write(RegistrationFile.text(of: registration), to: out)
    return RegistrationFile.digest(of: registration)
  }

  /// How the audit stands to the registration that it names; nil where it names none.
  func check() throws -> RegistrationCheck? {
    guard let name = audit.registration else { return nil }
    let registered = try RegistrationFile.read(folder.input(name), for: audit)
    return RegistrationCheck(
      file: name, sha256: RegistrationFile.digest(of: registered), registered,
      now: try stated(hours: nil, date: nil))
  }

  private func stated(hours: Double?, date: String?) throws -> Registration {
    var files: [String: String] = [:]
    for name in names { files[name] = try Digest.sha256(ofFile: folder.input(name)) }
    return Registration(
      audit, document: document, files: files, plannedHours: hours, date: date)
  }

  /// Files that hold thresholds and exclusions.
  private var names: [String] {
    audit.clips.compactMap(\.scene)
      + audit.systems.compactMap { system in
        switch system.source {
        case .alarms(let log): log.mapping
        case .stages(_, let settings): settings.model
        default: nil
        }
      }
  }

  /// The camera time of all clips; nil where nobody states it and there is no video yet.
  private func footage(_ executable: String) async throws -> Double? {
    var hours = 0.0
    for clip in audit.clips {
      if let stated = clip.duration {
        hours += stated.hours
      } else if let video = clip.video.map(folder.input),
        FileManager.default.fileExists(atPath: video)
      {
        hours += try await ConfinedProbe(executable: executable).duration(of: video).hours
      } else {
        return nil
      }
    }
    return hours
  }
}
