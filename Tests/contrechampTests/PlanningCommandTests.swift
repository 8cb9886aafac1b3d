import Foundation
import TestSupport
import Testing

@Suite(.onItsOwnThread) struct PlanningCommandTests {
  @Test func aPlanTellsTheHours() throws {
    let outcome = try Program.contrechamp([
      "plan", "--at-most", "1", "--per", "camera-day", "--tolerated", "1",
    ])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("0          71.9\n"))
  }

  @Test func aPlanIsOneDocument() throws {
    let outcome = try Program.contrechamp([
      "plan", "--at-least", "0.9", "--metric", "recall", "--misses", "0", "--json",
    ])
    #expect(outcome.output.hasPrefix(#"{"plan":1,"claim":{"metric":"recall","at-least":0.9}"#))
    #expect(outcome.output.contains(#"{"tolerated":0,"events":29,"power":null}"#))
  }

  /// Berlin Südkreuz: 0.1 % of 160,000 passengers a day.
  @Test func aThousandthOfAStationIsAHundredAndSixty() throws {
    let outcome = try Program.contrechamp([
      "project", "--false-positive-rate", "0.001", "--passages-per-day", "160000",
    ])
    #expect(outcome.output.contains("False alarms a day, of 160,000 passages: 160\n"))
  }

  @Test func figuresAreWritten() throws {
    let folder = try ScratchFolder()
    let plan = try Program.contrechamp([
      "plan", "--at-most", "1", "--per", "camera-day", "--figure", folder.path("plan.svg"),
    ])
    let project = try Program.contrechamp([
      "project", "--rate", "1.6", "--per", "camera-day", "--detection-rate", "0.8", "--figure",
      folder.path("project.svg"),
    ])
    #expect(plan.status == 0)
    #expect(project.status == 0)
    for name in ["plan.svg", "project.svg"] {
      let text = try String(contentsOfFile: folder.path(name), encoding: .utf8)
      #expect(text.hasPrefix("<svg xmlns="))
    }
  }

  @Test(
    arguments: [
      (["plan"], 64), (["plan", "--at-most", "1"], 64), (["plan", "--per", "camera-day"], 64),
      (["plan", "--at-most", "1", "--per", "fortnight"], 64),
      (["plan", "--at-most", "1", "--per", "camera-day", "--at-least", "0.9"], 64),
      (["plan", "--at-least", "0.9", "--metric", "recall", "--true-rate", "1"], 64),
      (["plan", "--at-most", "1", "--per", "camera-day", "--cameras", "3"], 64),
      (["plan", "--at-most", "1", "--per", "camera-day", "--power", "0.8"], 64),
      (["plan", "--at-most", "1", "--per", "camera-day", "--cluster-size", "9"], 64),
      (["plan", "--at-most", "0", "--per", "camera-day"], 65),
      (["plan", "--at-most", "nan", "--per", "camera-day"], 65),
      (["plan", "--at-least", "1.2", "--metric", "recall"], 65),
      (["plan", "--at-most", "1", "--per", "camera-day", "--tolerated=-1"], 65),
      (["plan", "--at-most", "1", "--per", "camera-day", "--true-rate=-1"], 65),
      (["plan", "--at-most", "1", "--per", "camera-day", "--confidence", "1"], 65),
      (["plan", "--at-most", "1", "--per", "camera-day", "--design-effect", "0"], 65),
      (["plan", "--at-least", "0.9", "--metric", "recall", "--true-share", "2"], 65),
      (["plan", "--at-least", "0.9", "--metric", "recall", "--count", "0"], 65),
    ] as [([String], Int32)])
  func plansThatCannotBeHaveTheirExitCode(_ arguments: [String], _ status: Int32) throws {
    let outcome = try Program.contrechamp(arguments)
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(!outcome.errors.isEmpty)
    #expect(outcome.output.isEmpty)
  }

  @Test(
    arguments: [
      (["project"], 64), (["project", "--false-alarms", "1"], 64),
      (
        ["project", "--false-alarms", "1", "--hours", "2", "--rate", "1", "--per", "camera-day"], 64
      ),
      (["project", "--rate", "1"], 64),
      (["project", "--false-positive-rate", "0.1"], 64),
      (["project", "--rate", "1", "--per", "camera-day", "--passages-per-day", "10"], 64),
      (["project", "--rate", "1", "--per", "camera-day", "--figure", "f.svg"], 64),
      (["project", "--rate", "1", "--per", "camera-day", "--found", "3"], 64),
      (["project", "--false-alarms=-1", "--hours", "2"], 65),
      (["project", "--false-alarms", "1", "--hours", "0"], 65),
      (["project", "--false-alarms", "1", "--hours", "nan"], 65),
      (["project", "--rate=-1", "--per", "camera-day"], 65),
      (["project", "--rate", "1", "--per", "camera-day", "--cameras", "0"], 65),
      (["project", "--rate", "1", "--per", "camera-day", "--found", "9", "--events", "8"], 65),
      (["project", "--rate", "1", "--per", "camera-day", "--detection-rate", "1.1"], 65),
      (["project", "--false-positive-rate", "1.1", "--passages-per-day", "9"], 65),
      (["project", "--false-positive-rate", "0.1", "--passages-per-day", "0"], 65),
    ] as [([String], Int32)])
  func projectionsThatCannotBeHaveTheirExitCode(_ arguments: [String], _ status: Int32) throws {
    let outcome = try Program.contrechamp(arguments)
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(!outcome.errors.isEmpty)
    #expect(outcome.output.isEmpty)
  }
}
