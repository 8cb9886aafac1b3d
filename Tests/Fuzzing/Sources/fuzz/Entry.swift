import Foundation

/// The target that this process was started for; set once, before the first input.
private nonisolated(unsafe) var chosen: FuzzTarget?

/// Chooses the target by `--target=NAME`; libFuzzer itself passes over options with two dashes.
@_cdecl("LLVMFuzzerInitialize")
public func initialise(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>
) -> CInt {
  let option = "--target="
  let name = CommandLine.arguments.first { $0.hasPrefix(option) }?.dropFirst(option.count)
  unsafe chosen = FuzzTarget.all.first { $0.name == name.map(String.init) }
  if unsafe chosen == nil {
    let names = FuzzTarget.all.map(\.name).joined(separator: " ")
    FileHandle.standardError.write(Data("expected --target=NAME, one of \(names)\n".utf8))
    exit(64)
  }
  return 0
}

/// Hands one input of libFuzzer to the target.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Input(bytes: unsafe Array(UnsafeBufferPointer(start: bytes, count: count)))
  unsafe chosen?.run(input)
  return 0
}
