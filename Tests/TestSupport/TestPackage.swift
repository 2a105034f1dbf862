import CZlib

/// A ZIP package made entry by entry, right or wrong as a test wants it.
package struct TestPackage {
  package struct Entry {
    package var name: String
    package var bytes: [UInt8]
    package var isDeflated = true
    /// What the package claims instead of the truth.
    package var declaredSize: Int?
    package var declaredChecksum: UInt32?
    /// The flag of a password.
    package var isEncrypted = false

    package init(
      name: String, bytes: [UInt8], isDeflated: Bool = true, declaredSize: Int? = nil,
      declaredChecksum: UInt32? = nil, isEncrypted: Bool = false
    ) {
      self.name = name
      self.bytes = bytes
      self.isDeflated = isDeflated
      self.declaredSize = declaredSize
      self.declaredChecksum = declaredChecksum
      self.isEncrypted = isEncrypted
    }
  }

  package var entries: [Entry] = []

  package init(entries: [Entry] = []) { self.entries = entries }

  package mutating func add(_ name: String, _ text: String, isDeflated: Bool = true) {
    entries.append(Entry(name: name, bytes: Array(text.utf8), isDeflated: isDeflated))
  }

  package func bytes() -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let data = entry.isDeflated ? Self.deflated(entry.bytes) : entry.bytes
      let checksum = entry.declaredChecksum ?? Self.checksum(entry.bytes)
      let name = Array(entry.name.utf8)
      let offset = file.count
      var fields: [UInt8] = []
      fields += little(20, 2) + little(entry.isEncrypted ? 1 : 0, 2)
      fields += little(entry.isDeflated ? 8 : 0, 2) + little(0, 2) + little(0x21, 2)
      fields += little(Int(checksum), 4) + little(data.count, 4)
      fields += little(entry.declaredSize ?? entry.bytes.count, 4) + little(name.count, 2)
      fields += little(0, 2)
      file += little(0x0403_4B50, 4) + fields + name + data
      directory += little(0x0201_4B50, 4) + little(20, 2) + fields + little(0, 2) + little(0, 2)
      directory += little(0, 2) + little(0, 4) + little(offset, 4) + name
    }
    let count = min(entries.count, 0xFFFF)
    let start = file.count
    file += directory
    if entries.count > 0xFFFF { file += zip64End(start, directory.count) }
    file += little(0x0605_4B50, 4) + little(0, 4) + little(count, 2) + little(count, 2)
    file += little(directory.count, 4) + little(start, 4) + little(0, 2)
    return file
  }

  private func zip64End(_ start: Int, _ size: Int) -> [UInt8] {
    var end = little(0x0606_4B50, 4) + little(44, 8) + little(45, 2) + little(45, 2) + little(0, 8)
    end += little(entries.count, 8) + little(entries.count, 8) + little(size, 8) + little(start, 8)
    return end + little(0x0706_4B50, 4) + little(0, 4) + little(start + size, 8) + little(1, 4)
  }

  package static func checksum(_ bytes: [UInt8]) -> UInt32 {
    UInt32(truncatingIfNeeded: crc32(0, bytes, UInt32(bytes.count)))
  }

  package static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var size = compressBound(UInt(bytes.count))
    var target = [UInt8](repeating: 0, count: Int(size))
    guard compress2(&target, &size, bytes, UInt(bytes.count), 6) == Z_OK else { return [] }
    // Without the two bytes before and the four behind that make it a zlib stream.
    return Array(target[2..<(Int(size) - 4)])
  }
}

/// `value` as `count` bytes, the lowest first.
package func little(_ value: Int, _ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
}
