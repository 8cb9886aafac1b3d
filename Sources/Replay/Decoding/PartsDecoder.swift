import Detection
import Footage
import Foundation
import MediaTime
import Observations
import Synchronization

/// Threads that decode the parts of one mapped clip at the same time, or one thread that decodes the whole, and of either
/// no more than is needed; frames come out in order, as from one decoder.
///
/// The map of the clip says beforehand which frames there are, so it is known which are analysed, and which of the others no
/// frame refers to: these are passed over. What comes out is what decoding everything gives, or `Unlike` is thrown and
/// nothing of it may be used.
final class PartsDecoder: FrameSource {
  /// A part did not decode as its packets announced: the clip must be decoded in one go.
  struct Unlike: Error {}

  /// Memory for pictures that wait, in bytes a thread: a part that is decoded ahead of its turn has to keep them.
  private static let roomForWaiting = 64 << 20
  /// Pictures that wait at most, a thread, however small they are.
  private static let mostWaiting = 512
  /// Memory for all decoders together, in bytes, and pictures that one of them holds: a worker may not have more than a few
  /// gigabytes.
  private static let roomForDecoders = 1 << 30
  private static let picturesOfDecoder = 24

  let info: VideoInfo
  private let path: String
  private let map: ClipMap
  private let parts: [ClipMap.Part]
  private let isPicked: [Bool]
  private let queue: PartsQueue<VideoFrame>
  private let next = Atomic(0)
  private let threads: Int
  private let costs: PassCosts?

  /// Maps a clip; nil where it has no map, or nothing would be gained by it.
  ///
  /// `sign` is called while that lasts.
  init?(
    path: String, rate: Rational?, threads: Int, costs: PassCosts?, sign: () -> Void
  ) throws {
    guard let map = try ClipMap(path: path, sign: sign) else { return nil }
    let frames = map.isSpare.indices
    var grid = AnalysisGrid(
      rate: rate ?? ReplayJob.standardRate, frameDuration: map.info.frameDuration)
    isPicked = frames.map { grid.picks(map.time(of: $0), epoch: 0) }
    let picture = max(1, map.info.width * map.info.height * 3 / 2)
    let affordable = PartsDecoder.roomForDecoders / (picture * PartsDecoder.picturesOfDecoder)
    // One thread that goes through all parts would only search the file for what comes next anyway.
    parts = min(threads, affordable) > 1 ? map.parts : [map.whole]
    guard parts.count > 1 || map.leftOutCount(wanted: isPicked) > 0 else { return nil }
    self.path = path
    self.map = map
    self.costs = costs
    info = map.info
    self.threads = max(1, min(threads, parts.count, affordable))
    let waiting = min(PartsDecoder.roomForWaiting / picture, PartsDecoder.mostWaiting)
    queue = PartsQueue(
      parts: parts.count, capacity: waiting * self.threads, reserve: Decoder.queueLength)
  }

  func start() {
    for number in 0..<threads {
      let thread = Thread { [self] in
        do { try decodeParts() } catch { queue.fail(error) }
      }
      thread.name = "decoder \(number)"
      thread.stackSize = 4 << 20
      thread.start()
    }
  }

  func pop() throws -> VideoFrame? { try queue.pop() }

  func abandon() { queue.abandon() }

  func end() throws -> DecodedEnd {
    var ledger = map.ledger
    ledger.passedOverFrames = map.leftOutCount(wanted: isPicked)
    ledger.decodedFrames -= ledger.passedOverFrames
    return DecodedEnd(
      time: map.end, ledger: ledger, exposure: map.exposure, duration: map.duration)
  }

  private func decodeParts() throws {
    var reader = try PartReader(path: path, map: map, isWanted: isPicked)
    while true {
      let part = next.add(1, ordering: .relaxed).oldValue
      guard part < parts.count else { return }
      reader.begin(parts[part])
      guard try decode(&reader, part) else { return }
      queue.finish(part)
    }
  }

  /// Hands over the frames of a part that are analysed; whether more are wanted.
  private func decode(_ reader: inout PartReader, _ part: Int) throws -> Bool {
    while true {
      switch try costs.measure(.decoding, { try reader.advance() }) {
      case .unlike: throw Unlike()
      case .end: return true
      case .frame(let index):
        guard isPicked[index] else { continue }
        let frame = try costs.measure(.decoding) { try reader.take(index) }
        guard costs.measure(.waitingForRoom, { queue.push(frame, part: part) }) else {
          return false
        }
      }
    }
  }
}
