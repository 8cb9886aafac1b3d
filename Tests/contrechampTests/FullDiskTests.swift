import Foundation
import TestSupport
import Testing

/// Whether this machine lets us mount a file system of our own.
private let canMount: Bool = {
  let outcome = try? Program.run(
    "unshare", ["-rm", "sh", "-c", "mount -t tmpfs -o size=64k none /mnt"])
  return outcome?.status == 0
}()

@Test(.onItsOwnThread, .enabled(if: canMount, "needs user namespaces"))
func onAFullDiskTheClipsThatFitAreKept() throws {
  let fixture = try AuditFixture()
  try SyntheticClip.make(fixture.folder.path("bad.mp4"), seconds: 1)
  // Room for a small result and not for the page: what was finished stays, the rest says why it is missing.
  let script = """
    mount -t tmpfs -o size=48k none /mnt && \
    \(Program.contrechampPath) audit \(fixture.folder.path("audit.yaml")) --out /mnt; \
    code=$?; ls -R /mnt; exit $code
    """
  let outcome = try Program.run("unshare", ["-rm", "sh", "-c", script])
  #expect(outcome.status == 74, "\(outcome.errors)")
  #expect(outcome.errors.contains("the disk is full"), "\(outcome.errors)")
  #expect(outcome.output.contains("good.observations.jsonl"), "\(outcome.output)")
  #expect(!outcome.output.contains(".partial"), "\(outcome.output)")
}
