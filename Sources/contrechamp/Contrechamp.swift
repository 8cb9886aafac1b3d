import ArgumentParser

@main
struct Contrechamp: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Audits what video-surveillance analytics is claimed to do.")
}
