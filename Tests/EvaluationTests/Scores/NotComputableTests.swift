import Evaluation
import Statistics
import Testing

/// A figure that no arithmetic of ours gives costs itself, never the page it would stand on.
@Suite struct NotComputableTests {
  @Test func itIsMarkedWithItsReason() throws {
    let figure = try Measured<Double>.computing { () throws(StatisticsError) in
      throw .notComputable(function: "f", arguments: [1], code: 2)
    }
    #expect(figure == .notMeasured(.notComputable))
  }

  @Test func whatIsWrongWithTheInputIsStillAnError() {
    #expect(throws: StatisticsError.noTrials) {
      _ = try Measured<Double>.computing { () throws(StatisticsError) in throw .noTrials }
    }
  }

  @Test func aValueIsAValue() throws {
    #expect(try Measured.computing { () throws(StatisticsError) in 3 } == .measured(3))
  }
}
