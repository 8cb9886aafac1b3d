import Phrasebook

/// What was counted, and out of how much, in blocks of neighbouring time, camera by camera.
///
/// Neighbours are alike: rain makes forty alarms in ten minutes, and one blind spot misses ten events in a row. The
/// blocks keep such runs together (Politis & Romano 1994, doi:10.1080/01621459.1994.10476870, draw them; here their
/// sums vary), and cameras stand above them because one looks at a tree and another at a wall.
public struct CameraBlocks: Hashable, Sendable {
  /// A block's share of both sums: alarms and hours, hits and events, seconds in alarm and seconds.
  public typealias Block = ClusteredRatio.Block

  /// Into how many blocks the time of every camera is cut, at most.
  public static let perCamera = 24

  /// The blocks of every camera that has any size, in order of time; at least one camera.
  public let cameras: [[Block]]

  /// Refuses amounts and sizes that are no numbers or negative sizes, and no size at all.
  public init(_ cameras: [[Block]]) throws(StatisticsError) {
    for block in cameras.joined() {
      guard block.size >= 0, block.size.isFinite, block.amount.isFinite else {
        throw .impossible(
          what: .aBlock, found: .amount(block.amount, of: block.size),
          expected: .numbersOutOfSomething)
      }
    }
    self.cameras = cameras.filter { $0.contains { $0.size > 0 } }
    guard !self.cameras.isEmpty else { throw .noExposure }
  }

  /// Joins the neighbours of longer series, so that each camera has `perCamera` blocks at most, of like numbers.
  public init(joining series: [[Block]]) throws(StatisticsError) {
    try self.init(series.map { Self.joined($0, into: Self.perCamera) })
  }

  /// The sum of all amounts.
  public var amount: Double { cameras.reduce(0) { $0 + $1.reduce(0) { $0 + $1.amount } } }
  /// The sum of all sizes.
  public var size: Double { cameras.reduce(0) { $0 + $1.reduce(0) { $0 + $1.size } } }
  /// The sum of amounts over the sum of sizes.
  public var value: Double { amount / size }

  /// One camera alone.
  func camera(_ index: Int) -> CameraBlocks { CameraBlocks(unchecked: [cameras[index]]) }

  /// The blocks of all cameras as those of one, each around its own camera's value.
  var asOneCamera: CameraBlocks {
    let all = value
    return CameraBlocks(
      unchecked: [
        zip(cameras, totals).flatMap { blocks, total in
          let own = total.size > 0 ? total.amount / total.size : 0
          return blocks.map {
            Block(amount: $0.amount + (all - own) * $0.size, size: $0.size)
          }
        }
      ])
  }

  /// Every camera's sums.
  var totals: [Block] {
    cameras.map { blocks in
      Block(
        amount: blocks.reduce(0) { $0 + $1.amount }, size: blocks.reduce(0) { $0 + $1.size })
    }
  }

  private init(unchecked cameras: [[Block]]) { self.cameras = cameras }

  private static func joined(_ blocks: [Block], into most: Int) -> [Block] {
    guard blocks.count > most else { return blocks }
    return (0..<most).map { part in
      let range = (part * blocks.count / most)..<((part + 1) * blocks.count / most)
      return Block(
        amount: blocks[range].reduce(0) { $0 + $1.amount },
        size: blocks[range].reduce(0) { $0 + $1.size })
    }
  }
}
