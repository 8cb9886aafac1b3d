import Foundation
import Phrasebook

extension ExternalCommand {
  /// What a failure of the program may be due to, as far as it shows; nil where nothing does.
  var hint: Complaint? { interpreterHint ?? folderHint }

  /// A folder among the words that the program may not read.
  private var folderHint: Complaint? {
    let folder = words.dropFirst().first { word in
      ExternalCommand.isFolder(path(word)) && !mayRead(path(word))
    }
    return folder.map { .folderNotReadable($0) }
  }

  /// What a program in a virtual environment would need to read and may not; nil where nothing is missing.
  ///
  /// The interpreter of such an environment is a link to one that is installed elsewhere, often in somebody's home, and both
  /// folders hold packages.
  private var interpreterHint: Complaint? {
    guard let program, let interpreter else { return nil }
    let shims = URL(fileURLWithPath: program).deletingLastPathComponent().path
    if shims.hasSuffix(".pyenv/shims") {
      return .onlyShim(program)
    }
    let real = URL(fileURLWithPath: interpreter).resolvingSymlinksInPath()
    if interpreter == program, real.path == program { return nil }
    var needed: [String] = []
    let environment = URL(fileURLWithPath: interpreter).deletingLastPathComponent()
      .deletingLastPathComponent()
    let marker = environment.appendingPathComponent("pyvenv.cfg").path
    if FileManager.default.fileExists(atPath: marker) { needed.append(environment.path) }
    // Beside `bin` stand the interpreter's own library and packages.
    let folder = real.deletingLastPathComponent()
    needed.append(
      folder.lastPathComponent == "bin" ? folder.deletingLastPathComponent().path : real.path)
    let missing = needed.filter { !mayRead($0) }
    guard !missing.isEmpty else { return nil }
    return .interpreter(real.path, needs: missing)
  }

  /// The program itself where it is binary, else what its first line names.
  private var interpreter: String? {
    guard let program, let file = FileHandle(forReadingAtPath: program) else { return nil }
    defer { try? file.close() }
    let head = (try? file.read(upToCount: 256)) ?? Data()
    guard head.starts(with: Data("#!".utf8)) else { return program }
    let words = String(decoding: head.dropFirst(2).prefix { $0 != 0x0A }, as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first else { return nil }
    guard first.hasSuffix("/env") else { return first }
    guard let name = words.dropFirst().first(where: { !$0.hasPrefix("-") && !$0.contains("=") })
    else { return nil }
    return Self.searchPath.map { URL(fileURLWithPath: $0).appendingPathComponent(name).path }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private func mayRead(_ path: String) -> Bool {
    (reads.map(self.path) + Self.systemFolders).contains { path == $0 || path.hasPrefix($0 + "/") }
  }
}
