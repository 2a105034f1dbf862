/// Reads the cells of one column.
struct NumberReader: Sendable {
  private let style: NumberStyle
  private let plain: PlainNumbers

  init(_ style: NumberStyle) {
    self.style = style
    plain = PlainNumbers(style)
  }

  func read(_ text: String) -> NumberCell {
    var text = text
    return text.withUTF8 { bytes in
      guard let start = bytes.baseAddress else { return .missing(.blank, status: []) }
      return read(start, 0, bytes.count)
    }
  }

  /// Reads `bytes[start..<end]`; the caller vouches for that range.
  func read(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> NumberCell {
    if let value = plain.value(bytes, start, end) { return .value(value, status: []) }
    return readAny(bytes, start, end)
  }

  /// Reads a cell that is not plain.
  @inline(never)
  func readAny(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> NumberCell {
    let (start, end) = Trimming.range(bytes, start, end)
    if start == end { return .missing(.blank, status: []) }
    var cell = UnsafeBufferPointer(start: bytes + start, count: end - start)
    var flags: CellStatus = []
    if style.takesFlags {
      if let missing = EurostatFlags.missing(cell) { return missing }
      if let parts = EurostatFlags.split(cell) { (cell, flags) = parts }
    }
    if let missing = MissingMarker.everywhere(cell) { return missing }
    if !style.missingMarkers.isEmpty, cell.count <= 64 {
      let text = String(decoding: cell, as: UTF8.self)
      if style.missingMarkers.contains(text) { return MissingMarker.meaning(of: text) }
    }
    do throws(NumberFault) {
      var parser = NumberParser(cell, style)
      parser.status = flags
      return try parser.parse()
    } catch .notNumber {
      return .invalid(NumberDiagnosis.fault(of: cell))
    } catch {
      return error == .outOfRange ? .outOfRange : .invalid(error)
    }
  }
}
