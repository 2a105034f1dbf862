#if canImport(Glibc)
  import Glibc
#endif

/// Texts of binary workbooks: UTF-16 or Latin-1 since 1997, a code page before.
struct BinaryText: Sendable {
  /// Whether texts are UTF-16, as in BIFF8.
  var isUnicode = true
  var codePage = 1252

  /// Reads a text of `count` characters at `offset`, behind its length.
  func text(_ record: ArraySlice<UInt8>, at offset: Int, count: Int) throws(WorkbookFault) -> String
  {
    guard isUnicode else {
      guard offset + count <= record.count else { throw .damaged(part: "Workbook") }
      return try decode(record.dropFirst(offset).prefix(count))
    }
    guard let options = record.byte(at: offset) else {
      // Some writers leave the options of an empty text out.
      if count == 0 { return "" }
      throw .damaged(part: "Workbook")
    }
    // Numbers of runs and of phonetic bytes stand before the characters.
    let start = offset + 1 + (options & 8 != 0 ? 2 : 0) + (options & 4 != 0 ? 4 : 0)
    let isWide = options & 1 != 0
    guard start + (isWide ? 2 * count : count) <= record.count else {
      throw .damaged(part: "Workbook")
    }
    let units = (0..<count).map { index in
      UInt16(
        truncatingIfNeeded: isWide
          ? record.word(at: start + 2 * index) ?? 0 : Int(record.byte(at: start + index) ?? 0))
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// Decodes bytes of the code page.
  private func decode(_ bytes: ArraySlice<UInt8>) throws(WorkbookFault) -> String {
    if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
    // 32768 and 32769 are the Latin pages of old Macintosh and Windows versions.
    let page = codePage == 32_769 ? "CP1252" : codePage == 32_768 ? "MACINTOSH" : "CP\(codePage)"
    guard let converter = iconv_open("UTF-8", page), converter != iconv_t(bitPattern: -1) else {
      throw .damaged(part: "Workbook")
    }
    defer { iconv_close(converter) }
    var source = bytes.map { CChar(bitPattern: $0) }
    var target = [CChar](repeating: 0, count: 4 * source.count + 4)
    var left = source.count
    var free = target.count
    // Both pointers move within arrays of the lengths given; iconv stops at either end.
    let status = source.withUnsafeMutableBufferPointer { source in
      target.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        return iconv(converter, &from, &left, &to, &free)
      }
    }
    guard status != Int(bitPattern: UInt.max), left == 0 else { throw .damaged(part: "Workbook") }
    return String(
      decoding: target.dropLast(free).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
