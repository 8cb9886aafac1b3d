import Detection
import Footage
import Foundation
import MediaTime
import Synchronization

/// Threads that decode the parts of one clip at the same time; frames come out in order, as from one decoder.
///
/// The map of the clip says beforehand which frames there are, so each thread knows which of its part are analysed. What
/// comes out is what one decoder gives, or `Unlike` is thrown and nothing of it may be used.
final class PartsDecoder: FrameSource {
  /// A part did not decode as its packets announced: the clip must be decoded in one go.
  struct Unlike: Error {}

  /// Memory for pictures that wait, in bytes: a part that is decoded ahead of its turn has to keep them.
  private static let memory = 96 << 20

  let info: VideoInfo
  private let path: String
  private let map: ClipMap
  private let isPicked: [Bool]
  private let queues: [BoundedQueue<VideoFrame>]
  private let next = Atomic(0)
  private let failure = Mutex<(any Error)?>(nil)
  private let current = Mutex(0)
  private let threads: Int

  /// Maps a clip; nil where it cannot be cut, or there is one thread only.
  init?(path: String, rate: Rational?, threads: Int) throws {
    guard threads > 1, let map = try ClipMap(path: path) else { return nil }
    self.path = path
    self.map = map
    self.threads = min(threads, map.parts.count)
    info = map.info
    var grid = AnalysisGrid(
      rate: rate ?? ReplayJob.standardRate, frameDuration: map.info.frameDuration)
    isPicked = map.times.map { grid.picks($0, epoch: 0) }
    let picture = max(1, map.info.width * map.info.height * 3 / 2)
    let room = max(Decoder.queueLength, PartsDecoder.memory / picture / self.threads)
    queues = map.parts.map { _ in BoundedQueue(capacity: room) }
  }

  func start() {
    for number in 0..<threads {
      let thread = Thread { [self] in decodeParts() }
      thread.name = "decoder \(number)"
      thread.stackSize = 4 << 20
      thread.start()
    }
  }

  func pop() throws -> VideoFrame? {
    while true {
      let part = current.withLock { $0 }
      guard part < queues.count else { return nil }
      if let frame = queues[part].pop() { return frame }
      if let error = failure.withLock({ $0 }) { throw error }
      current.withLock { $0 += 1 }
    }
  }

  func abandon() { queues.forEach { $0.abandon() } }

  func end() throws -> DecodedEnd {
    DecodedEnd(
      time: map.end, ledger: map.ledger, exposure: map.exposure, duration: map.duration)
  }

  private func decodeParts() {
    while true {
      let part = next.add(1, ordering: .relaxed).oldValue
      guard part < queues.count else { return }
      do {
        try decode(part)
      } catch {
        failure.withLock { $0 = $0 ?? error }
      }
      queues[part].finish()
      guard failure.withLock({ $0 == nil }) else {
        // Whoever waits for a part that nobody will begin must wake up.
        queues.forEach { $0.finish() }
        return
      }
    }
  }

  private func decode(_ part: Int) throws {
    var reader = try PartReader(path: path, map: map, part: map.parts[part])
    while true {
      switch try reader.advance() {
      case .unlike: throw Unlike()
      case .end: return
      case .frame(let index):
        guard isPicked[index] else { continue }
        guard queues[part].push(try reader.take(index)) else { return }
      }
    }
  }
}
