/// NMIDE: how badly a matched pair coincides in time.
///
/// The share of the reference that was missed plus the share of the file's other time that was falsely alarmed, both
/// outside a collar around the reference's ends. A pair whose reference lies wholly within its collar, or fills
/// its file, is rejected. NIST's scorer weighs both terms with the price of a miss.
struct LocalisationError {
  let task: ActEVTask
  let parameters: ActEVParameters

  /// The mean over pairs, and how many were rejected.
  struct Mean {
    private var sum = 0.0
    private var pairs = 0
    private(set) var rejected = 0

    mutating func add(_ error: Double?) {
      guard let error else {
        rejected += 1
        return
      }
      sum += error
      pairs += 1
    }

    /// Nil without any pair that was not rejected.
    var value: Double? { pairs == 0 ? nil : sum / Double(pairs) }
  }

  /// The error of one pair; nil where it is rejected.
  func of(_ system: ActEVInstance, _ reference: ActEVInstance) -> Double? {
    let frames = task.files[reference.file].selected.area
    let (annotated, missed, false_, taken): (Int, Int, Int, Int)
    if parameters.collar == 0 {
      let shared = reference.signal.overlap(system.signal)
      annotated = reference.signal.area
      missed = annotated - shared
      false_ = system.signal.area - shared
      taken = annotated
    } else {
      let collar = FrameSignal.merged(
        reference.signal.spans.flatMap { span in
          [span.start, span.end].map {
            FrameSpan($0 - parameters.collar, $0 + parameters.collar)
          }
        })
      let reported = system.signal.subtracting(collar)
      let kept = reference.signal.subtracting(collar)
      let shared = FrameSignal.overlap(kept, reported)
      annotated = Self.area(kept)
      missed = annotated - shared
      false_ = Self.area(reported) - shared
      taken = Self.area(FrameSignal.merged(reference.signal.spans + collar))
    }
    guard annotated > 0, frames - taken > 0 else { return nil }
    return parameters.localisationCost * (Double(missed) / Double(annotated))
      + parameters.localisationCost * (Double(false_) / Double(frames - taken))
  }

  private static func area(_ spans: [FrameSpan]) -> Int { spans.reduce(0) { $0 + $1.length } }
}
