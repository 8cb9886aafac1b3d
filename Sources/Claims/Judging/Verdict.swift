public import Evaluation
public import MediaTime
public import Statistics

/// What the evidence says of a claim.
public struct Verdict: Hashable, Sendable {
  /// The five words; the raw value is the name in files.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// The one-sided bound meets every requirement.
    case supported
    /// The opposite bound violates a requirement.
    case refuted
    /// Neither.
    case inconclusive
    /// No unit, denominator or condition, or nothing on the footage to test it with.
    case notTestable = "not-testable"
    /// Published without any figure.
    case noEvidence = "no-evidence"
  }

  /// The claim.
  public let claim: Claim
  /// What the evidence says of it.
  public let outcome: Outcome
  /// Why, as a value that can be said in every language.
  public let because: VerdictReason
  /// One finding a requirement, in the claim's order; empty where nothing could be tested.
  public let findings: [Finding]
  /// What would decide an inconclusive verdict.
  public let needs: [Need]
  /// Whether built-in stages stood in for a vendor's product: then nothing is supported or refuted.
  public let isReferenceReproduction: Bool
  /// The verdict under other protocols and tolerances.
  public let stability: Stability
  /// The rule under which the verdict was reached; nil where nothing was matched.
  public let matching: MatchingProtocol?
  /// Camera time that the verdict rests on.
  public let exposure: MediaDuration
  /// How many cameras it rests on: fewer than ten speak of this footage only.
  public let cameras: Int
  /// What each part of the evidence alone says, in the order of slices.
  public let slices: [SliceVerdict]
  /// What is wrong with window or clocks, where alarms say so: to be mended before the verdict is believed.
  public let diagnosis: Diagnosis?
  /// Whether it rests on figures that somebody published, and that nobody here counted.
  public var isOfPublished = false
  /// Which event types were judged together, and where they could be; nil for one type or none.
  public var joint: JointCoverage?

  /// A verdict by its parts.
  public init(
    claim: Claim, outcome: Outcome, because: VerdictReason, findings: [Finding] = [],
    needs: [Need] = [], isReferenceReproduction: Bool = false, stability: Stability = Stability(),
    matching: MatchingProtocol? = nil, exposure: MediaDuration = .zero, cameras: Int = 0,
    slices: [SliceVerdict] = [], diagnosis: Diagnosis? = nil
  ) {
    self.claim = claim
    self.outcome = outcome
    self.because = because
    self.findings = findings
    self.needs = needs
    self.isReferenceReproduction = isReferenceReproduction
    self.stability = stability
    self.matching = matching
    self.exposure = exposure
    self.cameras = cameras
    self.slices = slices
    self.diagnosis = diagnosis
  }

  /// Whether another rule, truth or clock would change the verdict; nothing is unstable that says nothing.
  public var isUnstable: Bool {
    !stability.isStable && outcome != .notTestable && outcome != .noEvidence
  }

  /// What was found for one requirement.
  public struct Finding: Hashable, Sendable {
    /// What was required.
    public let requirement: Requirement
    /// What was measured, with its two-sided interval.
    public let estimate: Measured<Estimate>
    /// The interval to show beside the limit: exact, two-sided, at the audit's confidence.
    public let interval: Interval?
    /// The one-sided bound that decided; nil where the data allow none.
    public let bound: Interval?
    /// What this requirement alone says.
    public let outcome: Outcome
    /// The counts that the sentence states.
    public let counts: MatchCounts
    /// Camera time that the finding rests on.
    public let exposure: MediaDuration
    /// At how many counted times the system measured something; 0 for metrics of events.
    public let measuredTimes: Int
    /// What keeps the requirement undecided that as many independent counts would decide; nil where nothing does.
    public let hesitation: Hesitation?
    /// The figure if all alarms that operators left undecided were right, then false; empty where none are.
    public let eitherWay: [Estimate]
    /// The published figure that it rests on; nil where it was counted here.
    public var published: PublishedEvidence?

    /// A finding by its parts.
    public init(
      requirement: Requirement, estimate: Measured<Estimate>, interval: Interval?,
      bound: Interval?, outcome: Outcome, counts: MatchCounts, exposure: MediaDuration,
      measuredTimes: Int = 0, hesitation: Hesitation? = nil, eitherWay: [Estimate] = []
    ) {
      self.requirement = requirement
      self.estimate = estimate
      self.interval = interval
      self.bound = bound
      self.outcome = outcome
      self.counts = counts
      self.exposure = exposure
      self.measuredTimes = measuredTimes
      self.hesitation = hesitation
      self.eitherWay = eitherWay
    }
  }

  /// Why counts that would decide if they were independent do not.
  public enum Hesitation: Hashable, Sendable {
    /// They come in runs.
    case runs
    /// So many cameras differ too much.
    case camerasDiffer(Int)
    /// Neighbouring values are nearly the same.
    case alike
  }

  /// Evidence that would decide, in the unit of its kind; totals, with what is there counted in.
  public struct Need: Hashable, Sendable {
    /// What is needed; the raw value is its key in files.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// Camera-hours in all, with no false alarm beyond those already counted.
      case cameraHours = "camera-hours"
      /// Passages in all, with no false alarm beyond those already counted.
      case passages
      /// Events in all, with no miss beyond those already counted.
      case events
      /// Alarms in all, with no false one beyond those already counted.
      case alarms
      /// Events found in all, every further one within the limit.
      case foundEvents = "found-events"
      /// Alarms and missed events in all, every further one a hit.
      case decisions
      /// Counted times in all, if errors go on to spread as they do.
      case countedTimes = "counted-times"
      /// People or vehicles without the attribute in all, none said to have it beyond those already counted.
      case objects
    }

    /// What is needed.
    public let kind: Kind
    /// How much, in all.
    public let total: Double
    /// How much of it is there already.
    public let present: Double
    /// How many failures (false alarms, misses) are counted already and tolerated.
    public let tolerated: Int
    /// Whether the total is projected from the spread so far, rather than exact.
    public let isProjected: Bool

    /// How much more.
    public var further: Double { max(0, total - present) }

    /// A need by its parts.
    public init(
      kind: Kind, total: Double, present: Double, tolerated: Int, isProjected: Bool = false
    ) {
      self.kind = kind
      self.total = total
      self.present = present
      self.tolerated = tolerated
      self.isProjected = isProjected
    }
  }

  /// The verdict recomputed under other protocols and tolerances.
  public struct Stability: Hashable, Sendable {
    /// One other rule and what it says.
    public struct Variant: Hashable, Sendable {
      /// The rule.
      public let matching: MatchingProtocol
      /// The verdict under it.
      public let outcome: Outcome

      /// A rule and what it says.
      public init(matching: MatchingProtocol, outcome: Outcome) {
        self.matching = matching
        self.outcome = outcome
      }
    }

    /// Every rule that was tried beside the audit's own; empty where none applies.
    public let variants: [Variant]
    /// Other truths, tolerances and decisions that were tried; empty where none applies.
    public let others: [Other]
    /// Whether every variant says the same as the verdict.
    public let isStable: Bool

    /// Variants, compared with the verdict's own outcome.
    public init(variants: [Variant] = [], others: [Other] = [], isStable: Bool = true) {
      self.variants = variants
      self.others = others
      self.isStable = isStable
    }
  }
}
