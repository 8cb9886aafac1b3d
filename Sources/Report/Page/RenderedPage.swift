public import Claims

/// The page, and what is really drawn into it.
public struct RenderedPage: Sendable {
  /// The page as text in UTF-8.
  public let text: String
  /// Stills and backgrounds that it holds, each counted once although both languages show it.
  public let drawn: PrivacyManifest.Drawn
}

extension StillDrawing {
  /// Stills in a rendered section; text of files cannot pass for one, because it is escaped.
  static func count(in section: String, backgrounds: Int) -> PrivacyManifest.Drawn {
    let photos = section.matches(of: /<svg class="still photo"/).count
    return PrivacyManifest.Drawn(
      stills: photos + section.matches(of: /<svg class="still"/).count,
      stillsOnBackgrounds: photos, backgrounds: backgrounds)
  }
}
