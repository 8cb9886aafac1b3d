import Documents
import Foundation
import Phrasebook

/// A program of the auditor's own that watches a clip's frames and says what it sees: what its run is decided by.
///
/// It reads frames on its standard input and writes observations as JSON Lines on its standard output. It is confined:
/// it reads the system's libraries, its own folder's named files and nothing else; it changes no file or attribute, opens no
/// socket, starts no process (threads it may have) and has an environment that says nothing of the user.
public struct ExternalCommand: Sendable, Hashable {
  /// The program and its arguments.
  public var words: [String]
  /// How frames are written.
  public var format: FrameFormat
  /// Where it runs: relative names start here.
  public var folder: String
  /// Further files and folders that it may read, such as an interpreter's packages.
  public var reads: [String]
  /// SHA-256 over the bytes of the program, of every argument that is a file, and of all that it may read besides.
  public var digest: String
  /// What was digested, by name; empty for a command that a job holds.
  public private(set) var inputs: [Input] = []

  /// Something of the auditor's that decides what the program says.
  public struct Input: Hashable, Sendable {
    /// As the audit names it.
    public let name: String
    /// Where it is.
    public let path: String
    /// SHA-256 of its bytes; of a folder, over all names and files in it.
    public let sha256: String
    let stamp: String
  }

  /// A command as an audit names it; digests the program, the files among its arguments, and what it reads.
  ///
  /// - Throws: `ReplayError.Code.missingInput` where there is no such program, or nothing of what it is to read.
  public init(
    words: [String], format: FrameFormat = .y4m, folder: String, reads: [String] = []
  ) throws(ReplayError) {
    (self.words, self.format, self.folder, self.reads) = (words, format, folder, reads)
    digest = ""
    guard let name = words.first, let program = program else {
      throw ReplayError(
        .missingInput,
        .noProgram(words.first ?? "", inOrAlongPath: folder))
    }
    try add(name, program)
    for word in words.dropFirst() where isFile(path(word)) { try add(word, path(word)) }
    for name in reads {
      guard URL(fileURLWithPath: path(name)).resolvingSymlinksInPath().path != "/" else {
        throw ReplayError(
          .badInput,
          .opensWholeDisk(name, to: words[0]))
      }
      do { try add(name, path(name)) } catch {
        throw ReplayError(error.code, .standsInReads(error.complaint))
      }
    }
    digest = Digest.sha256(of: inputs.map(\.sha256).joined(separator: "\n"))
  }

  private mutating func add(_ name: String, _ path: String) throws(ReplayError) {
    let contents = try Digest.contents(of: path)
    inputs.append(
      Input(name: name, path: path, sha256: contents.sha256, stamp: contents.stamp))
  }

  /// Refuses what was said by a program, or by files of its own, that are no longer those that were digested.
  func vouch() throws(ReplayError) {
    for input in inputs where try Digest.stamp(of: input.path) != input.stamp {
      throw ReplayError(
        .badInput,
        .changedWhileRunning(input.name, words.first ?? ""))
    }
  }

  init(words: [String], format: FrameFormat, folder: String, reads: [String], digest: String) {
    (self.words, self.format, self.folder) = (words, format, folder)
    (self.reads, self.digest) = (reads, digest)
  }

  /// The program's path: as named from the folder, or the first of its name along PATH.
  var program: String? {
    guard let name = words.first else { return nil }
    let folders = name.contains("/") ? [folder] : ExternalCommand.searchPath
    return folders.map { ExternalCommand.join($0, name) }
      .first { FileManager.default.isExecutableFile(atPath: $0) && !ExternalCommand.isFolder($0) }
  }

  /// Files that the words name; a folder has to stand in `reads`, or any word such as `/` would open the disk.
  private var files: [String] { words.map(path).filter(isFile) }

  private func isFile(_ path: String) -> Bool {
    let kind = try? URL(fileURLWithPath: path).resolvingSymlinksInPath()
      .resourceValues(forKeys: [.isRegularFileKey])
    return kind?.isRegularFile == true
  }

  /// What the program may reach.
  private var reach: Confinement.Reach {
    Confinement.Reach(
      readable: files + ExternalCommand.systemFiles,
      executable: [program].compactMap(\.self) + reads.map(path) + ExternalCommand.systemFolders,
      writable: ["/dev/null"])
  }

  /// Confines this process and becomes the program.
  func become() throws(ReplayError) -> Never {
    guard FileManager.default.changeCurrentDirectoryPath(folder), let program else {
      throw ReplayError(.missingInput, .noProgram(words.first ?? "", in: folder))
    }
    _ = try Confinement.enter(.program, reach)
    try Confinement.become(
      [program] + words.dropFirst(), environment: Surroundings.ofProgram())
  }

  func path(_ name: String) -> String { ExternalCommand.join(folder, name) }

  private static func join(_ folder: String, _ name: String) -> String {
    name.hasPrefix("/")
      ? name : URL(fileURLWithPath: folder).appendingPathComponent(name).standardized.path
  }

  static func isFolder(_ path: String) -> Bool {
    (try? URL(fileURLWithPath: path).resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory
      == true
  }

  static var searchPath: [String] {
    (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
      .map(String.init)
  }

  /// Programs and libraries of the system; nobody's data.
  static let systemFolders = [
    "/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/opt",
  ]
  /// What interpreters and numerical libraries look at when they start.
  private static let systemFiles =
    [
      "/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d", "/etc/alternatives",
      "/etc/localtime", "/etc/ssl/openssl.cnf", "/proc/cpuinfo", "/proc/meminfo", "/proc/stat",
      "/sys/devices/system",
      "/dev/urandom", "/dev/zero",
    ] + ownFacts.map { "/proc/self/\($0)" }
  /// What a process may know of itself: not its network, its mounts, or another's threads.
  private static let ownFacts = [
    "auxv", "cmdline", "comm", "fd", "limits", "maps", "stat", "statm", "status",
  ]
}

extension ExternalCommand {
  /// The command as a job has it.
  var json: JSON {
    [
      "words": .array(words.map(JSON.string)), "frames": .string(format.rawValue),
      "folder": .string(folder), "reads": .array(reads.map(JSON.string)),
      "digest": .string(digest),
    ]
  }

  /// Reads what `json` wrote.
  init(_ node: DocumentNode) throws(DocumentError) {
    let root = try node.mapping(["words", "frames", "folder", "reads", "digest"])
    let format = try root.required("frames").word(FrameFormat.allCases.map(\.rawValue))
    var (words, reads): ([String], [String]) = ([], [])
    for item in try root.required("words").sequence() { words.append(try item.string()) }
    for item in try root.required("reads").sequence() { reads.append(try item.string()) }
    self.init(
      words: words, format: FrameFormat(rawValue: format) ?? .y4m,
      folder: try root.required("folder").string(), reads: reads,
      digest: try root.required("digest").string())
  }
}
