import Report
public import Documents
public import Evaluation
import Footage
import Foundation

/// Scores masks of motion by a rule of CDnet 2014: one video, a category of videos, or the whole data set.
public struct PixelEvaluation: Sendable {
  /// The scores as one document.
  public let json: JSON

  /// Reads both folders, which are laid out alike, and scores every frame in the temporal region of interest.
  public init(reference: String, system: String, rule: PixelRule) throws {
    var names: [String] = []
    var categories: [PixelScore] = []
    var details: [JSON] = []
    for category in try MaskVideo.categories(reference: reference, system: system) {
      var scores: [PixelScore] = []
      var videos: [JSON] = []
      for video in category.videos {
        let tally = try video.tally(rule)
        let score = PixelScore(tally)
        scores.append(score)
        var sheet = FigureSheet()
        sheet.add("video", .string(video.name))
        score.add(to: &sheet)
        sheet.add("frames", tally.frames)
        sheet.add("tp", tally.truePositives)
        sheet.add("fp", tally.falsePositives)
        sheet.add("fn", tally.falseNegatives)
        sheet.add("tn", tally.trueNegatives)
        sheet.add("shadow-errors", tally.shadowErrors)
        videos.append(sheet.json)
      }
      let mean = PixelScore(mean: scores)
      names.append(category.name)
      categories.append(mean)
      var sheet = FigureSheet()
      sheet.add("category", .string(category.name))
      mean.add(to: &sheet, of: scores.count)
      sheet.add("videos", .array(videos))
      details.append(sheet.json)
    }
    var sheet = FigureSheet()
    sheet.add("pixels", 1)
    sheet.add("protocol", .string(rule.rawValue))
    PixelScore(mean: categories).add(to: &sheet, of: categories.count)
    sheet.add("averaged", "video, then category, then all")
    sheet.add("categories", .array(details))
    json = sheet.json
  }
}
