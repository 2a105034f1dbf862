extension Theme {
  /// Light ink on dark paper, for slides and screens.
  ///
  /// The series colours keep what those of `light` promise: 3:1 against the paper, a ΔE2000 of at
  /// least 11 for all kinds of colour vision. What is high is light here.
  public static let dark: Theme = {
    var theme = Theme(
      name: "dark", background: Color(0x151A21), ink: Color(0xECEFF2),
      secondaryInk: Color(0xB3BAC2), axisInk: Color(0x9AA2AB), gridInk: Color(0x343B45),
      series: [
        SeriesStyle(Color(0xA1CDF1), symbol: .circle),
        SeriesStyle(Color(0xFF8131), dash: [6, 2], symbol: .square),
        SeriesStyle(Color(0x11B991), dash: [2.5, 1.5], symbol: .triangle),
        SeriesStyle(Color(0xD48FB7), dash: [8, 2, 2, 2], symbol: .diamond),
        SeriesStyle(Color(0xAC7548), dash: [4, 1.5, 1.5, 1.5, 1.5, 1.5], symbol: .hollowCircle),
        SeriesStyle(Color(0x3F81BE), dash: [1.2, 1.6], symbol: .hollowSquare),
        SeriesStyle(Color(0xA899FF), dash: [12, 3], symbol: .cross),
        SeriesStyle(Color(0xDFD687), dash: [8, 2, 1.2, 2, 1.2, 2], symbol: .plus),
      ],
      other: SeriesStyle(Color(0x8A9199)))
    theme.positive = Color(0x6DB3EE)
    theme.negative = Color(0xFF8131)
    theme.accent = Color(0xFF8131)
    theme.total = Color(0xAEB8C4)
    theme.context = Color(0x8A9199)
    theme.band = Color(0x93A5BA)
    theme.median = Color(0xDCE3EB)
    theme.density = Color(0x24405C)
    theme.sequential = Ramp(
      low: Color(0x1E2A3A), middle: Color(0x2C8C9A), high: Color(0xFBF1B8))
    theme.classes = Ramp(low: Color(0x3D7DB0), high: Color(0xD6E9FA))
    theme.zero = Color(0xE2893F)
    theme.belowZero = Color(0xC8502A)
    theme.missing = Color(0x8A9199)
    return theme
  }()

  /// Black and greys on white paper, for printers and copiers without colours.
  ///
  /// Series differ by dashes, points and hatching, classes by steps of grey.
  public static let print: Theme = {
    var theme = Theme(
      name: "print", background: Color(0xFFFFFF), ink: Color(0x000000),
      secondaryInk: Color(0x404040), axisInk: Color(0x404040), gridInk: Color(0xDADADA),
      series: [
        SeriesStyle(Color(0x000000), symbol: .circle),
        SeriesStyle(Color(0x7A7A7A), dash: [6, 2], symbol: .square),
        SeriesStyle(Color(0x000000), dash: [2.5, 1.5], symbol: .triangle, hatch: .rising),
        SeriesStyle(Color(0x595959), dash: [8, 2, 2, 2], symbol: .diamond, hatch: .level),
        SeriesStyle(
          Color(0x000000), dash: [4, 1.5, 1.5, 1.5, 1.5, 1.5], symbol: .hollowCircle,
          hatch: .crossed),
        SeriesStyle(Color(0x595959), dash: [1.2, 1.6], symbol: .hollowSquare, hatch: .falling),
        SeriesStyle(Color(0x000000), dash: [12, 3], symbol: .cross, hatch: .upright),
        SeriesStyle(
          Color(0x7A7A7A), dash: [8, 2, 1.2, 2, 1.2, 2], symbol: .plus, hatch: .grid),
      ],
      other: SeriesStyle(Color(0x8C8C8C)))
    theme.positive = Color(0x4D4D4D)
    theme.negative = Color(0x919191)
    theme.accent = Color(0x000000)
    theme.total = Color(0x000000)
    theme.context = Color(0x7A7A7A)
    theme.band = Color(0x6E6E6E)
    theme.median = Color(0x000000)
    theme.density = Color(0xDCDCDC)
    theme.sequential = Ramp(
      low: Color(0xF7F7F7), middle: Color(0xA3A3A3), high: Color(0x1F1F1F))
    theme.classes = Ramp(low: Color(0x919191), high: Color(0x000000))
    theme.zero = Color(0x000000)
    theme.zeroHatch = .rising
    theme.belowZero = Color(0x000000)
    theme.belowZeroHatch = .crossed
    theme.missing = Color(0x7A7A7A)
    theme.missingHatch = .level
    theme.secondHatch = .rising
    theme.marksLines = true
    return theme
  }()
}
