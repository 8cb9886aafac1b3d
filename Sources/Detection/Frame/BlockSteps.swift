import Vision

/// By which step each block of a small picture went, and whether they have one in common.
///
/// Sums of absolute differences about the blocks' means, in whole numbers: the same on every machine, and blind to a light
/// that goes on everywhere.
struct BlockSteps {
  /// What the blocks of a view did together.
  enum Common: Hashable {
    /// Most fit where they were.
    case still
    /// Most went by the same step, in every quarter of the view that has anything to tell.
    case moved
    /// Neither: nothing to hold on to, other light, or another view.
    case unknown
  }

  private let from: GreyPicture
  private let to: GreyPicture

  private static let side = 8
  private static let reach = 9
  /// Mean difference of a pixel up to which a block fits, in grey levels.
  private static let fits = 6
  /// Mean step from pixel to pixel that a block needs along both axes, to be found again.
  private static let texture = 3
  private static let leastBlocks = 8
  private static let leastShare = 0.6

  /// Pictures of one size.
  init(from: GreyPicture, to: GreyPicture) {
    (self.from, self.to) = (from, to)
  }

  private struct Step: Hashable {
    var x: Int
    var y: Int

    func isNear(_ other: Step) -> Bool { abs(x - other.x) <= 1 && abs(y - other.y) <= 1 }
  }

  private struct Block {
    let x: Int
    let y: Int
    let quarter: Int
    /// Nil where it fits nowhere, or in several places.
    var step: Step?
  }

  /// What the blocks did together.
  var common: Common {
    guard from.width == to.width, from.height == to.height else { return .unknown }
    var blocks = texturedBlocks
    guard blocks.count >= Self.leastBlocks else { return .unknown }
    let least = Int((Self.leastShare * Double(blocks.count)).rounded(.up))
    let moved = blocks.indices.filter { difference(blocks[$0], Step(x: 0, y: 0)) > Self.most }
    guard moved.count >= least else { return .still }
    for index in moved { blocks[index].step = bestStep(of: blocks[index]) }
    let steps = moved.compactMap { blocks[$0].step }.filter { $0 != Step(x: 0, y: 0) }
    let votes = steps.map { step in steps.count { $0.isNear(step) } }
    guard let best = votes.indices.max(by: { votes[$0] < votes[$1] }), votes[best] >= least else {
      return .unknown
    }
    return isEverywhere(steps[best], blocks) ? .moved : .unknown
  }

  private static var most: Int { fits * side * side }

  /// Whether half of the blocks of each quarter went that way.
  private func isEverywhere(_ step: Step, _ blocks: [Block]) -> Bool {
    (0..<4).allSatisfy { quarter in
      let own = blocks.filter { $0.quarter == quarter }
      let agreeing = own.count { $0.step.map { $0.isNear(step) } ?? false }
      return 2 * agreeing >= own.count
    }
  }

  private var texturedBlocks: [Block] {
    let (side, reach) = (Self.side, Self.reach)
    guard from.width >= side + 2 * reach, from.height >= side + 2 * reach else { return [] }
    var blocks: [Block] = []
    for y in stride(from: reach, through: from.height - side - reach, by: side) {
      for x in stride(from: reach, through: from.width - side - reach, by: side)
      where isTextured(x, y) {
        let isRight = 2 * x + side >= from.width
        let isLow = 2 * y + side >= from.height
        blocks.append(Block(x: x, y: y, quarter: (isRight ? 1 : 0) + (isLow ? 2 : 0)))
      }
    }
    return blocks
  }

  private func isTextured(_ left: Int, _ top: Int) -> Bool {
    var (across, down) = (0, 0)
    for y in top..<(top + Self.side) {
      for x in left..<(left + Self.side) {
        across += abs(Int(from[x + 1, y]) - Int(from[x, y]))
        down += abs(Int(from[x, y + 1]) - Int(from[x, y]))
      }
    }
    return min(across, down) >= Self.texture * Self.side * Self.side
  }

  /// Sum of absolute differences of a block and the place a step away, each about its mean.
  private func difference(_ block: Block, _ step: Step) -> Int {
    let (side, area) = (Self.side, Self.side * Self.side)
    let shift = step.y * to.width + step.x
    var sum = 0
    for y in block.y..<(block.y + side) {
      let row = y * from.width + block.x
      for index in row..<(row + side) {
        sum += Int(to.pixels[index + shift]) - Int(from.pixels[index])
      }
    }
    let mean = sum / area
    var total = 0
    for y in block.y..<(block.y + side) {
      let row = y * from.width + block.x
      for index in row..<(row + side) {
        total += abs(Int(to.pixels[index + shift]) - Int(from.pixels[index]) - mean)
      }
    }
    return total
  }

  /// The step after which a block fits twice as well as where it was; nil where there is none.
  private func bestStep(of block: Block) -> Step? {
    let unmoved = difference(block, Step(x: 0, y: 0))
    var best = (step: Step(x: 0, y: 0), difference: unmoved)
    for y in -Self.reach...Self.reach {
      for x in -Self.reach...Self.reach {
        let step = Step(x: x, y: y)
        let found = difference(block, step)
        if found < best.difference { best = (step, found) }
      }
    }
    return 2 * best.difference <= unmoved ? best.step : nil
  }
}
