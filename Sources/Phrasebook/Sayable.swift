/// Whatever can be said to people in the language that they asked for, such as every error of every module.
public protocol Sayable {
  /// The whole of it in one language.
  func text(in language: Language) -> String
}

extension Sayable where Self: CustomStringConvertible {
  /// The English text: what logs, results and other programs get.
  public var description: String { text(in: .english) }
}

extension Bilingual: Sayable {}

extension Language {
  /// What an error says to people; one that is none of ours speaks as whoever made it has it.
  public func text(of error: any Error) -> String { Complaint(of: error).text(in: self) }
}
