import Documents

/// The cameras that a file names; a key that nobody reads is an error, with its line.
func cameras(in yaml: String) throws(DocumentError) -> [String] {
  let root = try DocumentNode.parse(yaml: yaml, file: "cameras.yaml").mapping(["cameras"])
  var names: [String] = []
  for camera in try root.required("cameras").sequence() { names.append(try camera.string()) }
  return names
}

/// What a reader says of a file: how many cameras there are, or what is wrong, where, and what it expected.
func answer(to yaml: String) -> String {
  do {
    return "\(try cameras(in: yaml).count) cameras"
  } catch {
    return error.description
  }
}

/// The cameras as a file again, on one line.
func line(of cameras: [String]) -> String {
  let json: JSON = ["cameras": .array(cameras.map(JSON.string))]
  return json.line
}
