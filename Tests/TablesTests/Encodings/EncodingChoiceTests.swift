import Testing
import TestSupport

@testable import Tables

@Suite struct EncodingChoiceTests {
  private func evidence(_ bytes: [UInt8]) throws -> EncodingEvidence {
    try TableInput(bytes: bytes, name: "t").encoding
  }

  @Test("ASCII and UTF-8 are certain")
  func plain() throws {
    for text in ["a,b\n1,2\n", "村,年\n甲,1\n", "é,b\n1,2\n", "", "Año,b\nSão,2\n"] {
      let found = try evidence(Array(text.utf8))
      #expect(found.encoding == .utf8, "\(text)")
      #expect(found.confidence >= .likely, "\(text)")
    }
  }

  @Test("Two short names are told by the dictionary as a guess that can be overruled (A9)")
  func shortNames() throws {
    let simplified = try encoded("村名,1\n王村,2\n", as: "GB18030")
    #expect(try evidence(simplified) == EncodingEvidence(encoding: .gb18030, confidence: .guess))
    let traditional = try encoded("村里,1\n龍里,2\n", as: "BIG5")
    #expect(try evidence(traditional) == EncodingEvidence(encoding: .big5, confidence: .guess))
    #expect(PairTable.gb18030 != nil)
    for bytes in [simplified, traditional] {
      for encoding in [TextEncoding.gb18030, .big5] {
        let source = TableInput(bytes: bytes, name: "t", encoding: encoding)
        let found = try source.encoding
        #expect(found == EncodingEvidence(encoding: encoding, confidence: .certain))
        #expect(source.decodingFaults.total == 0)
      }
    }
  }

  static let headings: [(String, TextEncoding)] = [
    ("村名,年份,收入\n青龙村,2019,1\n白山村,2020,2\n", .gb18030),
    ("地区,2024年,2023年\n北京市,2183,2186\n", .gb18030),
    ("单位,户数,人口\n东风街道,1,2\n红旗社区,3,4\n", .gb18030),
    ("縣市,村里,人口數\n花蓮縣,大同里,2\n臺東縣,中山里,3\n", .big5),
    ("民國112年,總計\n蘆竹區,1\n龜山區,2\n", .big5),
    ("鄉鎮市區,納稅單位,平均數\n松山區,1,2\n大安區,3,4\n", .big5),
    ("地區,指標,數值\n觀塘區,人口,3\n深水埗區,人口,4\n", .big5),
  ]

  @Test("Small tables are told apart", arguments: headings)
  func smallTables(text: String, expected: TextEncoding) throws {
    let encoder = expected == .big5 ? "BIG5-HKSCS" : "GB18030"
    #expect(
      try evidence(encoded(text, as: encoder))
        == EncodingEvidence(encoding: expected, confidence: .likely))
  }

  @Test("A mark overrules what was chosen")
  func marks() throws {
    let bytes: [UInt8] = [0xFE, 0xFF, 0, 0x61, 0, 0x0A, 0, 0x31]
    let source = TableInput(bytes: bytes, name: "t", encoding: TextEncoding(name: "utf-16"))
    #expect(
      try source.encoding
        == EncodingEvidence(encoding: .utf16BE, confidence: .certain, hadByteOrderMark: true))
    #expect(try TablePreview(reading: source).header == ["a"])
    let none = TableInput(bytes: Array(bytes.dropFirst(2)), name: "t", encoding: .utf16BE)
    #expect(try TablePreview(reading: none).header == ["a"])
  }

  @Test("Letters of western names are Windows-1252, stray bytes are not")
  func western() throws {
    let texts = [
      "Köln,Straße\n1,2\n", "Santé,1\nÎle,2\n", "São Paulo,°C\nIguaçu,2\n", "Señor’s,1\nx,2\n",
    ]
    for text in texts {
      let found = try evidence(encoded(text, as: "CP1252"))
      #expect(found.encoding == .windows1252, "\(text)")
    }
    for wrong: [UInt8] in [[0xFF], [0x80], [0xC0, 0xAF], [0xE4, 0xB8]] {
      let bytes = Array("a,b\n1,2\n3,x".utf8) + wrong
      #expect(try evidence(bytes) == EncodingEvidence(encoding: .utf8, confidence: .guess))
    }
  }

  @Test("UTF-8 with a few wrong bytes stays UTF-8, and the bytes are told (A10)")
  func damagedUTF8() throws {
    let text = "村名,年份,收入\n" + (0..<60).map { "青龙村四,2019,\($0)\n" }.joined()
    let bytes = Array(text.utf8)
    var accepted = 0
    for offset in stride(from: 0, to: bytes.count, by: 7) {
      var damaged = bytes
      damaged[offset] = 0xFF
      let source = TableInput(bytes: damaged, name: "t")
      #expect(try source.encoding.encoding == .utf8)
      let found = try problems(source)
      if found.isEmpty { accepted += 1 }
      #expect(!found.contains { "\($0)".contains("\u{FFFD}") })
    }
    #expect(accepted == 0)
  }

  @Test("GB18030 with a wrong byte is told by row, and the rest is still checked")
  func damagedGB18030() throws {
    let text = "村名,年份,收入\n" + (0..<60).map { "青龙村,2019,\($0)\n" }.joined() + "柳林村,2020\n"
    var bytes = try encoded(text, as: "GB18030")
    let third = try #require(bytes.indices.filter { bytes[$0] == 0x0A }.dropFirst(2).first)
    bytes[third + 1] = 0xFF
    let source = TableInput(bytes: bytes, name: "t")
    #expect(try source.encoding.encoding == .gb18030)
    let found = try problems(source)
    #expect(
      found.map(\.kind) == [
        .undecodable(encoding: "GB18030", bytes: [0xFF]), .raggedRecord(expected: 3, found: 2),
      ])
    #expect(found.map(\.place.row) == [4, 62])
    #expect(source.decodingFaults.faults.first?.offset == third + 1)
    #expect(source.decodingFaults.faults.map(\.line) == [4, 4])
    let preview = try TablePreview(reading: source)
    #expect(preview.rows == [2, 3] + Array(5...61))
    var header = try encoded(text, as: "GB18030")
    header[0] = 0xFF
    let refused = try problems(TableInput(bytes: header, name: "t"))
    #expect(refused.map(\.kind) == [.undecodable(encoding: "GB18030", bytes: [0xFF])])
  }

  static let halves: [(String, String)] = [
    ("UTF-8", "GB18030"), ("GB18030", "UTF-8"), ("BIG5", "UTF-8"), ("UTF-8", "BIG5"),
  ]

  @Test("An encoding that changes half-way is an error at the line (A17)", arguments: halves)
  func halfWay(first: String, second: String) throws {
    let heading = "村里,年,收入\n"
    for count in [5, 40, 400, 40_000] {
      let body = (0..<count).map { "古井村,\($0),\($0 * 3)\n中山里,\($0),1\n" }.joined()
      let bytes = try encoded(heading + body, as: first) + encoded(body, as: second)
      let found = try problems(TableInput(bytes: bytes, name: "t"))
      #expect(found.first?.place.row == 2 * count + 2, "\(count)")
    }
  }

  @Test("Names of two and four characters decode either way: told all the same", arguments: halves)
  func evenNames(first: String, second: String) throws {
    let names = ["大同", "永安", "中山", "太平", "三合", "古井東村"]
    let heading = "村里,年,收入\n"
    let body = (0..<40).map { "\(names[$0 % 6]),\($0),\($0 * 3)\n" }.joined()
    let half = first == "UTF-8" ? second : first
    guard encodedIfPossible(body, as: half) != nil else { return }
    for newline in ["\n", "\r\n", "\r"] {
      let start = try encoded((heading + body).replacing("\n", with: newline), as: first)
      let end = try encoded(body.replacing("\n", with: newline), as: second)
      let found = try problems(TableInput(bytes: start + end, name: "t"))
      #expect(found.first?.place.row == 42)
    }
  }

  @Test("A name that happens to be UTF-8 is no second encoding, however often it stands there")
  func chance() throws {
    // The bytes of these three characters are those of two others in UTF-8.
    let name = try #require(
      (try? text(of: Array("大同".utf8), in: .gb18030, blockSize: 16).text).map {
        String(decoding: $0, as: UTF8.self)
      })
    #expect(name.count == 3)
    let lines = (0..<50).map { "青龙村,\($0)\n" } + (0..<50).map { "\(name),\($0)\n" }
    let source = TableInput(
      bytes: try encoded("村名,年份\n" + lines.joined(), as: "GB18030"), name: "t")
    #expect(try source.encoding.encoding == .gb18030)
    #expect(try problems(source) == [])
  }

  @Test("Random bytes are refused at once (A20)")
  func random() throws {
    for seed: UInt64 in 1...5 {
      var random = RepeatableRandom(seed)
      let bytes = (0..<1_000_000).map { _ in UInt8.random(in: .min ... .max, using: &random) }
      let start = ContinuousClock.now
      #expect(try problems(TableInput(bytes: bytes, name: "t")).count > 0)
      #expect(ContinuousClock.now - start < .seconds(10))
    }
  }
}
