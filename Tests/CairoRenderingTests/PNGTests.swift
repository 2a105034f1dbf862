import CZlib
import Plotting
import Testing

@testable import CairoRendering

@Suite struct PNGTests {
  @Test("A picture of 16 by 10 cm has 1600 by 1000 pixels, and says so")
  func size() throws {
    let file = try PNGReader(CairoRenderer(format: .png).render(TestScenes.chart()))
    #expect(file.width == 1600)
    #expect(file.height == 1000)
    #expect(file.rows.count == 1000 * (1 + 1600 * 3))
    let resolution = try #require(file.chunks["pHYs"]?.first)
    #expect(Array(resolution) == [0, 0, 0x27, 0x10, 0, 0, 0x27, 0x10, 1])
  }

  @Test("A red bar is red where it should be, the paper white, and a line blue")
  func pixels() throws {
    let file = try PNGReader(CairoRenderer(format: .png).render(TestScenes.chart()))
    let scale = 254.0 / 72
    #expect(file.pixel(Int(320 * scale), Int(130 * scale)) == [255, 0, 0])
    #expect(file.pixel(1, 1) == [255, 255, 255])
  }

  @Test("Clear paper gives pixels with opacity, their colours not darkened")
  func translucent() throws {
    var scene = TestScenes.chart()
    scene.background = TestScenes.white.opacity(0)
    let file = try PNGReader(CairoRenderer(format: .png).render(scene))
    let scale = 254.0 / 72
    #expect(file.channels == 4)
    #expect(file.pixel(1, 1) == [0, 0, 0, 0])
    #expect(file.pixel(Int(320 * scale), Int(130 * scale)) == [255, 0, 0, 255])
    // The half clear dot: 0x0072B2 at an opacity of 0.5.
    let dot = file.pixel(Int(241.5 * scale), Int(160 * scale))
    #expect(dot.last == 128)
    #expect(zip(dot, [0, 0x72, 0xB2]).allSatisfy { abs(Int($0) - $1) <= 1 })
  }

  @Test("Title, description and facts are stored as text, long ones compressed")
  func texts() throws {
    let file = try PNGReader(CairoRenderer(format: .png).render(TestScenes.chart()))
    let texts = try #require(file.chunks["iTXt"])
    let title = Array("Title\0\0\0zh-Hans\0\0各村收入".utf8)
    #expect(texts.contains { Array($0) == title })
    #expect(texts.contains { $0.starts(with: Array("Description\0\0\0".utf8)) })
    let start = Array("Data\0\u{1}\0\0\0".utf8)
    let data = try #require(texts.first { $0.starts(with: start) })
    let plain = try PNGReader.inflated(Array(data.dropFirst(start.count)), capacity: 10_000)
    #expect(String(decoding: plain, as: UTF8.self).hasPrefix("村,2014,1.5\n"))
  }

  @Test("A keyword that PNG forbids is made one it allows", arguments: ["", "  ", "数据", "a  b\0"])
  func keywords(key: String) throws {
    var scene = TestScenes.chart()
    scene.metadata = [SceneMetadata(key: key, value: "x")]
    let file = try PNGReader(CairoRenderer(format: .png).render(scene))
    let keyword = try #require(file.chunks["iTXt"]?.last).prefix { $0 != 0 }
    #expect(["Comment", "a b"].contains(String(decoding: keyword, as: UTF8.self)))
  }
}

/// Takes a PNG file apart, checking every checksum.
struct PNGReader {
  var chunks: [String: [ArraySlice<UInt8>]] = [:]
  var rows: [UInt8] = []
  var width = 0
  var height = 0
  var channels = 3

  enum Problem: Error { case signature, checksum, inflate, order }

  init(_ bytes: [UInt8]) throws {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else {
      throw Problem.signature
    }
    var index = 8
    var types: [String] = []
    while index < bytes.count {
      let length = Self.number(bytes[index..<(index + 4)])
      let body = bytes[(index + 4)..<(index + 8 + length)]
      let checksum = Self.number(bytes[(index + 8 + length)..<(index + 12 + length)])
      let actual = body.withUnsafeBufferPointer { crc32_z(0, $0.baseAddress, $0.count) }
      guard Int(actual) == checksum else { throw Problem.checksum }
      let type = String(decoding: body.prefix(4), as: UTF8.self)
      types.append(type)
      chunks[type, default: []].append(body.dropFirst(4))
      index += 12 + length
    }
    guard types.first == "IHDR", types.last == "IEND", let header = chunks["IHDR"]?.first,
      let data = chunks["IDAT"]?.first
    else { throw Problem.order }
    width = Self.number(header.prefix(4))
    height = Self.number(header.dropFirst(4).prefix(4))
    channels = header.dropFirst(9).first == 6 ? 4 : 3
    rows = try Self.inflated(Array(data), capacity: height * (1 + width * channels) + 1)
  }

  func pixel(_ x: Int, _ y: Int) -> [UInt8] {
    let start = y * (1 + width * channels) + 1 + x * channels
    return Array(rows[start..<(start + channels)])
  }

  static func inflated(_ data: [UInt8], capacity: Int) throws -> [UInt8] {
    var count = UInt(capacity)
    var result = [UInt8](repeating: 0, count: capacity)
    guard uncompress(&result, &count, data, UInt(data.count)) == Z_OK else {
      throw Problem.inflate
    }
    return Array(result.prefix(Int(count)))
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}
