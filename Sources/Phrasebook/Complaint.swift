/// Whatever can be said to people in the language that they asked for, such as every error of every module.
public protocol Sayable {
  /// The whole of it in one language.
  func text(in language: Language) -> String
}

extension Sayable where Self: CustomStringConvertible {
  /// The English text: what logs, results and other programs get.
  public var description: String { text(in: .english) }
}

extension Language {
  /// What an error says to people; one that is none of ours speaks as whoever made it has it.
  public func text(of error: any Error) -> String { Complaint(of: error).text(in: self) }
}

/// What is wrong, where, and what to do next, in every language that people's text exists in.
///
/// Sentences stand in `Complaints/`, a file for each module that complains, English and French side by side; nobody else
/// can make one, so none lacks a translation. What libraries and the system say (libav, OpenCV, the YAML scanner,
/// `strerror`, the argument parser's own refusals) stays in their words, quoted inside ours.
public struct Complaint: Hashable, Sendable, Sayable, CustomStringConvertible {
  let english: String
  let french: String

  init(_ english: String, _ french: French) {
    self.english = english
    self.french = french.text
  }

  private init(english: String, french: String) {
    self.english = english
    self.french = french
  }

  /// The sentence in one language.
  public func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .french: french
    }
  }

  /// What an error says; one that is none of ours speaks as whoever made it has it.
  package init(of error: any Error) {
    if let said = error as? any Sayable {
      self.init(english: said.text(in: .english), french: said.text(in: .french))
    } else {
      self.init(english: "\(error)", french: "\(error)")
    }
  }

  /// A complaint that came over a pipe; nil where a language is missing.
  package init?(told text: (Language) -> String?) {
    guard let english = text(.english), let french = text(.french) else { return nil }
    self.init(english: english, french: french)
  }

  /// The same with something done to each text: a name put for another, or an end cut off.
  package func map(_ change: (String) -> String) -> Complaint {
    Complaint(english: change(english), french: change(french))
  }

  /// Something inside a sentence that has words of its own: what was found, what was expected, what a number is.
  public struct Part: Hashable, Sendable, Sayable {
    let english: String
    let french: String

    init(_ english: String, _ french: French) {
      self.english = english
      self.french = french.text
    }

    /// The words in one language.
    public func text(in language: Language) -> String {
      switch language {
      case .english: english
      case .french: french
      }
    }
  }
}

/// French text whose fixed words are typeset; what is put into it stays as it is.
///
/// Typeset as `Prose`; numbers go in as they were found, as in the English text.
struct French: ExpressibleByStringInterpolation {
  let text: String

  init(stringLiteral value: String) { text = Prose.typeset(value) }

  init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

  struct Interpolation: StringInterpolationProtocol {
    var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) { text += Prose.typeset(literal) }

    mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      text += value.description
    }

    mutating func appendInterpolation(_ value: French) { text += value.text }
  }
}
