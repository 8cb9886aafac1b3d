import Claims

extension ClaimsError {
  /// Where the audit file states the claim that could not be judged.
  var place: Place {
    switch self {
    case .unknownEvent(let place, _, _, _), .noSuchClips(let place, _, _),
      .zeroExposure(let place, _), .notComputable(let place, _):
      place
    }
  }
}
