import Documents
import Foundation

/// A program of the auditor's own that watches a clip's frames and says what it sees: what its run is decided by.
///
/// It reads frames on its standard input and writes observations as JSON Lines on its standard output. It is confined:
/// it reads the system's libraries, its own folder's named files and nothing else; it writes no file, opens no socket
/// and starts no process (threads it may have).
public struct ExternalCommand: Sendable, Hashable {
  /// The program and its arguments.
  public var words: [String]
  /// How frames are written.
  public var format: FrameFormat
  /// Where it runs: relative names start here.
  public var folder: String
  /// Further files and folders that it may read, such as an interpreter's packages.
  public var reads: [String]
  /// SHA-256 over the bytes of the program and of every argument that is a file.
  public var digest: String

  /// A command as an audit names it; digests the program and the files among its arguments.
  ///
  /// - Throws: `ReplayError.Code.missingInput` where there is no such program.
  public init(
    words: [String], format: FrameFormat = .y4m, folder: String, reads: [String] = []
  ) throws(ReplayError) {
    (self.words, self.format, self.folder, self.reads) = (words, format, folder, reads)
    digest = ""
    guard let name = words.first, let program = program else {
      throw ReplayError(
        .missingInput,
        "\(words.first ?? ""): no such program in \(folder) or along PATH; check `command:`")
    }
    var digests = [try Digest.sha256(ofFile: program)]
    for file in files where file != path(name) && !ExternalCommand.isFolder(file) {
      digests.append(try Digest.sha256(ofFile: file))
    }
    digest = Digest.sha256(of: digests.joined(separator: "\n"))
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

  /// Files and folders that the words name.
  private var files: [String] {
    words.map(path).filter { FileManager.default.fileExists(atPath: $0) }
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
      throw ReplayError(.missingInput, "\(words.first ?? ""): no such program in \(folder)")
    }
    _ = try Confinement.enter(.program, reach)
    try Confinement.become([program] + words.dropFirst())
  }

  private func path(_ name: String) -> String { ExternalCommand.join(folder, name) }

  private static func join(_ folder: String, _ name: String) -> String {
    name.hasPrefix("/")
      ? name : URL(fileURLWithPath: folder).appendingPathComponent(name).standardized.path
  }

  private static func isFolder(_ path: String) -> Bool {
    (try? URL(fileURLWithPath: path).resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory
      == true
  }

  private static var searchPath: [String] {
    (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
      .map(String.init)
  }

  /// Programs and libraries of the system; nobody's data.
  private static let systemFolders = [
    "/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/opt",
  ]
  /// What interpreters and numerical libraries look at when they start.
  private static let systemFiles = [
    "/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d", "/etc/alternatives",
    "/etc/localtime", "/proc/self", "/proc/cpuinfo", "/proc/meminfo", "/proc/stat",
    "/sys/devices/system", "/dev/urandom", "/dev/zero",
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
