#if canImport(Glibc)
  import Glibc
#endif

/// The whole number grammar, for cells the plain loop gives up on.
struct NumberParser {
  /// A `Double` is decided by its first 767 digits and by whether anything follows.
  private static let digitLimit = 800

  private let cell: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var digits: [UInt8] = []
  private var hasMore = false
  private var exponent = 0

  init(_ cell: UnsafeBufferPointer<UInt8>) {
    self.cell = cell
  }

  mutating func parse() -> NumberCell {
    let isNegative = take(UInt8(ascii: "-"))
    if !isNegative { _ = take(UInt8(ascii: "+")) }
    guard let whole = wholeDigits() else { return .invalid }
    var fraction = 0
    if take(UInt8(ascii: ".")) {
      while let digit = takeDigit() {
        append(digit, isFraction: true)
        fraction += 1
      }
    }
    guard whole + fraction > 0 else { return .invalid }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      guard let power = signedPower() else { return .invalid }
      exponent += power
    }
    guard index == cell.count else { return .invalid }
    guard let magnitude = magnitude() else { return .outOfRange }
    return .value(isNegative && magnitude != 0 ? -magnitude : magnitude)
  }

  /// The next symbol in ASCII with its length; full-width forms and U+2212 are folded.
  private var symbol: (byte: UInt8, length: Int)? {
    guard index < cell.count else { return nil }
    let lead = cell[index]
    if lead < 0x80 { return (lead, 1) }
    guard index + 2 < cell.count else { return nil }
    let last = cell[index + 2]
    switch (lead, cell[index + 1], last) {
    case (0xEF, 0xBC, 0x8B...0x8E), (0xEF, 0xBC, 0x90...0x99): return (last - 0x60, 3)
    case (0xE2, 0x88, 0x92): return (UInt8(ascii: "-"), 3)
    default: return nil
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard let symbol, symbol.byte == byte else { return false }
    index += symbol.length
    return true
  }

  private mutating func takeDigit() -> UInt8? {
    guard let symbol, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(symbol.byte) else {
      return nil
    }
    index += symbol.length
    return symbol.byte
  }

  private mutating func append(_ digit: UInt8, isFraction: Bool) {
    if digits.count < Self.digitLimit {
      if !digits.isEmpty || digit != UInt8(ascii: "0") { digits.append(digit) }
      if isFraction { exponent -= 1 }
    } else {
      if digit != UInt8(ascii: "0") { hasMore = true }
      if !isFraction { exponent += 1 }
    }
  }

  /// Reads the digits before the point and returns their number.
  ///
  /// `nil` when commas group them neither by three nor by four, and when the first group begins
  /// with 0: `0,123` is more likely a decimal comma.
  private mutating func wholeDigits() -> Int? {
    var total = 0
    var group = 0
    var first = 0
    var size = 0
    var beginsWithZero = false
    while true {
      if let digit = takeDigit() {
        if total == 0 { beginsWithZero = digit == UInt8(ascii: "0") }
        append(digit, isFraction: false)
        total += 1
        group += 1
      } else if take(UInt8(ascii: ",")) {
        guard close(group, &first, &size) else { return nil }
        group = 0
      } else {
        break
      }
    }
    if first == 0 { return total }
    guard close(group, &first, &size), first <= size, !beginsWithZero else { return nil }
    return total
  }

  private func close(_ group: Int, _ first: inout Int, _ size: inout Int) -> Bool {
    if first == 0 {
      first = group
      return (1...4).contains(group)
    }
    if size == 0 { size = group }
    return group == size && (size == 3 || size == 4)
  }

  private mutating func signedPower() -> Int? {
    let isNegative = take(UInt8(ascii: "-"))
    if !isNegative { _ = take(UInt8(ascii: "+")) }
    var power: Int?
    while let digit = takeDigit() {
      // Beyond a million nothing changes any more, and nothing may overflow.
      power = min(100_000_000, (power ?? 0) * 10 + Int(digit - UInt8(ascii: "0")))
    }
    return power.map { isNegative ? -$0 : $0 }
  }

  /// The value of the digits, or `nil` when it is too large.
  private func magnitude() -> Double? {
    if digits.isEmpty { return 0 }
    if digits.count <= 16 {
      let mantissa = digits.reduce(UInt64(0)) { $0 * 10 + UInt64($1 - UInt8(ascii: "0")) }
      if let value = NumberCell.exact(mantissa, exponent: exponent) { return value }
    }
    let power = digits.count + exponent
    if power > 400 { return nil }
    if power < -400 { return 0 }
    // strtod reads at most 820 bytes that were made here, in a locale nobody sets.
    var text = digits.map { CChar(bitPattern: $0) }
    var scale = exponent
    if hasMore {
      text.append(CChar(bitPattern: UInt8(ascii: "1")))
      scale -= 1
    }
    text.append(CChar(bitPattern: UInt8(ascii: "e")))
    text.append(contentsOf: String(scale).utf8CString)
    let value = strtod(text, nil)
    return value.isFinite ? value : nil
  }
}
