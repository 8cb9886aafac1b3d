public import Documents
public import Evaluation

extension TrackScore {
  /// One document, each tool's figures under its own names.
  public var json: JSON {
    var sheet = FigureSheet()
    if let name { sheet.add("sequence", .string(name)) }
    sheet.add("frames", frames)
    sheet.add("truth-boxes", clear.truthBoxes)
    sheet.add("truth-tracks", clear.truthTracks)
    sheet.add("system-boxes", clear.systemBoxes)
    sheet.add("system-tracks", systemTracks)
    sheet.add("false-boxes-per-frame", falseBoxesPerFrame)
    sheet.add("clear-trackeval-v1", clear.trackEvalJSON)
    sheet.add("identity-trackeval-v1", identity.trackEvalJSON)
    sheet.add("hota-trackeval-v1", hota.json)
    sheet.add("clear-motmetrics-v1", motMetricsJSON)
    return sheet.json
  }

  private var motMetricsJSON: JSON {
    let tally = clearMotMetrics
    var sheet = FigureSheet()
    sheet.add("mota", tally.accuracy)
    sheet.add("motp", tally.meanDistance)
    sheet.add("motp-is", "mean of 1 - IoU over matched boxes, smaller is better")
    sheet.add("precision", tally.precision)
    sheet.add("recall", tally.recall)
    sheet.add("idf1", identityMotMetrics.f1)
    sheet.add("idp", identityMotMetrics.precision)
    sheet.add("idr", identityMotMetrics.recall)
    sheet.add("idtp", identityMotMetrics.agreed)
    sheet.add("idfp", identityMotMetrics.falseBoxes)
    sheet.add("idfn", identityMotMetrics.missed)
    sheet.add("num_frames", namedFrames)
    sheet.add("num_matches", tally.matched - tally.switches)
    sheet.add("num_switches", tally.switches)
    sheet.add("num_false_positives", tally.falseBoxes)
    sheet.add("num_misses", tally.missed)
    sheet.add("num_detections", tally.matched)
    sheet.add("num_objects", tally.truthBoxes)
    sheet.add("num_predictions", tally.systemBoxes)
    sheet.add("num_unique_objects", tally.truthTracks)
    sheet.add("mostly_tracked", tally.mostlyTracked)
    sheet.add("partially_tracked", tally.partlyTracked)
    sheet.add("mostly_lost", tally.mostlyLost)
    sheet.add("num_fragmentations", tally.fragments)
    return sheet.json
  }
}

extension ClearTally {
  fileprivate var trackEvalJSON: JSON {
    var sheet = FigureSheet()
    sheet.add("MOTA", accuracy)
    sheet.add("MOTP", meanOverlap)
    sheet.add("MOTP-is", "mean IoU of matched boxes, larger is better")
    sheet.add("MODA", detectionAccuracy)
    sheet.add("sMOTA", softAccuracy)
    sheet.add("MOTAL", logarithmicAccuracy)
    sheet.add("CLR_Re", recall)
    sheet.add("CLR_Pr", precision)
    sheet.add("CLR_F1", f1)
    sheet.add("CLR_TP", matched)
    sheet.add("CLR_FP", falseBoxes)
    sheet.add("CLR_FN", missed)
    sheet.add("IDSW", switches)
    sheet.add("Frag", fragments)
    sheet.add("MT", mostlyTracked)
    sheet.add("PT", partlyTracked)
    sheet.add("ML", mostlyLost)
    sheet.add("MTR", share(Double(mostlyTracked), of: truthTracks))
    sheet.add("PTR", share(Double(partlyTracked), of: truthTracks))
    sheet.add("MLR", share(Double(mostlyLost), of: truthTracks))
    return sheet.json
  }
}

extension IdentityTally {
  fileprivate var trackEvalJSON: JSON {
    var sheet = FigureSheet()
    sheet.add("IDF1", f1)
    sheet.add("IDP", precision)
    sheet.add("IDR", recall)
    sheet.add("IDTP", agreed)
    sheet.add("IDFP", falseBoxes)
    sheet.add("IDFN", missed)
    return sheet.json
  }
}

extension HotaTally {
  fileprivate var json: JSON {
    var sheet = FigureSheet()
    for figure in Figure.allCases { sheet.add(figure.rawValue, mean(figure)) }
    sheet.add("HOTA(0)", atZero(.hota))
    sheet.add("LocA(0)", atZero(.localisation))
    switch (atZero(.hota), atZero(.localisation)) {
    case (.measured(let hota), .measured(let location)):
      sheet.add("HOTALocA(0)", .measured(hota * location))
    case (.notMeasured(let reason), _), (_, .notMeasured(let reason)):
      sheet.add("HOTALocA(0)", .notMeasured(reason))
    }
    sheet.add("alphas", .array(Self.alphas.map(JSON.number)))
    for figure in Figure.allCases where mean(figure).value != nil {
      sheet.add(
        "\(figure.rawValue)-by-alpha", .array((0..<19).map { .number(value(figure, at: $0)) }))
    }
    return sheet.json
  }
}
