public import Documents

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
    func error(_ reason: String) -> DocumentError {
      DocumentError(.content, file: file, line: nil, reason)
    }
    guard header.clip == clip else {
      throw error(
        "holds observations of clip \"\(header.clip)\", expected those of \"\(clip)\"; give each clip its own"
      )
    }
    guard header.system == system else {
      throw error(
        "holds observations by system \"\(header.system)\", expected those by \"\(system)\"; name the system as "
          + "its observations do, or give its own")
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
      "holds observations of a video with SHA-256 \(own.prefix(12))…, expected those of clip \"\(header.clip)\", "
        + "\(sha256.prefix(12))…; replay this video, or give the other one")
  }
}
