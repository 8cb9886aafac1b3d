import Claims
import Evaluation

/// What drawings of both languages share: hatching, and each clip's background once.
struct PageDefinitions {
  /// Symbols by clip; a clip whose background is missing or not a PNG has none.
  let symbols: [String: String]
  /// A drawing of no size that holds them.
  let svg: String

  init(input: ReportInput) {
    var root = Element(
      "svg", ["class": "defs", "width": "0", "height": "0", "aria-hidden": "true"])
    root.append(Self.hatch("hatch-no-score", kind: "hatching", step: 7, line: "M0 0V7"))
    root.append(Self.hatch("hatch-damage", kind: "hatching-damage", step: 5, line: "M0 0V5"))
    // Only clips with an error have stills, and only those need their background.
    let shown = Set(
      input.result.rows.filter { $0.kind == .falseAlarm || $0.kind == .miss }.map(\.clip))
    var symbols: [String: String] = [:]
    for (clip, material) in input.stills.sorted(by: { $0.key < $1.key }) where shown.contains(clip)
    {
      guard material.shown != nil, let picture = material.background.flatMap(PNGPicture.init) else {
        continue
      }
      let symbol = "background-\(symbols.count + 1)"
      symbols[clip] = symbol
      root.append(
        Element(
          "symbol",
          [
            "id": symbol, "viewBox": "0 0 \(picture.width) \(picture.height)",
            "preserveAspectRatio": "none",
          ]
        ).containing([
          Element(
            "image",
            [
              "width": "\(picture.width)", "height": "\(picture.height)",
              "preserveAspectRatio": "none", "href": picture.dataURI,
            ])
        ]))
    }
    self.symbols = symbols
    svg = root.line
  }

  private static func hatch(_ id: String, kind: String, step: Int, line: String) -> Element {
    Element(
      "pattern",
      [
        "id": id, "width": "\(step)", "height": "\(step)", "patternUnits": "userSpaceOnUse",
        "patternTransform": "rotate(45)",
      ]
    ).containing([Element("path", ["class": kind, "d": line])])
  }
}
