import Testing
import TestSupport

@testable import Tables

@Suite struct DecoderTests {
  private static func utf8(_ scalar: UInt32) -> String? {
    UnicodeScalar(scalar).map { String(Character($0)) }
  }

  @Test("Every character of GB18030 decodes as the C library decodes it")
  func gb18030() throws {
    guard let converter = Iconv(from: "GB18030") else {
      Issue.record("the C library has no GB18030")
      return
    }
    var bytes: [UInt8] = []
    var expected: [UInt8] = []
    func add(_ code: [UInt8]) {
      let packed = converter.character(of: code)
      guard packed != 0 else { return }
      bytes += code
      expected += (0..<4).map { UInt8(truncatingIfNeeded: packed >> ($0 * 8)) }.filter { $0 != 0 }
    }
    for lead: UInt8 in 0x81...0xFE {
      for trail: UInt8 in 0x40...0xFE { add([lead, trail]) }
    }
    for first: UInt8 in [0x81, 0x82, 0x83, 0x84, 0x90, 0x95, 0x9A, 0xE3] {
      for second: UInt8 in 0x30...0x39 {
        for third: UInt8 in 0x81...0xFE where third % 5 == 1 {
          for fourth: UInt8 in 0x30...0x39 { add([first, second, third, fourth]) }
        }
      }
    }
    #expect(expected.count > 100_000)
    let decoded = try text(of: bytes, in: .gb18030, blockSize: 64 << 10, readSize: 4096)
    #expect(decoded.faults.faults == [])
    #expect(decoded.text == expected)
  }

  @Test("Every character of Big5 decodes as the C library decodes it")
  func big5() throws {
    let all = (0x80...0x2FFFF).compactMap { Self.utf8($0) }
    var bytes: [UInt8] = []
    var expected = ""
    for character in all {
      guard let code = encodedIfPossible(character, as: "BIG5-HKSCS"), code.count == 2
      else { continue }
      bytes += code
      expected += character
    }
    #expect(expected.unicodeScalars.count > 15_000)
    let decoded = try text(of: bytes, in: .big5, blockSize: 64 << 10, readSize: 4096)
    #expect(decoded.faults.faults == [])
    #expect(String(decoding: decoded.text, as: UTF8.self) == expected)
  }

  @Test("Windows-1252 has all its characters, and no others")
  func windows1252() throws {
    let all = [UInt8](0x20...0xFF)
    let decoded = try text(of: all, in: .windows1252, blockSize: 16)
    #expect(decoded.faults.faults.map(\.bytes) == [[0x81], [0x8D], [0x8F], [0x90], [0x9D]])
    let rest = all.filter { ![0x81, 0x8D, 0x8F, 0x90, 0x9D].contains($0) }
    let known = String(decoding: decoded.text, as: UTF8.self).filter { $0 != "\u{FFFD}" }
    #expect(try encoded(known, as: "CP1252") == rest)
  }

  static let texts: [(TextEncoding, String)] = [
    (.gb18030, "GB18030"), (.utf16LE, "UTF-16LE"), (.utf16BE, "UTF-16BE"), (.big5, "BIG5-HKSCS"),
  ]

  @Test("Borders of blocks may fall anywhere in a character", arguments: texts)
  func borders(encoding: TextEncoding, encoder: String) throws {
    let piece =
      encoding == .big5 ? "村,里碁a㗎龍\u{CA}\u{304}\n" : "村,𠮷a㐂é青\u{10FFFD}龙\n\u{FEFF}€"
    let source = String(repeating: piece, count: 40)
    for shift in 0..<4 {
      let shifted = String(repeating: "x", count: shift) + source
      let bytes = try encoded(shifted, as: encoder)
      for blockSize in 16...40 {
        let decoded = try text(of: bytes, in: encoding, blockSize: blockSize, readSize: 5)
        #expect(decoded.text == Array(shifted.utf8), "\(blockSize)")
        #expect(decoded.faults.total == 0)
      }
    }
  }

  struct Fault: Sendable {
    var encoding: TextEncoding
    var bytes: [UInt8]
    var text: String
    var faults: [DecodingFault]
  }

  static let faults: [Fault] = [
    // A delimiter behind a wrong byte stays what it is.
    Fault(
      encoding: .gb18030, bytes: [0x61, 0x0A, 0xFF, 0x2C, 0x62], text: "a\n\u{FFFD},b",
      faults: [DecodingFault(line: 2, offset: 2, bytes: [0xFF])]),
    Fault(
      encoding: .gb18030, bytes: [0x81, 0x2C, 0x0D, 0x0A, 0x81, 0x31, 0x0A],
      text: "\u{FFFD},\r\n\u{FFFD}1\n",
      faults: [
        DecodingFault(line: 1, offset: 0, bytes: [0x81]),
        DecodingFault(line: 2, offset: 4, bytes: [0x81]),
      ]),
    Fault(
      encoding: .gb18030, bytes: [0xB4, 0xE5, 0x84, 0x31, 0xA4, 0x38], text: "村\u{FFFD}",
      faults: [DecodingFault(line: 1, offset: 2, bytes: [0x84, 0x31, 0xA4, 0x38])]),
    Fault(
      encoding: .gb18030, bytes: [0xE3, 0x32, 0x9A, 0x36], text: "\u{FFFD}",
      faults: [DecodingFault(line: 1, offset: 0, bytes: [0xE3, 0x32, 0x9A, 0x36])]),
    Fault(
      encoding: .gb18030, bytes: [0x0D, 0x0D, 0xB4], text: "\r\r\u{FFFD}",
      faults: [DecodingFault(line: 3, offset: 2, bytes: [0xB4])]),
    Fault(
      encoding: .big5, bytes: [0xA7, 0xF8, 0x80, 0xA7, 0x0A, 0xC7],
      text: "村\u{FFFD}\u{FFFD}\n\u{FFFD}",
      faults: [
        DecodingFault(line: 1, offset: 2, bytes: [0x80]),
        DecodingFault(line: 1, offset: 3, bytes: [0xA7]),
        DecodingFault(line: 2, offset: 5, bytes: [0xC7]),
      ]),
    Fault(
      encoding: .utf16LE,
      bytes: [0x61, 0, 0x00, 0xDC, 0x62, 0, 0x42, 0xD8, 0x62, 0, 0xFE, 0xFF, 0x61],
      text: "a\u{FFFD}b\u{FFFD}b\u{FFFD}\u{FFFD}",
      faults: [
        DecodingFault(line: 1, offset: 2, bytes: [0x00, 0xDC]),
        DecodingFault(line: 1, offset: 6, bytes: [0x42, 0xD8]),
        DecodingFault(line: 1, offset: 10, bytes: [0xFE, 0xFF]),
        DecodingFault(line: 1, offset: 12, bytes: [0x61]),
      ]),
  ]

  @Test("Wrong bytes become U+FFFD and are told with line and offset", arguments: faults)
  func wrongBytes(fault: Fault) throws {
    for readSize in [1, 100] {
      let decoded = try text(of: fault.bytes, in: fault.encoding, blockSize: 16, readSize: readSize)
      #expect(String(decoding: decoded.text, as: UTF8.self) == fault.text)
      #expect(decoded.faults.faults == fault.faults)
      #expect(decoded.faults.total == fault.faults.count)
    }
  }

  @Test("Any bytes give valid UTF-8, the same in blocks of any size, and nothing traps")
  func anyBytes() throws {
    var random = RepeatableRandom(5)
    let likely: [UInt8] = [0x81, 0x30, 0x84, 0x31, 0xA4, 0x37, 0xD8, 0xDC, 0x0A, 0x0D, 0xFF, 0xFE]
    for round in 0..<400 {
      let count = Int.random(in: 0...200, using: &random)
      let bytes = (0..<count).map { _ in
        round % 2 == 0
          ? UInt8.random(in: .min ... .max, using: &random)
          : likely.randomElement(using: &random) ?? 0
      }
      for encoding in TextEncoding.allCases where encoding != .utf8 {
        let whole = try text(of: bytes, in: encoding, blockSize: 1000, readSize: 1000)
        whole.text.withUnsafeBufferPointer {
          #expect(UTF8Check.offendingBytes(in: $0) == nil, "\(encoding) \(bytes)")
        }
        for blockSize in [16, 17, 33] {
          let parts = try text(of: bytes, in: encoding, blockSize: blockSize)
          #expect(parts == whole, "\(encoding) \(bytes)")
        }
      }
    }
  }

  @Test("Of many faults 100 are kept, all are counted, and reading again counts none twice")
  func many() throws {
    let bytes = [UInt8](repeating: 0xFF, count: 1000)
    var stream = try TextStream(
      ByteSource(bytes: bytes, name: "t"), isCompressed: false, encoding: .gb18030, blockSize: 16)
    var part = [UInt8](repeating: 0, count: 5000)
    for _ in 0..<2 {
      var count = 0
      while true {
        let got = try part.withUnsafeMutableBytes { try stream.read(into: $0, at: count) }
        if got == 0 { break }
        count += got
      }
      #expect(count == 3000)
      #expect(stream.faults.total == 1000)
      #expect(stream.faults.faults.count == 100)
    }
  }
}
