import Report
import Documents
import Evaluation
import Interchange
import Testing

/// Two files and what the two common tools say of them.
struct TrackGolden: Sendable {
  let truth: String
  let system: String
  let trackEval: [String: [String: Double]]
  let motMetrics: [String: Double]
}

/// Random sequences scored with TrackEval 1.3.0 and py-motmetrics 1.4.0 by `Tests/oracles/tracks.py`, which makes more.
@Suite struct TrackGoldenTests {
  static let goldens: [TrackGolden] = [
    TrackGolden(
      truth: """
        1,1,44,32,33,59,1
        1,3,3,22,59,57,1
        2,1,38,33,33,59,1
        2,2,38,62,28,76,0
        2,3,0,20,59,57,1
        3,1,33,35,33,59,1
        3,2,41,64,28,76,1
        3,3,-2,18,59,57,1
        4,1,28,37,33,59,1
        4,3,-4,16,59,57,1
        5,2,48,67,28,76,1
        5,3,-6,15,59,57,1
        6,1,17,40,33,59,1
        6,2,51,69,28,76,1
        6,3,-9,13,59,57,1
        7,1,12,42,33,59,1
        7,3,-11,11,59,57,1

        """,
      system: """
        1,1,41,31,33,52,0.04
        1,2,35,62,28,78,0.57
        1,3,3,31,63,55,0.30
        2,1,37,35,32,57,0.14
        2,2,33,63,30,78,0.23
        2,3,1,20,59,59,0.15
        3,1,43,28,15,56,0.68
        3,2,45,57,30,76,0.35
        3,3,-32,-4,59,60,0.14
        3,4,4,60,30,70,0.5
        4,1,27,37,33,58,0.94
        4,2,47,67,28,75,0.99
        4,3,-6,19,66,53,0.32
        5,2,47,66,24,80,0.13
        5,3,-2,34,41,75,0.06
        6,2,16,41,36,58,0.41
        6,3,-9,15,57,58,0.80
        6,5,26,14,30,70,0.5
        7,1,6,53,27,31,0.91
        7,2,61,86,31,74,0.82
        7,3,-13,10,64,59,0.24

        """,
      trackEval: [
        "clear-trackeval-v1": [
          "MOTA": 0.0,
          "MOTP": 0.8224697325516601,
          "MODA": 0.0625,
          "sMOTA": -0.12205205887073367,
          "MOTAL": 0.0625,
          "CLR_Re": 0.6875,
          "CLR_Pr": 0.5238095238095238,
          "CLR_F1": 0.5945945945945946,
          "CLR_TP": 11.0,
          "CLR_FP": 10.0,
          "CLR_FN": 5.0,
          "IDSW": 1.0,
          "Frag": 5.0,
          "MT": 0.0,
          "PT": 3.0,
          "ML": 0.0,
          "MTR": 0.0,
          "PTR": 1.0,
          "MLR": 0.0,
        ],
        "identity-trackeval-v1": [
          "IDF1": 0.5405405405405406,
          "IDP": 0.47619047619047616,
          "IDR": 0.625,
          "IDTP": 10.0,
          "IDFP": 11.0,
          "IDFN": 6.0,
        ],
        "hota-trackeval-v1": [
          "HOTA": 0.43506678772657503,
          "DetA": 0.4209813653481533,
          "AssA": 0.4503266105239789,
          "DetRe": 0.6513157894736842,
          "DetPr": 0.4962406015037594,
          "AssRe": 0.5781489709121288,
          "AssPr": 0.5687813690069329,
          "LocA": 0.8091867236538155,
          "OWTA": 0.5401021218493486,
          "HOTA(0)": 0.7308152359460693,
          "LocA(0)": 0.6813191781863238,
          "HOTALocA(0)": 0.4979184359608203,
        ],
      ],
      motMetrics: [
        "mota": 0.0,
        "motp": 0.17753026744834,
        "precision": 0.5238095238095238,
        "recall": 0.6875,
        "idf1": 0.5405405405405406,
        "idp": 0.47619047619047616,
        "idr": 0.625,
        "idtp": 10.0,
        "idfp": 11.0,
        "idfn": 6.0,
        "num_frames": 7.0,
        "num_matches": 10.0,
        "num_switches": 1.0,
        "num_false_positives": 10.0,
        "num_misses": 5.0,
        "num_detections": 11.0,
        "num_objects": 16.0,
        "num_predictions": 21.0,
        "num_unique_objects": 3.0,
        "mostly_tracked": 0.0,
        "partially_tracked": 3.0,
        "mostly_lost": 0.0,
        "num_fragmentations": 3.0,
      ]),
    TrackGolden(
      truth: """
        1,1,522,299,57,60,1
        1,2,197,360,23,118,1
        2,1,522,297,57,60,1
        2,2,196,360,23,118,1
        3,1,523,295,57,60,1
        3,2,195,360,23,118,1
        4,2,195,360,23,118,1
        5,1,523,290,57,60,1
        5,2,194,360,23,118,1
        6,1,524,288,57,60,1
        6,2,193,361,23,118,1
        7,1,524,286,57,60,0
        7,2,192,361,23,118,1
        8,1,524,284,57,60,1
        9,1,525,281,57,60,1
        9,2,191,361,23,118,1
        10,1,525,279,57,60,1
        10,2,190,361,23,118,1
        11,1,525,277,57,60,1
        11,2,189,361,23,118,1
        12,2,188,362,23,118,1
        13,1,526,273,57,60,1
        13,2,188,362,23,118,1
        14,1,527,270,57,60,1
        14,2,187,362,23,118,1

        """,
      system: """
        1,1,522,299,52,64,0.97
        1,2,190,356,25,125,0.60
        1,3,127,452,30,70,0.5
        2,1,523,297,58,59,1.00
        2,2,194,359,24,116,0.10
        3,1,521,293,59,62,0.25
        3,4,201,369,43,125,0.84
        3,5,175,170,30,70,0.5
        4,1,527,293,56,59,0.15
        5,1,513,290,70,58,0.08
        5,4,195,361,23,117,0.69
        6,4,525,288,57,61,0.37
        6,1,193,361,23,118,0.14
        7,4,524,285,57,62,0.54
        8,4,535,285,59,60,0.50
        9,4,525,282,57,60,0.39
        9,1,176,372,41,124,0.17
        10,4,529,287,56,57,0.18
        10,1,197,354,15,119,0.16
        11,1,186,366,26,123,0.42
        12,4,516,285,56,53,0.86
        12,1,183,365,11,110,0.58
        13,1,186,364,21,121,0.59
        14,4,535,258,51,48,0.36
        14,6,525,445,30,70,0.5

        """,
      trackEval: [
        "clear-trackeval-v1": [
          "MOTA": 0.08333333333333333,
          "MOTP": 0.8152081164679964,
          "MODA": 0.20833333333333334,
          "sMOTA": -0.03216159387416891,
          "MOTAL": 0.18845328105334738,
          "CLR_Re": 0.625,
          "CLR_Pr": 0.6,
          "CLR_F1": 0.6122448979591837,
          "CLR_TP": 15.0,
          "CLR_FP": 10.0,
          "CLR_FN": 9.0,
          "IDSW": 3.0,
          "Frag": 5.0,
          "MT": 0.0,
          "PT": 2.0,
          "ML": 0.0,
          "MTR": 0.0,
          "PTR": 1.0,
          "MLR": 0.0,
        ],
        "identity-trackeval-v1": [
          "IDF1": 0.32653061224489793,
          "IDP": 0.32,
          "IDR": 0.3333333333333333,
          "IDTP": 8.0,
          "IDFP": 17.0,
          "IDFN": 16.0,
        ],
        "hota-trackeval-v1": [
          "HOTA": 0.28377080305559127,
          "DetA": 0.41649641655094444,
          "AssA": 0.19410478672063194,
          "DetRe": 0.5745614035087719,
          "DetPr": 0.5515789473684211,
          "AssRe": 0.2873794077623937,
          "AssPr": 0.3972904776038772,
          "LocA": 0.8221997009231516,
          "OWTA": 0.33379868613692515,
          "HOTA(0)": 0.4108222593469453,
          "LocA(0)": 0.7167588566633903,
          "HOTALocA(0)": 0.2944604929013873,
        ],
      ],
      motMetrics: [
        "mota": 0.08333333333333337,
        "motp": 0.18479188353200365,
        "precision": 0.6,
        "recall": 0.625,
        "idf1": 0.32653061224489793,
        "idp": 0.32,
        "idr": 0.3333333333333333,
        "idtp": 8.0,
        "idfp": 17.0,
        "idfn": 16.0,
        "num_frames": 14.0,
        "num_matches": 12.0,
        "num_switches": 3.0,
        "num_false_positives": 10.0,
        "num_misses": 9.0,
        "num_detections": 15.0,
        "num_objects": 24.0,
        "num_predictions": 25.0,
        "num_unique_objects": 2.0,
        "mostly_tracked": 0.0,
        "partially_tracked": 2.0,
        "mostly_lost": 0.0,
        "num_fragmentations": 3.0,
      ]),
    TrackGolden(
      truth: """
        1,1,532.872,257.645,42.278,117.300,1
        1,2,341.970,444.202,46.122,97.259,1
        2,1,531.077,259.692,42.278,117.300,1
        2,2,340.425,443.449,46.122,97.259,1
        2,3,173.958,444.646,51.085,78.937,1
        3,1,529.282,261.738,42.278,117.300,1
        3,2,338.881,442.697,46.122,97.259,1
        3,3,174.456,442.488,51.085,78.937,1
        4,1,527.486,263.784,42.278,117.300,1
        4,2,337.336,441.945,46.122,97.259,1
        5,1,525.691,265.830,42.278,117.300,1
        5,2,335.792,441.193,46.122,97.259,1
        5,3,175.454,438.171,51.085,78.937,1

        """,
      system: """
        1,1,532.209,256.538,41.976,116.099,0.64
        1,2,357.010,458.828,59.603,87.670,0.41
        1,3,177.048,447.845,50.818,77.888,0.07
        2,1,526.535,259.269,38.490,113.781,0.53
        2,2,337.833,441.932,41.768,98.185,0.27
        2,4,176.622,448.761,54.730,81.376,0.34
        3,2,530.215,262.899,42.862,117.370,0.54
        3,1,337.416,441.579,45.755,97.236,0.95
        3,5,167.324,450.334,58.546,73.177,0.09
        3,6,446.647,435.835,30,70,0.5
        4,1,337.661,442.513,44.930,96.524,0.83
        4,5,183.775,436.975,42.089,71.433,0.12
        4,7,153.034,130.033,30,70,0.5
        5,1,338.238,434.393,66.044,100.961,0.58
        5,5,180.042,425.457,61.484,83.869,0.38

        """,
      trackEval: [
        "clear-trackeval-v1": [
          "MOTA": 0.15384615384615385,
          "MOTP": 0.7893967478777772,
          "MODA": 0.38461538461538464,
          "sMOTA": -0.008156347786325227,
          "MOTAL": 0.34791374963694904,
          "CLR_Re": 0.7692307692307693,
          "CLR_Pr": 0.6666666666666666,
          "CLR_F1": 0.7142857142857143,
          "CLR_TP": 10.0,
          "CLR_FP": 5.0,
          "CLR_FN": 3.0,
          "IDSW": 3.0,
          "Frag": 1.0,
          "MT": 1.0,
          "PT": 2.0,
          "ML": 0.0,
          "MTR": 0.3333333333333333,
          "PTR": 0.6666666666666666,
          "MLR": 0.0,
        ],
        "identity-trackeval-v1": [
          "IDF1": 0.42857142857142855,
          "IDP": 0.4,
          "IDR": 0.46153846153846156,
          "IDTP": 6.0,
          "IDFP": 9.0,
          "IDFN": 7.0,
        ],
        "hota-trackeval-v1": [
          "HOTA": 0.3594016164639261,
          "DetA": 0.46112622614170595,
          "AssA": 0.2843915343915343,
          "DetRe": 0.6477732793522268,
          "DetPr": 0.5614035087719299,
          "AssRe": 0.40037214247740566,
          "AssPr": 0.49070175438596497,
          "LocA": 0.8207017559465356,
          "OWTA": 0.42751278262000353,
          "HOTA(0)": 0.4807207473937337,
          "LocA(0)": 0.750322493222513,
          "HOTALocA(0)": 0.36069558972825616,
        ],
      ],
      motMetrics: [
        "mota": 0.15384615384615385,
        "motp": 0.2106032521222227,
        "precision": 0.6666666666666666,
        "recall": 0.7692307692307693,
        "idf1": 0.42857142857142855,
        "idp": 0.4,
        "idr": 0.46153846153846156,
        "idtp": 6.0,
        "idfp": 9.0,
        "idfn": 7.0,
        "num_frames": 5.0,
        "num_matches": 7.0,
        "num_switches": 3.0,
        "num_false_positives": 5.0,
        "num_misses": 3.0,
        "num_detections": 10.0,
        "num_objects": 13.0,
        "num_predictions": 15.0,
        "num_unique_objects": 3.0,
        "mostly_tracked": 2.0,
        "partially_tracked": 1.0,
        "mostly_lost": 0.0,
        "num_fragmentations": 0.0,
      ]),
  ]

  static func document(_ golden: TrackGolden) throws -> JSON {
    TrackScore(
      name: "hall",
      truth: try MotChallenge.boxes(DocumentBytes(golden.truth, file: "gt.txt")),
      system: try MotChallenge.boxes(DocumentBytes(golden.system, file: "tracker.txt"))
    ).json
  }

  static func compare(_ found: JSON?, _ expected: [String: Double]) {
    for (name, value) in expected {
      guard case .number(let ours)? = found?[name] else {
        Issue.record("\(name) is missing")
        continue
      }
      #expect(abs(ours - value) < 1e-9, "\(name)")
    }
  }

  @Test(arguments: goldens.indices) func everyFigureEqualsTrackEval(_ number: Int) throws {
    let document = try Self.document(Self.goldens[number])
    for (group, figures) in Self.goldens[number].trackEval {
      Self.compare(document[group], figures)
    }
  }

  @Test(arguments: goldens.indices) func everyFigureEqualsMotMetrics(_ number: Int) throws {
    let golden = Self.goldens[number]
    Self.compare(try Self.document(golden)["clear-motmetrics-v1"], golden.motMetrics)
  }

  @Test(arguments: goldens.indices) func identitiesAreOnlyNames(_ number: Int) throws {
    let golden = Self.goldens[number]
    let renamed = TrackGolden(
      truth: Self.renamed(golden.truth), system: Self.renamed(golden.system), trackEval: [:],
      motMetrics: [:])
    #expect(try Self.document(renamed) == Self.document(golden))
  }

  @Test(arguments: goldens.indices) func theOrderOfFramesInAFileIsNothing(_ number: Int) throws {
    let golden = Self.goldens[number]
    let turned = TrackGolden(
      truth: Self.framesTurned(golden.truth), system: Self.framesTurned(golden.system),
      trackEval: [:], motMetrics: [:])
    #expect(try Self.document(turned) == Self.document(golden))
  }

  /// Other numbers in the same order.
  static func renamed(_ text: String) -> String {
    lines(text).map { fields in
      var fields = fields
      fields[1] = "\((Int(fields[1]) ?? 0) * 1000 + 17)"
      return fields.joined(separator: ",") + "\n"
    }.joined()
  }

  /// The last frame first, lines of a frame in their order.
  static func framesTurned(_ text: String) -> String {
    let all = lines(text)
    let order = all.indices.sorted {
      (-(Int(all[$0][0]) ?? 0), $0) < (-(Int(all[$1][0]) ?? 0), $1)
    }
    return order.map { all[$0].joined(separator: ",") + "\n" }.joined()
  }

  static func lines(_ text: String) -> [[String]] {
    text.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
  }
}
