import MediaTime

/// The camera time that is scored: the clip, less the rain that the annotator left out and a hole in the file.
func scoredTime() -> MediaDuration {
  let clip = IntervalSet([span(0, 3600)])
  let rain = IntervalSet([span(600, 1200), span(1100, 1500)])
  let hole = IntervalSet([span(3000, 3010)])
  return clip.subtracting(rain.union(hole)).duration
}

/// From one whole second of a clip to another; its end is no part of it.
func span(_ start: Int, _ end: Int) -> MediaInterval {
  MediaInterval(between: .zero + .seconds(start), and: .zero + .seconds(end))
}

/// When a frame of a clip at "29.97" frames a second is shown; 30 a second would be 3.6 s off after an hour.
func instant(ofFrame number: Int64) -> MediaTime? {
  guard let frame = Rational(1001, 30000) else { return nil }
  return .zero + MediaDuration(frame) * Rational(number)
}
