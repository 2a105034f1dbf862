#if canImport(Glibc)
  import Glibc
#endif

extension Color {
  /// Relative luminance as WCAG 2 defines it, from 0 (black) to 1 (white); opacity is ignored.
  public var luminance: Double {
    func linear(_ channel: UInt8) -> Double {
      let share = Double(channel) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast ratio of two colours as WCAG 2 defines it, from 1 to 21.
  public func contrast(with other: Color) -> Double {
    let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (light + 0.05) / (dark + 0.05)
  }

  /// This colour moved towards `other`: 0 keeps it, 1 replaces it.
  public func mixed(with other: Color, share: Double) -> Color {
    let part = share.isFinite ? min(max(share, 0), 1) : 0
    func blend(_ from: UInt8, _ to: UInt8) -> UInt8 {
      UInt8((Double(from) + (Double(to) - Double(from)) * part).rounded())
    }
    var copy = self
    copy.red = blend(red, other.red)
    copy.green = blend(green, other.green)
    copy.blue = blend(blue, other.blue)
    return copy
  }

  /// The nearest shade of this colour, solid, that has at least `ratio` against `background`.
  public func legible(on background: Color, ratio: Double = 4.5) -> Color {
    // The pole with more contrast: black on light paper, white on dark.
    let black = Color(0x000000)
    let white = Color(0xFFFFFF)
    let isLight = black.contrast(with: background) >= white.contrast(with: background)
    let pole = isLight ? black : white
    let solid = opacity(1)
    for step in 0...50 {
      let shade = solid.mixed(with: pole, share: Double(step) / 50)
      if shade.contrast(with: background) >= ratio { return shade }
    }
    return pole
  }
}
