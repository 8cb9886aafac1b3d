import Detection
import Footage
import Foundation
import MediaTime
import Replay
import Scene
import Synchronization
import TestSupport
import Testing

/// Two clocks that a reading moves on: by a second elapsed, by half a second of work.
private final class SteppingClock: Sendable {
  private let readings = Mutex(0)

  func read() -> PassCosts.Reading {
    readings.withLock { count in
      count += 1
      return .init(elapsed: .seconds(count), processor: .milliseconds(500 * count))
    }
  }
}

/// A pass over a clip of two seconds, 10 frames a second, all of which are analysed.
private func outcome(costs: PassCosts?) throws -> ClipPass.Outcome {
  let folder = try ScratchFolder()
  let clip = try SyntheticClip.make(folder.path("c.mp4"), seconds: 2)
  let pipeline = try StagePipeline(
    scene: .wholeView,
    stageRequests: [StageRequest(name: "intrusion"), StageRequest(name: "density")],
    people: .blobs, emitsDetections: true, learnsStill: true)
  var pass = ClipPass(path: clip, rate: Rational(10), pipeline: pipeline, costs: costs)
  return try pass.run()
}

@Test(.onItsOwnThread) func measuringChangesNoResult() throws {
  let clock = SteppingClock()
  let measured = try outcome(costs: PassCosts { clock.read() })
  let plain = try outcome(costs: nil)
  #expect(measured.observations == plain.observations)
  #expect(!plain.observations.isEmpty)
}

@Test(.onItsOwnThread) func everyPartIsEnteredOnceAFrame() throws {
  let clock = SteppingClock()
  let costs = PassCosts { clock.read() }
  #expect(try outcome(costs: costs).analysedFrames == 20)
  // The decoder is asked for 20 frames and once in vain, and hands out 20 pictures; the queue likewise.
  #expect(
    costs.costs.mapValues(\.times) == [
      .decoding: 41, .waitingForRoom: 20, .waitingForFrame: 21, .primitives: 20, .people: 20,
      .tracking: 20, .stage("intrusion"): 20, .stage("density"): 20, .background: 20,
    ])
}

@Test(.onItsOwnThread) func bothClocksAreNotedApart() throws {
  let costs = PassCosts { [clock = SteppingClock()] in clock.read() }
  var pipeline = try StagePipeline(
    scene: .wholeView, stageRequests: [StageRequest(name: "density")], people: .blobs)
  let folder = try ScratchFolder()
  let clip = try SyntheticClip.make(folder.path("c.mp4"), seconds: 1)
  var reader = try VideoReader(path: clip)
  while let frame = try reader.nextFrame() { _ = try pipeline.process(frame, costs: costs) }
  // On one thread, a part lasts from one reading to the next.
  #expect(
    costs.costs[.stage("density")]
      == .init(elapsed: .seconds(10), processor: .seconds(5), times: 10))
}
