/// Turns bytes of one encoding into UTF-8.
protocol TextDecoder: Sendable {
  /// Decodes as much of `source` from `start` on as is complete and as `target` has room for from
  /// `end` on. It stops at the first fault.
  ///
  /// U+FFFE and U+FFFF count as faults, as in UTF-8 itself.
  func decode(
    _ source: Span<UInt8>, from start: Int, into target: inout MutableSpan<UInt8>, at end: Int
  ) -> DecodingStep
}

/// How far a decoder got.
struct DecodingStep: Equatable {
  enum Stop: Equatable {
    /// All is decoded but the beginning of a character at the end of the source.
    case drained
    /// There may be no room for another character.
    case full
    /// The next `length` bytes stand for no character.
    case fault(length: Int)
  }

  /// The most bytes one character takes, as a decoder writes it.
  static let room = 8

  /// Where the next byte to decode stands in the source.
  var start: Int
  /// The end of what was written to the target.
  var end: Int
  var stop: Stop
}

extension TextEncoding {
  /// The decoder, or `nil` for UTF-8, which needs none, and where the system lacks the tables.
  var decoder: (any TextDecoder)? {
    switch self {
    case .utf8: nil
    case .utf16LE: UTF16Decoder(isBigEndian: false)
    case .utf16BE: UTF16Decoder(isBigEndian: true)
    case .gb18030: PairTable.gb18030.map { GB18030Decoder(pairs: $0) }
    case .big5: PairTable.big5.map { Big5Decoder(pairs: $0) }
    case .windows1252: Windows1252Decoder()
    }
  }
}

extension MutableSpan<UInt8> {
  /// Copies ASCII until another byte comes, or either side ends.
  @inline(__always)
  mutating func copyASCII(_ source: Span<UInt8>, _ index: inout Int, _ end: inout Int) {
    let stop = Swift.min(source.count, index + count - end)
    while index < stop {
      let byte = source[index]
      if byte >= 0x80 { return }
      self[end] = byte
      index += 1
      end += 1
    }
  }

  /// Writes a packed character, whose first byte stands in the lowest bits.
  @inline(__always)
  mutating func write(packed: UInt32, _ end: inout Int) {
    var rest = packed
    while rest != 0 {
      self[end] = UInt8(truncatingIfNeeded: rest)
      end += 1
      rest >>= 8
    }
  }

  /// Writes a character.
  @inline(__always)
  mutating func write(scalar value: UInt32, _ end: inout Int) {
    if value < 0x80 {
      self[end] = UInt8(truncatingIfNeeded: value)
      end += 1
      return
    }
    if value < 0x800 {
      self[end] = UInt8(truncatingIfNeeded: 0xC0 | value >> 6)
      end += 1
    } else {
      if value < 0x10000 {
        self[end] = UInt8(truncatingIfNeeded: 0xE0 | value >> 12)
        end += 1
      } else {
        self[end] = UInt8(truncatingIfNeeded: 0xF0 | value >> 18)
        self[end + 1] = UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F)
        end += 2
      }
      self[end] = UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F)
      end += 1
    }
    self[end] = UInt8(truncatingIfNeeded: 0x80 | value & 0x3F)
    end += 1
  }
}
