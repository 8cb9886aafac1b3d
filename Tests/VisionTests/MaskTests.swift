import Testing
import Vision

@Suite struct MaskTests {
  @Test func specksGoAndSquaresStay() throws {
    var mask = GreyPicture(width: 30, height: 20)
    mask[3, 3] = 255
    mask.fill(PixelRect(x: 10, y: 5, width: 4, height: 4), with: 255)
    #expect(try mask.cleaned(opening: (3, 3)).nonzeroCount == 16)
  }

  @Test func componentsComeInRasterOrderWithTheirBoxes() throws {
    var mask = GreyPicture(width: 30, height: 20)
    mask.fill(PixelRect(x: 20, y: 2, width: 3, height: 4), with: 255)
    mask.fill(PixelRect(x: 4, y: 3, width: 5, height: 5), with: 255)
    mask[0, 19] = 255
    let found = try mask.components(ofAtLeast: 2)
    #expect(found.map(\.box.x) == [20, 4])
    #expect(found.map(\.area) == [12, 25])
    #expect(found.map(\.centreX) == [21, 6])
  }

  @Test func pixelsThatTouchByACornerBelongTogether() throws {
    var mask = GreyPicture(width: 70, height: 3)
    (mask[63, 0], mask[64, 1], mask[63, 2]) = (255, 255, 255)
    let found = try mask.components(ofAtLeast: 1)
    #expect(found.map(\.box) == [PixelRect(x: 63, y: 0, width: 2, height: 3)])
  }

  @Test func moreComponentsThanUsualAreAllFound() throws {
    var mask = GreyPicture(width: 100, height: 60)
    for y in stride(from: 0, to: 60, by: 2) {
      for x in stride(from: 0, to: 100, by: 2) { mask[x, y] = 1 }
    }
    #expect(try mask.components(ofAtLeast: 1).count == 1500)
    #expect(mask.nonzeroCount == 1500)
  }

  @Test(arguments: 1...60) func labellingIsOpenCVs(_ seed: Int) throws {
    var random = RandomPictures(seed: UInt64(seed))
    let (width, height) = random.size()
    let mask = random.mask(width: width, height: height)
    let least = 1 + random.next(6)
    let ours = try mask.labelledComponents(ofAtLeast: least)
    let theirs = try OpenCVReference.labelledComponents(of: mask, ofAtLeast: least)
    #expect(ours.components == theirs.components)
    #expect(ours.labels == theirs.labels)
    #expect(try mask.components(ofAtLeast: least) == theirs.components)
  }

  @Test(arguments: 1...60) func cleaningIsOpenCVs(_ seed: Int) throws {
    var random = RandomPictures(seed: UInt64(1000 + seed))
    let (width, height) = random.size()
    let mask = random.mask(width: width, height: height)
    let opening = (1 + random.next(9), 1 + random.next(9))
    // Beyond 127 a word is too short for one side.
    let growing = seed % 3 == 0 ? (1, 1) : (1 + random.next(200), 1 + random.next(40))
    let ours = try mask.cleaned(opening: opening, growing: growing)
    let theirs = try OpenCVReference.cleaned(mask, opening: opening, growing: growing)
    #expect(ours.map { $0 == 0 } == theirs.map { $0 == 0 })
  }

  @Test(arguments: 1...30) func bothInstructionSetsGiveTheSameMasks(_ seed: Int) throws {
    var random = RandomPictures(seed: UInt64(2000 + seed))
    let (width, height) = random.size()
    let mask = random.mask(width: width, height: height)
    let wide = try mask.cleaned(opening: (3, 3), growing: (3, 7))
    let portable = try Instructions.portably {
      try mask.cleaned(opening: (3, 3), growing: (3, 7))
    }
    #expect(wide == portable)
    #expect(mask.nonzeroCount == Instructions.portably { mask.nonzeroCount })
  }

  @Test(arguments: 1...20) func erosionIsGrowthOfTheRest(_ seed: Int) throws {
    var random = RandomPictures(seed: UInt64(3000 + seed))
    let (width, height) = random.size()
    let mask = random.mask(width: width, height: height)
    let sides = (1 + random.next(12), 1 + random.next(12))
    let rest = try OpenCVReference.cleaned(mask.inverse, opening: (1, 1), growing: sides)
    #expect(try mask.eroded(by: sides).inverse.map { $0 == 0 } == rest.map { $0 == 0 })
  }
}

extension GreyPicture {
  fileprivate var inverse: GreyPicture {
    GreyPicture(width: width, height: height, pixels: pixels.map { $0 == 0 ? 255 : 0 }) ?? self
  }

  fileprivate func map<Value>(_ change: (UInt8) -> Value) -> [Value] { pixels.map(change) }
}
