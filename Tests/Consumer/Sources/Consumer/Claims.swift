import Claims
import Evaluation
import MediaTime
import Observations
import Statistics

/// An audit of the vendor's words on one hour of one camera; an audit file says the same in YAML.
func audit() -> AuditFile {
  var claim = Claim(
    id: "quiet", system: "vendor", event: "intrusion", quote: "Less than one false alarm a day",
    requires: [Requirement(metric: .falseAlarmsPerCameraDay, limit: .atMost(1))])
  claim.saidBy = Speaker(.vendor, name: "Vendor Ltd")
  return AuditFile(
    file: "audit.yaml", title: "An hour of the hall",
    clips: [AuditClip(id: "hall", camera: "north", duration: .seconds(3600))],
    systems: [AuditSystem(id: "vendor", source: .alarms(.init(files: ["hall": "log.csv"])))],
    claims: [claim])
}

/// What the evidence says of every claim: pure, no file is opened, and the same for the same evidence.
func result() throws(StatisticsError) -> AuditResult {
  try audit().judge(
    AuditEvidence(
      clips: [ClipEvidence(clip: "hall", truth: truth())],
      observations: [
        SystemEvidence(clip: "hall", system: "vendor", outcome: .observed(observations()))
      ]))
}
