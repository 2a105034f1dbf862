#if canImport(Glibc)
  import Glibc
#endif

import Testing

@testable import Plotting

struct PaletteTests {
  @Test(arguments: Theme.all)
  func `Inks have enough contrast: lines 3 to 1, texts 4.5 to 1`(theme: Theme) {
    #expect(theme.series.count == 8)
    let classes = [0, 0.25, 0.5, 1].map(theme.classes.color)
    let inks = [
      theme.other.color, theme.positive, theme.negative, theme.total, theme.context, theme.band,
      theme.median, theme.zero, theme.belowZero, theme.missing, theme.axisInk,
    ]
    for color in theme.series.map(\.color) + classes + inks {
      #expect(color.contrast(with: theme.background) >= 3, "\(theme.name) \(color)")
      #expect(theme.labelStyle(color).color.contrast(with: theme.background) >= 4.5)
    }
    for ink in [theme.ink, theme.secondaryInk] {
      #expect(ink.contrast(with: theme.background) >= 4.5)
    }
    for step in 0...100 {
      let fill = theme.sequential.color(at: Double(step) / 100)
      #expect(theme.textInk(on: fill).contrast(with: fill) >= 4.5)
    }
    #expect(Color(0).contrast(with: Color(0xFFFFFF)) == 21)
    #expect(Color(0xFFFF00).legible(on: Color(0x111111)) == Color(0xFFFF00))
  }

  @Test(arguments: Theme.all)
  func `Series differ in dash and symbol too`(theme: Theme) {
    #expect(Set(theme.series.map(\.dash)).count == 8)
    #expect(Set(theme.series.map(\.symbol)).count == 8)
  }

  @Test func `Without colour, areas differ by hatching or by a step of grey`() {
    let theme = Theme.print
    for color in theme.series.map(\.color)
      + [theme.positive, theme.negative, theme.zero, theme.missing, theme.sequential.middle]
    {
      #expect(color.red == color.green && color.green == color.blue)
    }
    let solid = theme.series.filter { $0.hatch == nil }.map { Self.lab($0.color, Self.visions[0]) }
    #expect(solid.count == 2 && Self.difference(solid[0], solid[1]) >= 20)
    let hatches = theme.series.compactMap(\.hatch)
    #expect(Set(hatches).count == hatches.count && hatches.count == 6)
    #expect(
      Set([theme.zeroHatch, theme.belowZeroHatch, theme.missingHatch].compactMap { $0 }).count
        == 3)
    for (one, other) in [(theme.positive, theme.negative), (theme.total, theme.positive)] {
      #expect(
        Self.difference(Self.lab(one, Self.visions[0]), Self.lab(other, Self.visions[0])) >= 20)
    }
  }

  @Test func `Ramps go one way, so that a grey print reads the same`() {
    for theme in Theme.all {
      for ramp in [theme.sequential, theme.classes] {
        let steps = (0...20).map { ramp.color(at: Double($0) / 20).luminance }
        #expect(steps == steps.sorted() || steps == steps.sorted(by: >), "\(theme.name)")
        #expect(ramp.color(at: 0) == ramp.low && ramp.color(at: 1) == ramp.high)
      }
    }
  }

  @Test(arguments: Hatch.allCases)
  func `Hatching stays within its area and crosses it`(hatch: Hatch) {
    for rect in [
      Rect(x: 10.3, y: 20.7, width: 31, height: 17), Rect(x: 5, y: 5, width: 7, height: 80),
      Rect(x: 1, y: 1, width: 0, height: 0),
    ] {
      let points = hatch.path(within: [rect.corners]).steps.compactMap { step -> Point? in
        switch step {
        case .move(let point), .line(let point): point
        case .close: nil
        }
      }
      let isInside = points.allSatisfy {
        rect.contains(Rect(x: $0.x, y: $0.y, width: 0, height: 0), tolerance: 1e-9)
      }
      #expect(isInside, "\(hatch)")
      #expect((points.count >= 4) == (rect.width > 0))
    }
  }

  @Test(arguments: [Theme.light, .dark])
  func `C8 Series colours stay apart for all kinds of colour vision`(theme: Theme) {
    let colors = theme.series.map(\.color)
    for vision in Self.visions {
      let seen = colors.map { Self.lab($0, vision) }
      for (index, one) in seen.enumerated() {
        for other in seen[..<index] { #expect(Self.difference(one, other) >= 11) }
      }
    }
  }

  @Test func `Names beyond the palette are grey, none shares a colour`() {
    let theme = Theme.light
    let styles = SeriesStyles(names: (0..<12).map { "村\($0)" }, theme: theme)
    #expect((0..<8).map { styles.style(for: "村\($0)") } == theme.series)
    #expect((8..<12).allSatisfy { styles.style(for: "村\($0)") == theme.other })
  }

  // Machado, Oliveira and Fernandes (2009), severity 1: none, protan, deutan, tritan.
  private static let visions: [[[Double]]] = [
    [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
    [
      [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ],
    [
      [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
      [-0.011820, 0.042940, 0.968881],
    ],
    [
      [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
      [0.004733, 0.691367, 0.303900],
    ],
  ]

  private static func product(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    matrix.map { zip($0, vector).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  /// CIE L*a*b* of a colour as seen with `vision`.
  private static func lab(_ color: Color, _ vision: [[Double]]) -> [Double] {
    let linear = [color.red, color.green, color.blue].map { channel -> Double in
      let share = Double(channel) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    let seen = product(vision, linear).map { min(max($0, 0), 1) }
    let xyz = product(
      [
        [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
      ], seen)
    let roots = zip(xyz, [0.95047, 1, 1.08883]).map { value, white -> Double in
      let share = value / white
      return share > 216.0 / 24389 ? cbrt(share) : (24389.0 / 27 * share + 16) / 116
    }
    return [116 * roots[1] - 16, 500 * (roots[0] - roots[1]), 200 * (roots[1] - roots[2])]
  }

  /// CIEDE2000.
  private static func difference(_ one: [Double], _ other: [Double]) -> Double {
    func degrees(_ radians: Double) -> Double { radians * 180 / .pi }
    func cosine(_ degrees: Double) -> Double { cos(degrees * .pi / 180) }
    let chroma = (hypot(one[1], one[2]) + hypot(other[1], other[2])) / 2
    let seventh = pow(chroma, 7)
    let stretch = 1 + 0.5 * (1 - sqrt(seventh / (seventh + pow(25, 7))))
    let (a1, a2) = (one[1] * stretch, other[1] * stretch)
    let (c1, c2) = (hypot(a1, one[2]), hypot(a2, other[2]))
    func hue(_ a: Double, _ b: Double) -> Double {
      let angle = degrees(atan2(b, a))
      return angle < 0 ? angle + 360 : angle
    }
    let (h1, h2) = (hue(a1, one[2]), hue(a2, other[2]))
    var turn = h2 - h1
    if turn > 180 { turn -= 360 }
    if turn < -180 { turn += 360 }
    let hueStep = 2 * sqrt(c1 * c2) * sin(turn / 2 * .pi / 180)
    let light = (one[0] + other[0]) / 2
    let mean = (c1 + c2) / 2
    var middle = (h1 + h2) / 2
    if abs(h1 - h2) > 180 { middle += middle < 180 ? 180 : -180 }
    let t =
      1 - 0.17 * cosine(middle - 30) + 0.24 * cosine(2 * middle)
      + 0.32 * cosine(3 * middle + 6) - 0.2 * cosine(4 * middle - 63)
    let square = (light - 50) * (light - 50)
    let dl = (other[0] - one[0]) / (1 + 0.015 * square / sqrt(20 + square))
    let dc = (c2 - c1) / (1 + 0.045 * mean)
    let dh = hueStep / (1 + 0.015 * mean * t)
    let power = pow(mean, 7)
    let rotation =
      -sin(60 * exp(-pow((middle - 275) / 25, 2)) * .pi / 180) * 2
      * sqrt(power / (power + pow(25, 7)))
    return sqrt(max(0, dl * dl + dc * dc + dh * dh + rotation * dc * dh))
  }
}
