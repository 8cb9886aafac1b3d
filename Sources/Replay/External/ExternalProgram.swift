private import CSandbox
import Foundation
import Phrasebook
import Synchronization

/// An external program while it runs: frames go in, its words are collected.
///
/// A keeper starts both the worker and, by way of this same program, which confines itself and then becomes the auditor's, the
/// program. When the worker ends, however it ends, the keeper ends the program and whatever that started: a confined worker
/// could not, and the kernel's signal of its death would not go through either.
final class ExternalProgram: Sendable {
  /// The exit code of a program that could not be started: what shells use.
  static let notStarted: Int32 = 127
  /// Most bytes of observations from one clip.
  private static let mostOutput = 64 << 20
  /// How much of what it complained is looked at.
  private static let mostComplaint = 400
  /// Most threads: where several libraries have one a processor, on a large machine.
  private static let mostThreads: Int32 = 1000

  let command: ExternalCommand
  /// Looked up before the worker gives up files: what a failure may be due to.
  private let hint: Complaint?
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

  /// Becomes the keeper of a job's worker and program; returns only to throw.
  ///
  /// The job's file is where both read what to do.
  static func keep(job: String) throws(ReplayError) -> Never {
    let worker = ["/proc/self/exe", "worker", "--kept", "--job", job]
    let program = ["/proc/self/exe", "program", "--job", job]
    let most = csandbox_ceiling(memory: Confinement.memoryLimit, threads: mostThreads)
    let refusal = unsafe withCWords(worker) { worker in
      unsafe withCWords(program) { unsafe csandbox_keep(worker, $0, most) }
    }
    let reason = unsafe String(cString: strerror(refusal))
    throw ReplayError(
      .defect, .notStarted(reason.lowercased()))
  }

  /// The program that a keeper started beside this worker.
  init(kept command: ExternalCommand) {
    self.command = command
    hint = command.hint
    // A program that stops reading is an error to report, not the end of the worker.
    signal(SIGPIPE, SIG_IGN)
    input = FileHandle(fileDescriptor: Int32(CSANDBOX_INPUT), closeOnDealloc: true)
    output = Pipe(
      Int32(CSANDBOX_OUTPUT), most: ExternalProgram.mostOutput, keepsLast: false)
    complaints = Pipe(
      Int32(CSANDBOX_ERRORS), most: ExternalProgram.mostComplaint, keepsLast: true)
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

  /// Waits until it has read all that it was handed; whether it has.
  ///
  /// What fits the pipe is handed over without anybody reading it.
  func hasReadAll() -> Bool {
    while true {
      switch csandbox_drained(input.fileDescriptor) {
      case EAGAIN: Thread.sleep(forTimeInterval: 0.002)
      case EPIPE: return false
      // Drained; or nobody can tell.
      default: return true
      }
    }
  }

  /// Says that the clip has ended, waits, and gives back what the program wrote.
  ///
  /// A program that was not fed all has said nothing of the rest: that is an error, as is any exit code but 0.
  func finish(fedAll: Bool) throws(ReplayError) -> Data {
    try? input.close()
    let said = output.contents()
    let complaint = complaint()
    let code = try exitCode()
    let name = command.words.first ?? ""
    guard code == 0 else {
      throw ReplayError(
        .badInput, .programEnded(name, code: code, said: complaint, hint: hint))
    }
    guard fedAll else {
      throw ReplayError(
        .badInput,
        .stoppedReading(name, said: complaint))
    }
    guard let said else {
      throw ReplayError(
        .badInput,
        .wroteTooMuch(name, mebibytes: ExternalProgram.mostOutput >> 20))
    }
    return said
  }

  /// Waits until it has ended; its exit code, or minus the signal that ended it.
  private func exitCode() throws(ReplayError) -> Int32 {
    let name = command.words.first ?? ""
    var fate = csandbox_fate()
    let size = MemoryLayout<csandbox_fate>.size
    guard unsafe read(Int32(CSANDBOX_FATE), &fate, size) == size else {
      throw ReplayError(.defect, .keeperEnded(name))
    }
    switch Int(fate.kind) {
    case CSANDBOX_TOO_MUCH_MEMORY:
      throw ReplayError(
        .badInput, .usedTooMuchMemory(name, gibibytes: Confinement.memoryLimit >> 30))
    case CSANDBOX_TOO_MANY_THREADS:
      throw ReplayError(
        .badInput, .hadTooManyThreads(name, most: Int(ExternalProgram.mostThreads)))
    default: return fate.value
    }
  }

  /// The last line that it wrote to standard error, as part of a sentence.
  private func complaint() -> String {
    let text = String(decoding: complaints.contents() ?? Data(), as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).last.map { SaidWords.quoted($0) } ?? ""
  }
}
