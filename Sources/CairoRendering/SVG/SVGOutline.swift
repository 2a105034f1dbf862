/// The outline of a path in SVG's shortest words: hundredths of a point, and steps from where the pen is.
///
/// A hundredth of a point is a fifth of what a printer of 1,200 dots per inch can show. Places are
/// rounded, not steps, so that nothing drifts.
struct SVGOutline {
  /// The letters and numbers of a `d` attribute.
  private(set) var bytes: [UInt8] = []
  /// The least and the greatest place so far, in hundredths; nil before any.
  private(set) var bounds: Bounds?

  /// A box in hundredths of a point.
  struct Bounds {
    var left: Int
    var top: Int
    var right: Int
    var bottom: Int
  }

  private typealias Place = (x: Int, y: Int)
  private var pen: Place = (0, 0)
  private var start: Place = (0, 0)
  // The letter that the next numbers may go without.
  private var letter: UInt8 = 0

  init() {}

  /// The outline that Cairo writes as `M 1.5 2 L 3.25 4 C … Z `; nil where it holds anything else.
  init?(_ source: ArraySlice<UInt8>) {
    bytes.reserveCapacity(source.count / 2)
    var numbers = Numbers(source)
    while let command = numbers.command() {
      switch command {
      case UInt8(ascii: "M"):
        guard let x = numbers.next(), let y = numbers.next() else { return nil }
        move(x, y)
      case UInt8(ascii: "L"):
        guard !bytes.isEmpty, let x = numbers.next(), let y = numbers.next() else { return nil }
        line(x, y)
      case UInt8(ascii: "C"):
        guard !bytes.isEmpty, let x1 = numbers.next(), let y1 = numbers.next(),
          let x2 = numbers.next(), let y2 = numbers.next(), let x = numbers.next(),
          let y = numbers.next()
        else { return nil }
        curve(x1, y1, x2, y2, x, y)
      case UInt8(ascii: "Z"):
        guard !bytes.isEmpty else { return nil }
        close()
      default: return nil
      }
    }
    guard numbers.isAtEnd else { return nil }
    // Cairo ends a closed outline with a move back to its start, which draws nothing.
    if let pending { bytes.removeLast(bytes.count - pending) }
  }

  /// A number alone, in hundredths; nil for anything else.
  static func hundredths(_ text: ArraySlice<UInt8>) -> Int? {
    var numbers = Numbers(text)
    guard let number = numbers.next(), numbers.isAtEnd else { return nil }
    return number
  }

  // Where a move begins that closed an outline and behind which nothing was drawn yet.
  private var pending: Int?

  /// Lifts the pen and sets it down at (`x`, `y`), in hundredths of a point.
  mutating func move(_ x: Int, _ y: Int) {
    pending = letter == UInt8(ascii: "z") ? bytes.count : nil
    if bytes.isEmpty {
      bytes.append(UInt8(ascii: "M"))
      append(x, isFirst: true)
      append(y, isFirst: false)
    } else {
      bytes.append(UInt8(ascii: "m"))
      append(x - pen.x, isFirst: true)
      append(y - pen.y, isFirst: false)
    }
    letter = 0
    start = (x, y)
    reach(x, y)
  }

  /// Draws a line to (`x`, `y`).
  mutating func line(_ x: Int, _ y: Int) {
    pending = nil
    if y == pen.y {
      let isFirst = begin(UInt8(ascii: "h"))
      append(x - pen.x, isFirst: isFirst)
    } else if x == pen.x {
      let isFirst = begin(UInt8(ascii: "v"))
      append(y - pen.y, isFirst: isFirst)
    } else {
      let isFirst = begin(UInt8(ascii: "l"))
      append(x - pen.x, isFirst: isFirst)
      append(y - pen.y, isFirst: false)
    }
    reach(x, y)
  }

  /// Draws a curve to (`x`, `y`) by two points of control.
  mutating func curve(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int, _ x: Int, _ y: Int) {
    pending = nil
    let from = pen
    let isFirst = begin(UInt8(ascii: "c"))
    append(x1 - from.x, isFirst: isFirst)
    append(y1 - from.y, isFirst: false)
    append(x2 - from.x, isFirst: false)
    append(y2 - from.y, isFirst: false)
    append(x - from.x, isFirst: false)
    append(y - from.y, isFirst: false)
    reach(x1, y1)
    reach(x2, y2)
    reach(x, y)
  }

  /// Draws back to the start.
  mutating func close() {
    pending = nil
    bytes.append(UInt8(ascii: "z"))
    letter = UInt8(ascii: "z")
    pen = start
  }

  // Whether a letter stands right before the numbers that follow. Lines to one side may follow each
  // other, and a level line of a length and one back are two.
  private mutating func begin(_ next: UInt8) -> Bool {
    guard letter != next else { return false }
    bytes.append(next)
    letter = next
    return true
  }

  private mutating func reach(_ x: Int, _ y: Int) {
    pen = (x, y)
    guard var box = bounds else {
      bounds = Bounds(left: x, top: y, right: x, bottom: y)
      return
    }
    box.left = min(box.left, x)
    box.top = min(box.top, y)
    box.right = max(box.right, x)
    box.bottom = max(box.bottom, y)
    bounds = box
  }

  private mutating func append(_ hundredths: Int, isFirst: Bool) {
    if !isFirst, hundredths >= 0 { bytes.append(UInt8(ascii: " ")) }
    bytes.append(hundredths: hundredths)
  }

  /// Reads letters and numbers with a point.
  private struct Numbers {
    private let source: ArraySlice<UInt8>
    private var place: Int

    init(_ source: ArraySlice<UInt8>) {
      self.source = source
      place = source.startIndex
    }

    var isAtEnd: Bool { place == source.endIndex }

    mutating func command() -> UInt8? {
      skipSpaces()
      guard place < source.endIndex else { return nil }
      defer { place += 1 }
      return source[place]
    }

    /// The next number in hundredths, rounded; nil where there is none, or one of ten digits.
    mutating func next() -> Int? {
      skipSpaces()
      var isNegative = false
      if place < source.endIndex, source[place] == UInt8(ascii: "-") {
        isNegative = true
        place += 1
      }
      var value = 0
      var digits = 0
      while place < source.endIndex, let digit = Self.digit(source[place]) {
        value = value * 10 + digit
        digits += 1
        place += 1
      }
      guard (1...9).contains(digits) else { return nil }
      value *= 100
      if place < source.endIndex, source[place] == UInt8(ascii: ".") {
        place += 1
        var weight = 10
        var isRounded = false
        while place < source.endIndex, let digit = Self.digit(source[place]) {
          if weight > 0 {
            value += digit * weight
          } else if !isRounded {
            value += digit >= 5 ? 1 : 0
            isRounded = true
          }
          weight /= 10
          place += 1
        }
      }
      // A number ends at a space.
      guard place == source.endIndex || source[place] == UInt8(ascii: " ") else { return nil }
      return isNegative ? -value : value
    }

    private mutating func skipSpaces() {
      while place < source.endIndex, source[place] == UInt8(ascii: " ") { place += 1 }
    }

    private static func digit(_ byte: UInt8) -> Int? {
      let digit = Int(byte) - 48
      return (0...9).contains(digit) ? digit : nil
    }
  }
}

extension [UInt8] {
  /// Appends a number given in hundredths: `-.5`, `12.34`, `0`.
  mutating func append(hundredths: Int) {
    if hundredths < 0 { append(UInt8(ascii: "-")) }
    let magnitude = hundredths.magnitude
    let (whole, rest) = (magnitude / 100, magnitude % 100)
    if whole > 0 || rest == 0 {
      var power: UInt = 1
      while power * 10 <= whole { power *= 10 }
      while power > 0 {
        append(UInt8(48 + whole / power % 10))
        power /= 10
      }
    }
    guard rest > 0 else { return }
    append(UInt8(ascii: "."))
    append(UInt8(48 + rest / 10))
    if rest % 10 > 0 { append(UInt8(48 + rest % 10)) }
  }
}
