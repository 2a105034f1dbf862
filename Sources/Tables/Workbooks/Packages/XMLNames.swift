#if canImport(Glibc)
  import Glibc
#endif

/// The namespaces a workbook's parts are written in, transitional and strict.
enum XMLSpace: Equatable {
  case none
  case spreadsheet
  case packageRelationships
  case officeRelationships
  case contentTypes
  case other

  private static let known: [(StaticString, XMLSpace)] = [
    ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", .spreadsheet),
    ("http://purl.oclc.org/ooxml/spreadsheetml/main", .spreadsheet),
    ("http://schemas.openxmlformats.org/package/2006/relationships", .packageRelationships),
    ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", .officeRelationships),
    ("http://purl.oclc.org/ooxml/officeDocument/relationships", .officeRelationships),
    ("http://schemas.openxmlformats.org/package/2006/content-types", .contentTypes),
  ]

  init(_ uri: UnsafeBufferPointer<UInt8>) {
    self = Self.known.first { $0.0 == uri }?.1 ?? .other
  }
}

/// A name as expat gives it, valid during the call it came with.
struct XMLName {
  static let separator = UInt8(ascii: "\n")
  let space: XMLSpace
  let local: UnsafeBufferPointer<UInt8>

  /// Reads `uri separator local`, or `local` alone.
  ///
  /// `text` ends with a NUL.
  init(_ text: UnsafePointer<CChar>) {
    let count = strlen(text)
    // CChar and UInt8 have one layout; expat owns the bytes during the call.
    let bytes = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
    if let hit = memchr(text, Int32(Self.separator), count) {
      let length = UnsafeRawPointer(hit) - UnsafeRawPointer(text)
      space = XMLSpace(UnsafeBufferPointer(start: bytes, count: length))
      local = UnsafeBufferPointer(start: bytes + length + 1, count: count - length - 1)
    } else {
      space = .none
      local = UnsafeBufferPointer(start: bytes, count: count)
    }
  }
}

/// Compares with a literal byte for byte: `case "row":` in a switch over `name.local`.
func ~= (pattern: StaticString, bytes: UnsafeBufferPointer<UInt8>) -> Bool { pattern == bytes }

func == (pattern: StaticString, bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  // Literals with more than one byte are stored with a pointer to UTF-8.
  guard pattern.hasPointerRepresentation, pattern.utf8CodeUnitCount == bytes.count,
    let start = bytes.baseAddress
  else { return false }
  return memcmp(pattern.utf8Start, start, bytes.count) == 0
}

/// The attributes of a tag, valid during the call they came with.
struct XMLAttributes {
  let list: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  /// Calls `body` with the name and the value of each attribute.
  func forEach(
    _ body: (XMLName, UnsafeBufferPointer<UInt8>) throws -> Void
  ) rethrows {
    guard var pair = list else { return }
    // expat ends the list of names and values with a null pointer.
    while let name = pair[0], let value = pair[1] {
      let bytes = UnsafeRawPointer(value).assumingMemoryBound(to: UInt8.self)
      try body(XMLName(name), UnsafeBufferPointer(start: bytes, count: strlen(value)))
      pair += 2
    }
  }

  /// The value of an attribute without namespace, or of one in `space`.
  func text(_ name: StaticString, in space: XMLSpace = .none) -> String? {
    var found: String?
    forEach { attribute, value in
      if attribute.space == space, name == attribute.local {
        found = String(decoding: value, as: UTF8.self)
      }
    }
    return found
  }

  func number(_ name: StaticString) -> Int? { text(name).flatMap { Int($0) } }

  func flag(_ name: StaticString) -> Bool { text(name).map { $0 == "1" || $0 == "true" } ?? false }
}
