/// What the separators of one cell tell about the decimal sign of its column.
struct DecimalEvidence {
  enum Sign {
    case comma
    case point
  }

  /// The sign the cell cannot be read without; `nil` when it may be read with either.
  let sign: Sign?
  /// Whether it cannot be a slip: it has both signs, or points that group.
  let isCertain: Bool

  /// Looks at the first figures of a cell; `nil` when it has none.
  init?(_ cell: String) {
    // Names and whole numbers are told by their bytes; full-width forms begin with 0xEF.
    if !cell.utf8.contains(where: { (0x30...0x39).contains($0) || $0 == 0xEF }) { return nil }
    if cell.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      (sign, isCertain) = (nil, false)
      return
    }
    if let (whole, fraction) = Self.plain(cell) {
      // `1.234` may group, `12.5` does not.
      let mayGroup = fraction == 3 && whole <= 3 && cell.utf8.first != UInt8(ascii: "0")
      (sign, isCertain) = (mayGroup ? nil : .point, false)
      return
    }
    let (groups, signs, beginsWithZero) = CellCursor.reading(cell) { cursor in
      var groups: [Int] = []
      var signs: [UInt32] = []
      while !cursor.isAtEnd, cursor.digit == nil { cursor.advance() }
      let beginsWithZero = cursor.digit == 0
      while cursor.digit != nil, groups.count < 20 {
        var count = 0
        while cursor.digit != nil {
          count += 1
          cursor.advance()
        }
        groups.append(count)
        let sign = cursor.scalar
        guard [0x2C, 0x2E, 0x20, 0x27].contains(sign) else { break }
        cursor.advance()
        if cursor.digit != nil { signs.append(sign) }
      }
      return (groups, signs, beginsWithZero)
    }
    guard let first = groups.first else { return nil }
    let commas = signs.count { $0 == 0x2C }
    let points = signs.count { $0 == 0x2E }
    isCertain = points > 1 || (commas > 0 && points > 0)
    let last = groups[groups.count - 1]
    let areThrees = groups.dropFirst().allSatisfy { $0 == 3 } && first <= 3 && !beginsWithZero
    let areFours = groups.dropFirst().allSatisfy { $0 == 4 } && first <= 4 && !beginsWithZero
    switch (commas, points) {
    case (1, 0): sign = areThrees || areFours || signs.last != 0x2C ? nil : .comma
    case (0, 1): sign = (areThrees && last == 3) || signs.last != 0x2E ? nil : .point
    case (2..., 0): sign = areThrees || areFours ? .point : nil
    case (0, 2...): sign = areThrees ? .comma : nil
    case (1, 1...): sign = signs.last == 0x2C ? .comma : (points == 1 ? .point : nil)
    case (2..., 1): sign = signs.last == 0x2E ? .point : nil
    default: sign = nil
    }
  }

  /// How many digits stand on both sides of a point, where a cell is nothing else.
  private static func plain(_ cell: String) -> (whole: Int, fraction: Int)? {
    var (digits, whole) = (0, -1)
    for byte in cell.utf8 {
      if (0x30...0x39).contains(byte) {
        digits += 1
      } else if byte == UInt8(ascii: "."), whole < 0, digits > 0 {
        whole = digits
      } else {
        return nil
      }
    }
    return whole > 0 && digits > whole ? (whole, digits - whole) : nil
  }
}
