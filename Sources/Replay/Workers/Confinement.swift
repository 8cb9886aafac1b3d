package import Phrasebook
private import CSandbox
public import Documents
import Foundation

/// What a process has given up for good before it touches what nobody vouches for.
///
/// Three fences: limits on resources; Landlock, which leaves it only the files it was given; and a seccomp filter, which
/// leaves it neither sockets nor further processes. The kernel may lack the latter two: `gaps` says so, results do not
/// depend on it.
public struct Confinement: Sendable, Hashable {
  /// Version of Landlock that holds; 0: every file of the user's stays in reach.
  public let landlock: Int
  /// Whether a filter holds that refuses sockets and processes.
  public let filtersCalls: Bool
  /// Whether no thread was there before: Landlock does not reach those that were.
  public let wasAlone: Bool

  /// What a process may still reach.
  struct Reach: Sendable, Hashable {
    /// Files and folders it may read.
    var readable: [String] = []
    /// Files and folders it may read and run.
    var executable: [String] = []
    /// Folders it may write to, and devices.
    var writable: [String] = []
  }

  /// Whose process is confined.
  enum Kind: Sendable {
    /// This program with an untrusted clip.
    case worker
    /// Somebody's program with pictures of a clip.
    case program
  }

  /// Address space of a worker in bytes: a clip that asks for more has broken pictures.
  static let memoryLimit: Int64 = 6 << 30
  /// Processor time in seconds: a day, for the longest clips there are.
  static let processorLimit: Int64 = 86_400
  /// Bytes of the longest file.
  static let fileLimit: Int64 = 8 << 30

  /// Open files, pipes and the like: each pipe is memory that no other limit counts.
  static let descriptorLimit: Int64 = 1024

  /// Confines this process to reading some files and folders, as commands do that decode what they are given.
  ///
  /// - Throws: `ReplayError.Code.defect` where the kernel refuses what it claims to offer.
  @discardableResult
  public static func enter(reading files: [String]) throws(ReplayError) -> Confinement {
    try startOverAlone()
    return try enter(.worker, Reach(readable: files))
  }

  /// Where a LAPACK started threads when it was loaded, becomes the same command without: they would keep their files.
  private static func startOverAlone() throws(ReplayError) {
    var environment = ProcessInfo.processInfo.environment
    guard threadCount > 1, environment["OPENBLAS_NUM_THREADS"] != "1" else { return }
    environment["OPENBLAS_NUM_THREADS"] = "1"
    try become(
      ["/proc/self/exe"] + CommandLine.arguments.dropFirst(), environment: environment)
  }

  private static var threadCount: Int {
    (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task"))?.count ?? 0
  }

  /// Confines this process; call it before any other thread is started, for files are taken from threads one by one.
  static func enter(_ kind: Kind, _ reach: Reach) throws(ReplayError) -> Confinement {
    let limits = csandbox_limits(
      memory: memoryLimit, processor_seconds: processorLimit, file_bytes: fileLimit,
      descriptors: descriptorLimit)
    try check(csandbox_limit(limits), .limits)
    // Asked for now: behind the filter the question itself is refused.
    let version = Int(csandbox_landlock_version())
    let threads = threadCount
    let files = unsafe withCWords(reach.readable) { readable in
      unsafe withCWords(reach.executable) { executable in
        unsafe withCWords(reach.writable) { writable in
          unsafe csandbox_restrict_files(readable, executable, writable)
        }
      }
    }
    try check(files, .files, mayBeMissing: true)
    let calls = csandbox_restrict_calls(
      Int32(kind == .worker ? CSANDBOX_WORKER : CSANDBOX_PROGRAM))
    // A clip attacks through a decoder's defects, a program needs none: without the filter it could fill the machine.
    try check(calls, .calls, mayBeMissing: kind == .worker)
    return Confinement(
      landlock: files == 0 ? version : 0, filtersCalls: calls == 0,
      wasAlone: threads == 1)
  }

  /// Becomes another program with an environment of its own; returns only to throw.
  static func become(
    _ words: [String], environment: [String: String]
  ) throws(ReplayError) -> Never {
    let settings = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let refusal = unsafe withCWords(words) { words in
      unsafe withCWords(settings) { unsafe csandbox_become(words, $0) }
    }
    let reason = unsafe String(cString: strerror(refusal))
    throw ReplayError(.badInput, .notRun(words.first ?? "", reason.lowercased()))
  }

  private init(landlock: Int, filtersCalls: Bool, wasAlone: Bool) {
    (self.landlock, self.filtersCalls, self.wasAlone) = (landlock, filtersCalls, wasAlone)
  }

  /// What does not hold, as sentences in English; empty where everything does.
  public var gaps: [String] { gapsInFence.map { $0.text(in: .english) } }

  /// What does not hold; empty where everything does.
  package var gapsInFence: [Message.Gap] {
    (landlock == 0 ? [.noLandlock] : []) + (filtersCalls ? [] : [.noFilter])
      + (landlock > 0 && !wasAlone ? [.threadsStarted] : [])
  }

  /// For results and `doctor`.
  public var json: JSON {
    [
      "landlock": .integer(landlock), "seccomp": .bool(filtersCalls), "alone": .bool(wasAlone),
    ]
  }

  /// Reads what `json` wrote; nil for anything else.
  init?(_ json: JSON) {
    guard case .number(let number)? = json["landlock"], let version = Int(exactly: number),
      case .bool(let filter)? = json["seccomp"], case .bool(let alone)? = json["alone"]
    else { return nil }
    (landlock, filtersCalls, wasAlone) = (version, filter, alone)
  }

  private static func check(
    _ refusal: Int32, _ what: Complaint.Fence, mayBeMissing: Bool = false
  ) throws(ReplayError) {
    guard refusal != 0, !(mayBeMissing && refusal == ENOSYS) else { return }
    let reason = unsafe String(cString: strerror(refusal))
    throw ReplayError(.defect, .fenceRefused(what, reason.lowercased()))
  }
}

/// Words as C takes a command's: copies of them, with a null behind the last.
func withCWords<Result>(
  _ words: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) throws -> Result
) rethrows -> Result {
  let copies = unsafe words.map { unsafe strdup($0) }
  defer { unsafe copies.forEach { unsafe free($0) } }
  var list: [UnsafeMutablePointer<CChar>?] = unsafe copies + [nil]
  return try unsafe body(&list)
}
