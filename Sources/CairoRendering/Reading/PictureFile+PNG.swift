import Plotting

extension PictureFile {
  /// The international texts of a PNG.
  static func png(_ bytes: [UInt8]) -> PictureFile? {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    guard bytes.starts(with: signature) else { return nil }
    var entries: [SceneMetadata] = []
    var place = signature.count
    var isWhole = false
    while place + 12 <= bytes.count {
      let length = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
      guard length <= bytes.count - place - 12 else { return nil }
      let type = bytes[place + 4..<place + 8]
      let data = bytes[place + 8..<place + 8 + length]
      if type.elementsEqual("iTXt".utf8), let entry = text(data) { entries.append(entry) }
      if type.elementsEqual("IEND".utf8) { isWhole = true }
      place += 12 + length
    }
    guard isWhole else { return nil }
    func value(_ key: String) -> String { entries.first { $0.key == key }?.value ?? "" }
    return PictureFile(
      format: .png, title: value("Title"), summary: value("Description"),
      metadata: entries.filter { !["Title", "Description"].contains($0.key) })
  }

  /// A keyword, a zero, two bytes on compression, a language, a translated keyword, the text.
  private static func text(_ data: ArraySlice<UInt8>) -> SceneMetadata? {
    guard let end = data.firstIndex(of: 0), data.endIndex - end > 4 else { return nil }
    let isCompressed = data[end + 1] == 1
    var rest = data[(end + 3)...]
    for _ in 0..<2 {
      guard let zero = rest.firstIndex(of: 0) else { return nil }
      rest = rest[(zero + 1)...]
    }
    let content = isCompressed ? Deflate.inflated(Array(rest), limit: mostBytes) : Array(rest)
    guard let content else { return nil }
    return SceneMetadata(
      key: String(decoding: data[..<end], as: UTF8.self),
      value: String(decoding: content, as: UTF8.self))
  }
}
