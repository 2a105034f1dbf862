/// The look of a shape in Cairo's SVG without what holds anyway.
enum SVGLook {
  /// What the group around a drawing says once; looks leave it out.
  static let usual =
    "fill-rule=\"nonzero\" fill-opacity=\"1\" stroke=\"none\" stroke-opacity=\"1\""
    + " stroke-linecap=\"butt\" stroke-linejoin=\"round\" stroke-miterlimit=\"10\""

  /// No two are equally long, so that each part of a look is compared with one at most.
  private static let omitted = Dictionary(
    [
      "fill-rule:nonzero", "fill-opacity:1", "stroke:none", "stroke-opacity:1",
      "stroke-linecap:butt", "stroke-linejoin:round", "stroke-miterlimit:10",
    ].map { ($0.utf8.count, Array($0.utf8)) }
  ) { first, _ in first }

  private static func isOmitted(_ part: ArraySlice<UInt8>) -> Bool {
    omitted[part.count]?.elementsEqual(part) ?? false
  }

  /// `look` with its colours as `#rrggbb`, without the usual and the last semicolon.
  static func short(_ look: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for part in look.split(separator: UInt8(ascii: ";")) where !isOmitted(part) {
      if !result.isEmpty { result.append(UInt8(ascii: ";")) }
      guard let colon = part.firstIndex(of: UInt8(ascii: ":")),
        let color = hexadecimal(part[(colon + 1)...])
      else {
        result += part
        continue
      }
      result += part[...colon] + color
    }
    return result
  }

  /// The width of the line around shapes of `look`, in hundredths of a point, rounded up; 0 without one.
  static func strokeWidth(_ look: ArraySlice<UInt8>) -> Int {
    let name = Array("stroke-width:".utf8)
    for part in look.split(separator: UInt8(ascii: ";")) where part.starts(with: name) {
      return SVGOutline.hundredths(part.dropFirst(name.count)).map { $0 + 1 } ?? 1_000_000
    }
    return 0
  }

  /// `#1a1a1a` for `rgb(10.196078%,10.196078%,10.196078%)`; nil for anything but whole steps of 255.
  private static func hexadecimal(_ value: ArraySlice<UInt8>) -> [UInt8]? {
    let (before, after) = (Array("rgb(".utf8), Array("%)".utf8))
    guard value.starts(with: before), value.suffix(2).elementsEqual(after) else { return nil }
    let parts = value.dropFirst(before.count).dropLast().split(separator: UInt8(ascii: ","))
    guard parts.count == 3 else { return nil }
    var result = [UInt8(ascii: "#")]
    for part in parts {
      guard part.last == UInt8(ascii: "%"), let percent = SVGOutline.hundredths(part.dropLast()),
        (0...10_000).contains(percent)
      else { return nil }
      // Hundredths of a per cent are finer than the 255 steps that Cairo was given.
      let step = (percent * 255 + 5_000) / 10_000
      guard abs(step * 10_000 - percent * 255) <= 255 else { return nil }
      for digit in [step / 16, step % 16] {
        result.append(UInt8(digit < 10 ? 48 + digit : 87 + digit))
      }
    }
    return result
  }
}
