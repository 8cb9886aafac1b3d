import Phrasebook
import MediaTime
import Report
import Scene
import Testing

@Suite struct NumberAxisTests {
  @Test func aRateStartsAtZeroOnRoundLabels() {
    let axis = NumberAxis(showing: [18.5, 13, 25.5, 1], marks: [1, 18.5])
    #expect(axis.ticks == [0, 10, 20, 30])
    #expect(axis.place(15) == 0.5)
  }

  @Test func aSmallShareIsNotLostAgainstTheWhole() {
    let axis = NumberAxis(showing: [0.01, 0.002, 0.03, 0.05], marks: [], ceiling: 1)
    #expect(axis.upper == 0.06)
  }

  @Test func aLargeShareIsShownAgainstTheWhole() {
    let axis = NumberAxis(showing: [0.98, 0.9], marks: [], ceiling: 1)
    #expect(axis.upper == 1)
    #expect(axis.place(0.5) == 0.5)
  }

  @Test func numbersFarApartGetALogarithmicScale() {
    let axis = NumberAxis(showing: [1, 50, 200], marks: [1, 50])
    #expect(axis.scale == .logarithmic)
    #expect(axis.ticks == [0.1, 1, 10, 100, 1000])
    #expect(abs(axis.place(10) - 0.5) < 1e-12)
  }

  @Test func zeroHasItsPlaceBesideALogarithmicScale() {
    let axis = NumberAxis(showing: [0, 1, 44.3], marks: [1])
    #expect(axis.scale == .logarithmic)
    #expect(axis.ticks == [0, 0.1, 1, 10, 100])
    #expect(axis.place(0) == 0)
    #expect(axis.place(0.1) == 0.1)
  }

  @Test(arguments: [Double.infinity, -.infinity, .nan])
  func whatIsNotFiniteStaysOnTheLine(value: Double) {
    let axis = NumberAxis(showing: [1, 2, value], marks: [1])
    #expect((0...1).contains(axis.place(value)))
    #expect(axis.upper.isFinite)
  }

  @Test func nothingButZeroesStillMakesAnAxis() {
    let axis = NumberAxis(showing: [0, 0], marks: [0])
    #expect(axis.lower == 0)
    #expect(axis.upper > 0)
  }

  @Test func aBiasMayBeNegative() {
    let axis = NumberAxis(showing: [-3, -1, 2], marks: [-1, 2])
    #expect(axis.lower <= -3)
    #expect(axis.place(-3) >= 0)
  }
}

@Suite struct ProseTests {
  @Test func frenchMarksKeepTheirSpace() {
    let prose: Prose = "l'alarme : « oui » ; 15 % !"
    #expect(
      prose.text
        == "l’alarme\u{A0}: «\u{A0}oui\u{A0}»\u{202F}; 15\u{202F}%\u{202F}!")
  }

  @Test func whatIsPutInStaysAsItIs() {
    let prose: Prose = "it's \("it's : ")"
    #expect(prose.text == "it’s it's : ")
  }
}

@Suite struct PeopleTests {
  private let material = StillMaterial(
    size: .init(width: 4, height: 3),
    people: [
      .init(time: Sample.time(2), people: []),
      .init(time: Sample.time(1), people: [.init(x: 0, y: 0, width: 0.1, height: 0.1)]),
    ])

  @Test func theNearestSampleStandsForAMoment() {
    #expect(material.people(at: Sample.time(1.4))?.count == 1)
    #expect(material.people(at: Sample.time(1.6))?.isEmpty == true)
  }

  @Test func tooFarFromEverySampleNothingIsKnown() {
    #expect(material.people(at: Sample.time(2.6)) == nil)
    #expect(material.people(at: Sample.time(0.4)) == nil)
  }
}
