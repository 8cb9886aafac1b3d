private import CSandbox
import Foundation
import Synchronization

/// An external program while it runs: frames go in, its words are collected.
///
/// It is started before the worker confines itself, by way of this same program, which confines itself in turn and then
/// becomes the auditor's. When the worker ends, however it ends, the kernel ends the program.
final class ExternalProgram: Sendable {
  /// The exit code of a program that could not be started: what shells use.
  static let notStarted: Int32 = 127
  /// Most bytes of observations from one clip.
  private static let mostOutput = 64 << 20
  /// How much of what it complained is repeated.
  private static let mostComplaint = 400

  let command: ExternalCommand
  private let process: Int32
  private let input: FileHandle
  private let output: Pipe
  private let complaints: Pipe

  /// Bytes from a pipe, collected on a thread of its own so that the program never waits for us.
  private final class Pipe: Sendable {
    private let collected = Mutex(Data())
    private let overflow = Mutex(false)
    private let end = BoundedQueue<Bool>(capacity: 1)

    private let handle: FileHandle
    private let most: Int
    private let keepsLast: Bool

    /// A pipe by its descriptor; of too much, the first or the last bytes are kept.
    init(_ descriptor: Int32, most: Int, keepsLast: Bool) {
      handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      (self.most, self.keepsLast) = (most, keepsLast)
    }

    /// Starts to collect.
    func start() {
      let thread = Thread { [self] in
        while let piece = try? handle.read(upToCount: 1 << 16), !piece.isEmpty {
          collected.withLock { bytes in
            if bytes.count + piece.count <= most || keepsLast { bytes += piece }
            if bytes.count > most { bytes = Data(bytes.suffix(most)) }
          }
          if !keepsLast, collected.withLock({ $0.count }) + piece.count > most {
            overflow.withLock { $0 = true }
          }
        }
        _ = end.push(true)
        end.finish()
      }
      thread.start()
    }

    /// Everything, once the other side has closed the pipe; nil where it was too much.
    func contents() -> Data? {
      _ = end.pop()
      return overflow.withLock { $0 } ? nil : collected.withLock { $0 }
    }
  }

  /// Starts the program of a job; the job's file is where the new process reads what to become.
  init(running command: ExternalCommand, job: String) throws(ReplayError) {
    self.command = command
    let words = ["/proc/self/exe", "program", "--job", job]
    var started = csandbox_program()
    let refusal = unsafe withCWords(words) { unsafe csandbox_start($0, &started) }
    guard refusal == 0 else {
      let reason = unsafe String(cString: strerror(refusal))
      throw ReplayError(.defect, "\(words[0]): cannot be started (\(reason.lowercased()))")
    }
    // A program that stops reading is an error to report, not the end of the worker.
    signal(SIGPIPE, SIG_IGN)
    process = started.process
    input = FileHandle(fileDescriptor: started.input, closeOnDealloc: true)
    output = Pipe(started.output, most: ExternalProgram.mostOutput, keepsLast: false)
    complaints = Pipe(started.errors, most: ExternalProgram.mostComplaint, keepsLast: true)
  }

  /// Starts to collect what the program writes; to be called once, when the worker has confined itself: threads that were there
  /// before would keep their files.
  func listen() {
    output.start()
    complaints.start()
  }

  /// Hands it bytes; false when it reads no more.
  func feed(_ bytes: Data) -> Bool {
    do {
      try input.write(contentsOf: bytes)
      return true
    } catch { return false }
  }

  /// Says that the clip has ended, waits, and gives back what the program wrote.
  ///
  /// A program that was not fed all has said nothing of the rest: that is an error, as is any exit code but 0.
  func finish(fedAll: Bool) throws(ReplayError) -> Data {
    try? input.close()
    let said = output.contents()
    let complaint = complaint()
    let code = csandbox_wait(process)
    let name = command.words.first ?? ""
    guard code == 0 else {
      let how = code < 0 ? "was ended by signal \(-code)" : "ended with exit code \(code)"
      throw ReplayError(.badInput, "\(name): \(how)\(complaint)")
    }
    guard fedAll else {
      throw ReplayError(
        .badInput,
        "\(name): stopped reading before the clip ended\(complaint); it must read every frame")
    }
    guard let said else {
      throw ReplayError(
        .badInput,
        "\(name): wrote more than \(ExternalProgram.mostOutput >> 20) MiB of observations")
    }
    return said
  }

  /// The end of what it wrote to standard error, as part of a sentence.
  private func complaint() -> String {
    let text = String(decoding: complaints.contents() ?? Data(), as: UTF8.self)
    let line = text.split(whereSeparator: \.isNewline).suffix(3).joined(separator: " / ")
    let printable = line.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }
    return line.isEmpty ? "" : ": " + String(String.UnicodeScalarView(printable))
  }
}
