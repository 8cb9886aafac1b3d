public import Documents
import Phrasebook

extension ObservationFile {
  /// Refuses observations of another clip, of another system, or of other bytes than those they are given for.
  ///
  /// - Parameters:
  ///   - clip: The clip by its identifier in the audit.
  ///   - system: The system by its identifier in the audit.
  ///   - sha256: What the clip's bytes come to; nil: there is no video, or the observations name none.
  ///   - file: The observations, for the error.
  /// - Throws: `DocumentError.Code.content`.
  public func check(
    clip: String, system: String, sha256: String?, file: String
  ) throws(DocumentError) {
    func error(_ complaint: Complaint) -> DocumentError {
      DocumentError(.content, file: file, line: nil, complaint)
    }
    guard header.clip == clip else {
      throw error(
        .observationsOfClip(header.clip, expected: clip))
    }
    guard header.system == system else {
      throw error(
        .observationsBySystem(header.system, expected: system))
    }
    try check(video: sha256, file: file)
  }

  /// Refuses observations of other bytes than a video's; nil: there is no video.
  ///
  /// - Throws: `DocumentError.Code.content`.
  public func check(video sha256: String?, file: String) throws(DocumentError) {
    guard let sha256, let own = header.sha256, own != sha256 else { return }
    throw DocumentError(
      .content, file: file, line: nil,
      .observationsOfVideo(
        String(own.prefix(12)), clip: header.clip, expected: String(sha256.prefix(12))))
  }
}
