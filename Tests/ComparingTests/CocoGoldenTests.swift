import Report
import Documents
import Evaluation
import Interchange
import Statistics
import Testing

/// Two files and pycocotools' twelve figures; −1 where there are none.
struct CocoGolden: Sendable {
  let truth: String
  let answers: String
  let figures: [Double]
}

/// Random sets of boxes scored with pycocotools 2.0.11 by `Tests/oracles/boxes.py`, which makes more.
@Suite struct CocoGoldenTests {
  static let goldens: [CocoGolden] = [
    CocoGolden(
      truth: """
        {"images":[{"id":14,"width":640,"height":480},{"id":6,"width":640,"height":480},{"id":27,"width":640,"height":480},{"id":24,"width":640,"height":480}],
        "categories":[{"id":3,"name":"kind 3"},{"id":6,"name":"kind 6"}],"annotations":[
        {"id":1,"image_id":6,"category_id":3,"bbox":[403.64,133.19,50.94,79.04],"area":3438.741,"iscrowd":0},
        {"id":2,"image_id":6,"category_id":6,"bbox":[378.52,394.28,169.83,100.77],"area":15691.852,"iscrowd":0},
        {"id":3,"image_id":27,"category_id":3,"bbox":[96.54,272.89,256.28,188.04],"area":37188.22,"iscrowd":0},
        {"id":4,"image_id":24,"category_id":3,"bbox":[428.03,337.8,14.63,16.82],"area":158.768,"iscrowd":0},
        {"id":5,"image_id":24,"category_id":3,"bbox":[477.04,301.97,84.45,46.95],"area":2378.847,"iscrowd":0},
        {"id":6,"image_id":24,"category_id":6,"bbox":[154.86,109.52,77.59,91.23],"area":6465.835,"iscrowd":0},
        {"id":7,"image_id":24,"category_id":3,"bbox":[310.86,52.58,45.22,27.17],"area":861.439,"iscrowd":0},
        {"id":8,"image_id":24,"category_id":3,"bbox":[50.22,12.94,17.85,11.21],"area":134.232,"iscrowd":0},
        {"id":9,"image_id":24,"category_id":6,"bbox":[323.62,306.74,52.84,35.44],"area":1798.984,"iscrowd":0}
        ]}
        """,
      answers: """
        [
        {"image_id":14,"category_id":6,"bbox":[149.44,310.2,23.64,57.25],"score":0.564},
        {"image_id":14,"category_id":6,"bbox":[440.86,87.5,166.03,85.13],"score":0.304},
        {"image_id":14,"category_id":6,"bbox":[265.11,396.95,117.28,59.2],"score":0.441},
        {"image_id":14,"category_id":6,"bbox":[414.26,9.65,170.87,148.28],"score":0.7},
        {"image_id":14,"category_id":3,"bbox":[418.19,225.11,48.27,190.94],"score":0.368},
        {"image_id":14,"category_id":3,"bbox":[283.7,386.6,164.5,202.1],"score":0.3},
        {"image_id":14,"category_id":6,"bbox":[40.84,294.82,225.27,25.75],"score":0.5},
        {"image_id":14,"category_id":3,"bbox":[356.1,195.6,227.4,87.9],"score":0.746},
        {"image_id":6,"category_id":6,"bbox":[461.78,366.22,65.2,44.75],"score":0.6},
        {"image_id":6,"category_id":6,"bbox":[384.35,393.62,166.82,105.41],"score":0.321},
        {"image_id":6,"category_id":6,"bbox":[378.5,394.3,169.8,100.8],"score":0.062},
        {"image_id":6,"category_id":6,"bbox":[408.1,371.18,83.06,136.9],"score":0.442},
        {"image_id":6,"category_id":3,"bbox":[426.05,127.91,54.33,44.65],"score":0.863},
        {"image_id":6,"category_id":6,"bbox":[303.0,62.9,43.4,83.8],"score":0.905},
        {"image_id":6,"category_id":3,"bbox":[402.8,132.5,51.9,84.1],"score":0.516},
        {"image_id":6,"category_id":6,"bbox":[41.4,299.4,138.1,129.0],"score":0.4},
        {"image_id":27,"category_id":3,"bbox":[134.55,272.41,265.47,191.06],"score":0.964},
        {"image_id":27,"category_id":3,"bbox":[431.8,284.7,121.4,76.9],"score":0.7},
        {"image_id":24,"category_id":3,"bbox":[130.36,75.5,80.16,113.1],"score":0.6},
        {"image_id":24,"category_id":3,"bbox":[126.94,215.54,78.13,62.31],"score":0.333},
        {"image_id":24,"category_id":3,"bbox":[283.7,10.7,166.6,195.3],"score":0.5},
        {"image_id":24,"category_id":6,"bbox":[150.97,110.6,81.72,90.42],"score":0.417},
        {"image_id":24,"category_id":6,"bbox":[321.4,305.7,54.8,32.8],"score":0.56},
        {"image_id":24,"category_id":3,"bbox":[430.3,338.3,23.3,16.0],"score":0.6}
        ]
        """,
      figures: [
        0.16772138752336765,
        0.24456731387424446,
        0.14838626719814832,
        0.0,
        0.18295615275813296,
        0.37083333333333335,
        0.15833333333333333,
        0.5499999999999999,
        0.5499999999999999,
        0.0,
        0.625,
        0.75,
      ]),
    CocoGolden(
      truth: """
        {"images":[{"id":28,"width":640,"height":480},{"id":24,"width":640,"height":480},{"id":13,"width":640,"height":480},{"id":22,"width":640,"height":480}],
        "categories":[{"id":5,"name":"kind 5"},{"id":6,"name":"kind 6"}],"annotations":[
        {"id":1,"image_id":28,"category_id":6,"bbox":[16.53,211.14,123.66,181.15],"area":17022.198,"iscrowd":0},
        {"id":2,"image_id":28,"category_id":6,"bbox":[26.74,313.59,97.73,103.0],"area":9861.495,"iscrowd":0},
        {"id":3,"image_id":28,"category_id":6,"bbox":[172.72,358.68,282.61,212.96],"area":52713.18,"iscrowd":0},
        {"id":4,"image_id":13,"category_id":5,"bbox":[428.34,12.37,49.14,54.26],"area":2164.028,"iscrowd":1},
        {"id":5,"image_id":13,"category_id":6,"bbox":[21.16,125.74,224.24,205.09],"area":40592.426,"iscrowd":0},
        {"id":6,"image_id":13,"category_id":6,"bbox":[189.43,99.26,39.87,46.36],"area":980.693,"iscrowd":0},
        {"id":7,"image_id":13,"category_id":5,"bbox":[349.33,281.51,116.58,50.27],"area":3353.884,"iscrowd":0},
        {"id":8,"image_id":13,"category_id":6,"bbox":[1.67,163.94,12.31,7.1],"area":64.322,"iscrowd":0},
        {"id":9,"image_id":22,"category_id":5,"bbox":[147.85,47.54,54.21,36.73],"area":1923.886,"iscrowd":0},
        {"id":10,"image_id":22,"category_id":5,"bbox":[473.21,369.27,57.47,52.83],"area":2637.543,"iscrowd":0},
        {"id":11,"image_id":22,"category_id":5,"bbox":[231.3,157.17,53.72,35.25],"area":1150.752,"iscrowd":0},
        {"id":12,"image_id":22,"category_id":6,"bbox":[396.64,321.66,39.21,36.01],"area":1242.235,"iscrowd":0},
        {"id":13,"image_id":22,"category_id":6,"bbox":[496.66,271.68,272.54,140.92],"area":27252.719,"iscrowd":1}
        ]}
        """,
      answers: """
        [
        {"image_id":28,"category_id":5,"bbox":[283.0,362.1,133.9,133.6],"score":0.855},
        {"image_id":28,"category_id":6,"bbox":[162.0,287.3,283.3,167.6],"score":0.9},
        {"image_id":28,"category_id":6,"bbox":[347.5,210.5,63.6,80.0],"score":0.447},
        {"image_id":28,"category_id":6,"bbox":[282.0,65.6,164.1,108.3],"score":0.068},
        {"image_id":28,"category_id":6,"bbox":[225.56,358.82,263.54,257.9],"score":0.1},
        {"image_id":28,"category_id":6,"bbox":[37.8,188.0,51.6,182.2],"score":0.4},
        {"image_id":28,"category_id":6,"bbox":[61.3,317.3,87.7,71.8],"score":0.2},
        {"image_id":24,"category_id":6,"bbox":[434.79,285.26,38.05,175.51],"score":0.726},
        {"image_id":24,"category_id":6,"bbox":[60.33,276.46,70.89,181.44],"score":0.4},
        {"image_id":24,"category_id":5,"bbox":[488.6,358.2,49.2,60.4],"score":0.3},
        {"image_id":24,"category_id":6,"bbox":[458.58,29.52,227.31,6.71],"score":0.7},
        {"image_id":24,"category_id":5,"bbox":[142.58,302.27,65.25,73.38],"score":0.5},
        {"image_id":24,"category_id":6,"bbox":[458.2,234.0,5.7,223.4],"score":0.2},
        {"image_id":24,"category_id":6,"bbox":[329.13,313.2,131.6,128.88],"score":0.777},
        {"image_id":24,"category_id":5,"bbox":[56.1,174.2,168.8,139.2],"score":0.7},
        {"image_id":24,"category_id":6,"bbox":[272.1,341.1,152.8,69.0],"score":0.722},
        {"image_id":24,"category_id":5,"bbox":[162.53,243.32,154.1,202.51],"score":0.053},
        {"image_id":22,"category_id":6,"bbox":[213.6,151.9,55.0,39.3],"score":0.4},
        {"image_id":22,"category_id":5,"bbox":[206.22,162.52,46.13,39.85],"score":0.2},
        {"image_id":22,"category_id":5,"bbox":[474.67,369.54,55.55,53.74],"score":0.608},
        {"image_id":22,"category_id":5,"bbox":[467.1,368.0,62.0,57.7],"score":0.725}
        ]
        """,
      figures: [
        0.05334158415841584,
        0.07054455445544554,
        0.06435643564356436,
        0.0,
        0.10297029702970295,
        0.01287128712871287,
        0.0875,
        0.13392857142857142,
        0.13392857142857142,
        0.0,
        0.1125,
        0.075,
      ]),
    CocoGolden(
      truth: """
        {"images":[{"id":20,"width":640,"height":480},{"id":12,"width":640,"height":480},{"id":7,"width":640,"height":480},{"id":5,"width":640,"height":480}],
        "categories":[{"id":1,"name":"kind 1"},{"id":6,"name":"kind 6"}],"annotations":[
        {"id":1,"image_id":20,"category_id":6,"bbox":[330.21,26.76,108.24,84.65],"area":7635.096,"iscrowd":0},
        {"id":2,"image_id":20,"category_id":6,"bbox":[117.3,253.01,47.19,74.22],"area":2614.427,"iscrowd":0},
        {"id":3,"image_id":20,"category_id":1,"bbox":[142.28,281.33,57.73,114.04],"area":4856.084,"iscrowd":0},
        {"id":4,"image_id":20,"category_id":6,"bbox":[260.22,297.11,56.3,52.17],"area":2324.239,"iscrowd":0},
        {"id":5,"image_id":20,"category_id":1,"bbox":[350.09,9.22,71.31,69.14],"area":4714.473,"iscrowd":0},
        {"id":6,"image_id":20,"category_id":6,"bbox":[247.78,234.35,193.79,165.11],"area":17154.556,"iscrowd":1},
        {"id":7,"image_id":12,"category_id":1,"bbox":[184.76,114.28,99.92,82.72],"area":6803.459,"iscrowd":0},
        {"id":8,"image_id":12,"category_id":1,"bbox":[458.72,295.01,55.1,59.57],"area":3094.583,"iscrowd":0},
        {"id":9,"image_id":12,"category_id":6,"bbox":[256.18,271.7,108.07,224.32],"area":22664.436,"iscrowd":1},
        {"id":10,"image_id":12,"category_id":6,"bbox":[198.69,295.79,95.51,60.24],"area":3934.59,"iscrowd":0},
        {"id":11,"image_id":5,"category_id":6,"bbox":[382.69,392.39,177.87,238.81],"area":38232.985,"iscrowd":0},
        {"id":12,"image_id":5,"category_id":6,"bbox":[416.92,222.47,55.87,55.22],"area":1728.25,"iscrowd":0},
        {"id":13,"image_id":5,"category_id":6,"bbox":[135.1,227.53,9.29,10.8],"area":61.582,"iscrowd":0}
        ]}
        """,
      answers: """
        [
        {"image_id":20,"category_id":1,"bbox":[321.2,153.8,88.7,224.9],"score":0.566},
        {"image_id":20,"category_id":6,"bbox":[306.4,25.5,21.7,118.7],"score":0.7},
        {"image_id":20,"category_id":6,"bbox":[154.3,144.2,244.4,41.7],"score":1.0},
        {"image_id":20,"category_id":6,"bbox":[372.5,9.7,89.0,45.2],"score":0.2},
        {"image_id":20,"category_id":1,"bbox":[482.0,329.8,44.1,157.3],"score":0.1},
        {"image_id":12,"category_id":6,"bbox":[194.82,293.41,95.98,59.35],"score":0.3},
        {"image_id":12,"category_id":1,"bbox":[456.52,289.27,51.35,55.17],"score":0.2},
        {"image_id":7,"category_id":1,"bbox":[143.0,292.5,248.4,34.4],"score":0.7},
        {"image_id":7,"category_id":1,"bbox":[186.7,123.7,201.1,210.5],"score":0.543},
        {"image_id":5,"category_id":6,"bbox":[416.9,222.5,55.9,55.2],"score":0.6},
        {"image_id":5,"category_id":6,"bbox":[375.56,448.03,215.57,181.1],"score":0.351},
        {"image_id":5,"category_id":1,"bbox":[337.4,108.4,10.9,141.2],"score":0.7},
        {"image_id":5,"category_id":1,"bbox":[383.4,106.0,65.0,231.5],"score":0.5},
        {"image_id":5,"category_id":6,"bbox":[201.1,282.1,66.4,227.9],"score":0.3}
        ]
        """,
      figures: [
        0.07293729372937292,
        0.12788778877887788,
        0.04785478547854785,
        0.0,
        0.12747524752475248,
        0.2,
        0.17142857142857143,
        0.19999999999999998,
        0.19999999999999998,
        0.0,
        0.22000000000000003,
        0.4,
      ]),
  ]

  static func json(_ truth: String, _ answers: String) throws -> JSON {
    let boxes = try CocoBoxes.read(
      truth: DocumentBytes(truth, file: "gt.json"), answers: DocumentBytes(answers, file: "dt.json")
    )
    return try CocoScore(boxes).json(level: .ninetyFive)
  }

  @Test(arguments: goldens.indices) func theTwelveFiguresEqualPycocotools(_ number: Int) throws {
    let golden = Self.goldens[number]
    let json = try Self.json(golden.truth, golden.answers)
    for (figure, expected) in zip(CocoScore.Figure.allCases, golden.figures) {
      switch json[figure.name] {
      case .number(let found): #expect(abs(found - expected) < 1e-9, "\(figure.name)")
      case .null: #expect(expected == -1, "\(figure.name)")
      default: Issue.record("\(figure.name) is missing")
      }
    }
  }

  /// Other numbers for images in the same order.
  @Test(arguments: goldens.indices) func imagesAreOnlyNumbers(_ number: Int) throws {
    let golden = Self.goldens[number]
    func renamed(_ text: String) -> String {
      text.replacing(/"image_id":(\d+)/) { #""image_id":9000\#($0.1.count)\#($0.1)"# }
        .replacing(/\{"id":(\d+),"width"/) { #"{"id":9000\#($0.1.count)\#($0.1),"width""# }
    }
    #expect(
      try Self.json(renamed(golden.truth), renamed(golden.answers))
        == Self.json(golden.truth, golden.answers))
  }
}
