import Benchmark
import Claims
import Evaluation
import MediaTime
import Observations

/// How judging grows: processor time for four times as much, in hundredths of that for the first; 400 is linear.
enum Growth {
  static func benchmarks() {
    let configuration = Benchmark.Configuration(
      metrics: [.toAQuarter], warmupIterations: 1, maxDuration: .seconds(120), maxIterations: 5,
      // Quadratic would be 1600.
      thresholds: [.toAQuarter: .init(relative: [.p90: 50.0])])
    let (large, small) = (Evidence(clips: 8_000), Evidence(clips: 2_000))
    let order = Alternation()
    Benchmark("judging-8000-clips-beside-2000", configuration: configuration) { benchmark in
      let ratio = try order.ratio(of: { try large.judge() }, to: { try small.judge() })
      benchmark.measurement(.toAQuarter, Int((ratio * 100).rounded()))
    }
  }

  /// Clips of an hour, each of its own camera with an event and two alarms; a log, and no footage.
  struct Evidence {
    let clips: Int

    func judge() throws {
      let length = MediaDuration.seconds(3600)
      let names = (0..<clips).map { "c\($0)" }
      let audit = AuditFile(
        file: "growth", title: "", matching: MatchingRules(standard: .alarmWindow(.init())),
        clips: names.map { AuditClip(id: $0, duration: length) },
        systems: [AuditSystem(id: "vendor", source: .alarms(.init(files: [:])))],
        claims: [
          Claim(
            id: "X", system: "vendor", event: "intrusion",
            requires: [Requirement(metric: .falseAlarmsPerCameraHour, limit: .atMost(1))])
        ])
      let said = [0, 5].map {
        Observation.alarm(Alarm(event: "intrusion", interval: Self.span($0, lasting: 2)))
      }
      let events = [TruthEvent(event: "intrusion", interval: Self.span(0, lasting: 5))]
      let whole = IntervalSet([MediaInterval(between: .zero, and: .zero + length)])
      let evidence = AuditEvidence(
        clips: names.map {
          ClipEvidence(
            clip: $0, truth: Truth(clip: $0, covers: ["intrusion"], events: events))
        },
        observations: names.map {
          SystemEvidence(
            clip: $0, system: "vendor",
            outcome: .observed(
              ObservationFile(
                header: .init(
                  clip: $0, system: "vendor", systemVersion: "1", exposure: whole, tool: "growth"),
                observations: said)))
        })
      guard try audit.judge(evidence).verdicts.count == 1 else { throw Unjudged() }
    }

    private static func span(_ start: Int, lasting seconds: Int) -> MediaInterval {
      MediaInterval(between: .zero + .seconds(start), and: .zero + .seconds(start + seconds))
    }
  }

  /// Nothing was judged, so nothing was measured.
  struct Unjudged: Error {}
}

extension BenchmarkMetric {
  /// Processor time for four times as much in hundredths of that for the first.
  static var toAQuarter: BenchmarkMetric { .custom("fourfold ÷ one, processor time, %") }
}
