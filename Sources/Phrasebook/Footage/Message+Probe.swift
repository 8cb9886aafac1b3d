package import MediaTime

extension Message {
  /// What is in a video file: lines of facts.
  package enum Footage: Phrase {
    case frames(Int, seconds: Double, rate: Double?, watched: Double)
    case nothingWrong

    package func text(in language: Language) -> String {
      switch (self, language) {
      case (.frames(let frames, let seconds, let rate, let watched), .english):
        "\(frames) frames, \(Self.exact(seconds, en)) s, \(Self.rate(rate, en)) a second declared; watched: \(Self.exact(watched, en)) s"
      case (.frames(let frames, let seconds, let rate, let watched), .french):
        "\(frames) images, \(Self.exact(seconds, fr)) s, \(Self.rate(rate, fr)) par seconde annoncées ; exposition : \(Self.exact(watched, fr)) s"
      case (.nothingWrong, .english): "nothing wrong"
      case (.nothingWrong, .french): "rien à signaler"
      }
    }

    private static func exact(_ value: Double, _ language: Language) -> String {
      language.digits(value, upTo: 2)
    }

    private static func rate(_ value: Double?, _ language: Language) -> String {
      value.map { language.digits($0, upTo: 3) } ?? "?"
    }
  }

  /// Something about a file that changes what its results mean: a line without its stop.
  package enum FootageFinding: Phrase {
    case stopped
    case missingFrames(decoded: Int, declared: Int)
    case holes(count: Int, MediaDuration)
    case damaged(Int, of: Int)
    case refused(Int)
    case epochs(Int)
    case interpolated(Int)
    case variableRate(shortest: MediaDuration, longest: MediaDuration)
    case interlaced
    case rotated(Int)
    case deepSamples(Int)
    case audio(Int)

    package func text(in language: Language) -> String {
      switch (self, language) {
      case (.stopped, .english): "the file could not be read to its end"
      case (.stopped, .french): "le fichier n'a pas pu être lu jusqu'au bout"
      case (.missingFrames(let decoded, let declared), .english):
        "\(declared) frames declared, \(decoded) decoded"
      case (.missingFrames(let decoded, let declared), .french):
        "\(declared) images annoncées, \(decoded) décodées"
      case (.holes(let count, let length), .english):
        "\(count) hole(s), \(en.digits(length.secondsValue, upTo: 1)) s in all: not exposure"
      case (.holes(let count, let length), .french):
        "\(count) \(fr.form(count, "trou", "trous")), \(fr.digits(length.secondsValue, upTo: 1)) s en tout : hors exposition"
      case (.damaged(let damaged, let all), .english): "\(damaged) of \(all) frames damaged"
      case (.damaged(let damaged, let all), .french):
        "\(damaged) \(fr.form(damaged, "image", "images")) sur \(all) \(fr.form(damaged, "endommagée", "endommagées"))"
      case (.refused(let packets), .english): "\(packets) packets refused by the decoder"
      case (.refused(let packets), .french):
        "\(packets) \(fr.form(packets, "paquet refusé", "paquets refusés")) par le décodeur"
      case (.epochs(let count), .english):
        "\(count) restart(s): size change or timestamp reset"
      case (.epochs(let count), .french):
        "\(count) \(fr.form(count, "reprise", "reprises")) : changement de taille ou remise à zéro des horodatages"
      case (.interpolated(let count), .english): "\(count) frames without a usable timestamp"
      case (.interpolated(let count), .french):
        "\(count) \(fr.form(count, "image", "images")) sans horodatage utilisable"
      case (.variableRate(let shortest, let longest), .english):
        "variable frame rate: \(en.digits(shortest.secondsValue, upTo: 3)) s to \(en.digits(longest.secondsValue, upTo: 3)) s between frames"
      case (.variableRate(let shortest, let longest), .french):
        "cadence variable : \(fr.digits(shortest.secondsValue, upTo: 3)) s à \(fr.digits(longest.secondsValue, upTo: 3)) s entre images"
      case (.interlaced, .english): "interlaced"
      case (.interlaced, .french): "vidéo entrelacée"
      case (.rotated(let degrees), .english): "turned by \(degrees)°"
      case (.rotated(let degrees), .french): "image tournée de \(degrees)°"
      case (.deepSamples(let bits), .english): "\(bits)-bit samples: analysed with 8"
      case (.deepSamples(let bits), .french): "échantillons de \(bits) bits : analysés sur 8"
      case (.audio(let count), .english): "\(count) audio stream(s): never opened"
      case (.audio(let count), .french):
        "\(count) \(fr.form(count, "piste audio : jamais ouverte", "pistes audio : jamais ouvertes"))"
      }
    }
  }
}
