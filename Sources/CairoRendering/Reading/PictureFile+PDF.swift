import Plotting

extension PictureFile {
  /// What the information dictionary of a PDF says, as Cairo writes it: uncompressed.
  static func pdf(_ bytes: [UInt8]) -> PictureFile? {
    guard bytes.starts(with: "%PDF-".utf8), bytes.count <= mostBytes else { return nil }
    func value(_ key: String) -> String {
      let mark = Array("/\(key) ".utf8)
      // The dictionary stands at the end, behind pages that may hold the same letters.
      var place = bytes.count - mark.count
      while place >= 0 {
        if bytes[place] == mark[0], bytes[place...].starts(with: mark),
          let text = string(bytes[(place + mark.count)...])
        {
          return text
        }
        place -= 1
      }
      return ""
    }
    let entries = [("Software", "Creator"), ("Command", "Keywords")].compactMap { key, name in
      let text = value(name)
      return text.isEmpty ? nil : SceneMetadata(key: key, value: text)
    }
    return PictureFile(
      format: .pdf, title: value("Title"), summary: value("Subject"), metadata: entries)
  }

  /// A string in brackets, or one of UTF-16 in hexadecimal digits.
  private static func string(_ bytes: ArraySlice<UInt8>) -> String? {
    switch bytes.first {
    case UInt8(ascii: "<"):
      let digits = bytes.dropFirst().prefix { $0 != UInt8(ascii: ">") }
      let text = String(decoding: digits, as: UTF8.self)
      var units: [UInt16] = []
      var rest = text[...]
      while rest.count >= 4 {
        guard let unit = UInt16(rest.prefix(4), radix: 16) else { return nil }
        units.append(unit)
        rest = rest.dropFirst(4)
      }
      return units.first == 0xFEFF ? String(decoding: units.dropFirst(), as: UTF16.self) : nil
    case UInt8(ascii: "("):
      var text: [UInt8] = []
      var depth = 1
      var place = bytes.index(after: bytes.startIndex)
      while place < bytes.endIndex {
        switch bytes[place] {
        case UInt8(ascii: "\\"):
          place += 1
          if place < bytes.endIndex { text.append(bytes[place]) }
        case UInt8(ascii: "("):
          depth += 1
          text.append(bytes[place])
        case UInt8(ascii: ")"):
          depth -= 1
          if depth == 0 { return String(decoding: text, as: UTF8.self) }
          text.append(bytes[place])
        case let byte: text.append(byte)
        }
        place += 1
      }
      return nil
    default: return nil
    }
  }
}
