/// The letters that Eurostat writes behind a figure, or behind `:` where there is none.
enum EurostatFlags {
  /// What the letters say; nil where one of them is no flag.
  ///
  /// Estimates (`e`, `s`) and forecasts (`f`) are estimated, `p` is provisional.
  static func status(_ letters: some Sequence<UInt8>) -> CellStatus? {
    var status: CellStatus = []
    for letter in letters {
      switch letter {
      case UInt8(ascii: "e"), UInt8(ascii: "s"), UInt8(ascii: "f"): status.insert(.estimated)
      case UInt8(ascii: "p"): status.insert(.provisional)
      case UInt8(ascii: "b"): status.insert(.seriesBreak)
      case UInt8(ascii: "c"): status.insert(.suppressed)
      case UInt8(ascii: "d"): status.insert(.otherDefinition)
      case UInt8(ascii: "i"): status.insert(.noteElsewhere)
      case UInt8(ascii: "n"): status.insert(.notSignificant)
      case UInt8(ascii: "r"): status.insert(.revised)
      case UInt8(ascii: "u"): status.insert(.unreliable)
      default: return nil
      }
    }
    return status
  }

  /// The meaning of a cell that begins with `:`; nil for another cell.
  static func missing(_ cell: UnsafeBufferPointer<UInt8>) -> NumberCell? {
    guard cell.first == UInt8(ascii: ":") else { return nil }
    let letters = cell.dropFirst().drop { $0 == UInt8(ascii: " ") }
    if letters.elementsEqual("z".utf8) { return .missing(.notApplicable, status: []) }
    guard let status = status(letters) else { return nil }
    return .missing(
      .blank, status: status.contains(.suppressed) ? status : status.union(.notReported))
  }

  /// A cell without the letters that stand behind a space at its end, and what they say.
  static func split(
    _ cell: UnsafeBufferPointer<UInt8>
  ) -> (number: UnsafeBufferPointer<UInt8>, status: CellStatus)? {
    guard let space = cell.lastIndex(of: UInt8(ascii: " ")), cell.count - space <= 8,
      let status = status(cell[(space + 1)...])
    else { return nil }
    return (UnsafeBufferPointer(rebasing: cell[..<space]), status)
  }
}
