import Detection
import Documents
import Foundation
import MediaTime
import Observations
import Scene
import TestSupport
import Testing

private let campus = "footage/pets09-s2l1/vtest.avi"
private let truth = "footage/pets09-s2l1/gt.txt"
private let network = "models/yolo-fastest-1.1_body.weights"

/// Who stays in the view for twenty seconds, against stays that annotators saw.
@Suite struct LoiteringFootageTests {
  private typealias Stay = (from: Double, to: Double)

  private func alarms(_ name: String, _ people: PeopleSource) throws -> [Stay] {
    let path = try #require(SharedMaterial.path(name))
    let options = try DocumentNode.parse(yaml: "{dwell: 20 s}", file: "audit.yaml")
    var pipeline = try StagePipeline(
      scene: .wholeView, stageRequests: [StageRequest(name: "loitering", options: options)],
      people: people)
    var found: [Observation] = []
    let end = try FootagePictures.each(of: path, rate: 8) { found += try pipeline.process($0) }
    found += pipeline.finish(at: end)
    return Looks.alarms(found).map {
      ($0.interval.start.secondsValue, $0.interval.end.secondsValue)
    }
  }

  /// Stays of at least twenty seconds in MOTChallenge's boxes, at ten frames a second, breaks of three seconds bridged.
  private func campusStays() throws -> [Stay] {
    let path = try #require(SharedMaterial.path(truth))
    var seen: [Int: [Double]] = [:]
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      let fields = line.split(separator: ",").compactMap { Double($0) }
      guard fields.count > 6, fields[6] != 0 else { continue }
      seen[Int(fields[1]), default: []].append((fields[0] - 1) / 10)
    }
    var stays: [Stay] = []
    for (_, times) in seen.sorted(by: { $0.key < $1.key }) {
      var stay: Stay?
      for time in times.sorted() {
        if let known = stay, time - known.to <= 3 {
          stay = (known.from, time)
        } else {
          stays += [stay].compactMap(\.self)
          stay = (time, time)
        }
      }
      stays += [stay].compactMap(\.self)
    }
    return stays.filter { $0.to - $0.from >= 20 }
  }

  /// How many stays an alarm overlaps by half of their union, each by another.
  private func found(_ stays: [Stay], by alarms: [Stay]) -> Int {
    var free = alarms
    return stays.count { stay in
      guard
        let index = free.firstIndex(where: { alarm in
          let common = min(stay.to, alarm.to) - max(stay.from, alarm.from)
          return common >= 0.5 * (max(stay.to, alarm.to) - min(stay.from, alarm.from))
        })
      else { return false }
      free.remove(at: index)
      return true
    }
  }

  @Test(.enabled(if: SharedMaterial.has(campus), "needs the shared footage"))
  func onTheCampusWindowsFindThem() throws {
    let (stays, alarms) = (try campusStays(), try alarms(campus, .hog))
    #expect(stays.count == 8)
    // .82 measured: 7 of 8, and two alarms too many.
    #expect(2 * Double(found(stays, by: alarms)) >= 0.8 * Double(stays.count + alarms.count))
  }

  /// By eye: two men at a table, a man in red at his desk from above and from behind; who is at the table in turn.
  @Test(.enabled(if: SharedMaterial.has(network), "needs the shared footage and models"))
  func aNetworkFindsThemIndoorsAndOnTheCampus() throws {
    let path = try #require(SharedMaterial.path(network))
    let clips: [(name: String, stays: [Stay])] = [
      (campus, try campusStays()),
      ("footage/falls/office9/cam2.mp4", [(21, 66), (21, 80)]),
      ("footage/falls/office9/cam4.mp4", [(7, 77)]),
      ("footage/falls/office9/cam8.mp4", [(7, 77)]),
      ("footage/intel/intel_one-by-one-person-detection.mp4", [(22, 46), (91, 121)]),
    ]
    var (hits, all) = (0, 0)
    for clip in clips {
      let alarms = try alarms(clip.name, .model(path))
      hits += found(clip.stays, by: alarms)
      all += clip.stays.count + alarms.count
    }
    // .93 measured: 13 of 14, and one alarm too many.
    #expect(2 * Double(hits) >= 0.8 * Double(all))
  }
}
