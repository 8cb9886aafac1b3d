import Documents
import Phrasebook

extension AuditResult {
  /// The member `problems` of results: claims that could not be judged, then clips that were lost.
  var problemsJSON: JSON {
    .array(
      problems.map { problem in
        ["claim": .string(problem.place.claim), "reason": .string(problem.description)]
      }
        + lost.map { loss in
          [
            "clip": .string(loss.clip), "system": .optional(loss.system),
            "reason": .string(loss.reason.text(in: .english)),
          ]
        })
  }
}
