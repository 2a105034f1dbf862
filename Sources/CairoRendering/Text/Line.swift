/// What decides how a line is set.
struct LineKey: Hashable {
  var string: String
  var isBold: Bool
  var fonts: FontStack
}

/// A line that has been set, ready to paint.
struct Line {
  /// Owned by the cache of `PangoText`, valid until that is emptied.
  let layout: OpaquePointer
  /// What the layout is enlarged by when painted; the numbers below are for the result.
  var scale: Double
  /// The advance width.
  var width: Double
  /// The ink above and below the baseline.
  var ascent: Double
  var descent: Double
  /// How many characters no font has.
  let unknown: Int

  func scaled(by factor: Double) -> Line {
    var line = self
    line.scale *= factor
    line.width *= factor
    line.ascent *= factor
    line.descent *= factor
    return line
  }
}
