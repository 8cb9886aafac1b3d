public import ArgumentParser
import Documents
import Foundation
public import Phrasebook

extension Language: ExpressibleByArgument {}

/// Where this program's own file is, to run workers of the same build.
enum Executable {
  static var path: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
  }
}

/// Clips side by side without a choice: as many as there are processors, as each has one decoder thread.
enum Processors {
  static var count: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }
}
