public import Documents
import Evaluation
import MediaTime
import Observations
import Phrasebook
import Report
import Statistics

/// Scores notifications of fire, one a clip: files of truth and of observations (`onfire-2023`).
public struct NotificationEvaluation: Sendable {
  /// The scores as one document.
  public let json: JSON

  /// Reads both sides; every clip of the truth must have observations, and no other.
  ///
  /// - Parameters:
  ///   - reference: Truth: a file of one clip, `.jsonl` of several, or a folder of such files.
  ///   - system: Observations: a file of one clip or several, or a folder of such files.
  ///   - event: The type of event that is a fire.
  ///   - frameRate: Frames that the system processes a second; nil: not stated.
  ///   - memory: Gigabytes that it needs; nil: not stated.
  ///   - confidence: Of the intervals.
  /// - Throws: `DocumentError` for the files, `StatisticsError` for figures that cannot be.
  public init(
    reference: String, system: String, event: String = "fire", frameRate: Double? = nil,
    memory: Double? = nil, confidence: Double
  ) throws {
    let resources = try Self.resources(frameRate, memory)
    var said: [String: ObservationFile] = [:]
    for path in try Folder.files(system, ending: [".jsonl"]) {
      for file in try ObservationFile.all(in: DocumentBytes(path: path)) {
        guard said.updateValue(file, forKey: file.header.clip) == nil else {
          throw DocumentError(
            .content, file: path, line: nil, .observationsTwice(clip: file.header.clip))
        }
      }
    }
    var clips: [NotificationScore.Clip] = []
    var seen: Set<String> = []
    for path in try Folder.files(reference, ending: [".yaml", ".yml", ".json", ".jsonl"]) {
      for truth in try Truth.all(in: path) {
        guard seen.insert(truth.clip).inserted else {
          throw DocumentError(.content, file: path, line: nil, .truthTwice(clip: truth.clip))
        }
        guard truth.covers.contains(event) else {
          throw DocumentError(
            .content, file: path, line: nil, .notCovered(clip: truth.clip, event: event))
        }
        guard let file = said[truth.clip] else {
          throw DocumentError(.content, file: system, line: nil, .nothingOf(clip: truth.clip))
        }
        clips.append(Self.clip(truth, file, event))
      }
    }
    if let stranger = said.keys.sorted().first(where: { !seen.contains($0) }) {
      throw DocumentError(
        .content, file: system, line: nil,
        .observationsWithoutTruth(
          clip: stranger, onlyTruth: clips.count == 1 ? clips[0].name : nil))
    }
    json = try NotificationScore(clips).json(
      event: event, resources: resources, level: try ConfidenceLevel(confidence))
  }

  /// What is stated of speed and memory: both or none, each above 0.
  private static func resources(
    _ frameRate: Double?, _ memory: Double?
  ) throws(StatisticsError) -> NotificationScore.Resources? {
    for (what, value) in [(Complaint.Part.frameRate, frameRate), (.memory, memory)] {
      guard let value, !(value > 0 && value.isFinite) else { continue }
      throw .impossible(what: what, found: .plain(value), expected: .aNumberAboveZero)
    }
    guard let frameRate, let memory else {
      guard frameRate == nil, memory == nil else {
        throw .impossible(
          what: frameRate == nil ? .frameRate : .memory, found: .nothing,
          expected: .besideTheOther)
      }
      return nil
    }
    return NotificationScore.Resources(frameRate: frameRate, memory: memory)
  }

  /// The instant of a notification is when somebody was told, where the system says that, else when the alarm begins.
  private static func clip(
    _ truth: Truth, _ file: ObservationFile, _ event: String
  ) -> NotificationScore.Clip {
    let instants = file.observations.compactMap { observation -> MediaTime? in
      guard case .alarm(let alarm) = observation, alarm.event == event else { return nil }
      return alarm.alerted ?? alarm.interval.start
    }
    return NotificationScore.Clip(
      name: truth.clip,
      fire: truth.events.filter { $0.event == event }.map(\.interval.start).min(),
      notification: instants.min(), further: max(0, instants.count - 1))
  }
}
