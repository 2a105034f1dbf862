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

@Suite struct DeflateTests {
  @Test("Parts that are compressed beside each other are one stream", arguments: [1, 2, 5])
  func parts(count: Int) throws {
    let whole = (0..<count).map { part in
      (0..<100_000).map { UInt8(truncatingIfNeeded: $0 / 7 * (part + 1)) }
    }
    let stream = try Deflate.compress(parts: count, level: 5) { whole[$0] }
    #expect(stream.count < 20_000 * count)
    #expect(try Deflate.compress(parts: count, level: 5) { whole[$0] } == stream)
    let content = Deflate.inflated(stream, limit: 1 << 20)
    #expect(content == Array(whole.joined()))
  }
}

@Suite struct PaletteTests {
  @Test("A palette keeps frequent colours exactly and takes no channel further than it says")
  func palette() throws {
    var table = PixelTable()
    var state: UInt64 = 7
    // A ramp of many blends between a few inks, each ink on most pixels.
    let inks: [UInt32] = [0xFFFFFF, 0x1B62A5, 0xD55E00, 0x028973, 0x1A1A1A]
    for _ in 0..<400 {
      let row = (0..<100).map { place -> UInt32 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let (one, other) = (inks[Int(state >> 40) % 5], inks[Int(state >> 50) % 5])
        guard place % 3 == 0 else { return one }
        let share = Double(state >> 20 & 255) / 255
        func mix(_ shift: UInt32) -> UInt32 {
          let (a, b) = (Double(one >> shift & 255), Double(other >> shift & 255))
          return UInt32(a + (b - a) * share) << shift
        }
        return mix(16) | mix(8) | mix(0)
      }
      let isTaken = table.append(row)
      #expect(isTaken)
    }
    #expect(table.colours.count > 1000)
    let palette = try #require(Palette(table))
    #expect(palette.colours.count <= 256)
    #expect(Set(palette.colours).isSuperset(of: inks))
    var largest = 0
    for (colour, place) in zip(table.colours, palette.places) {
      for shift in [16, 8, 0] as [UInt32] {
        let (one, other) = (colour >> shift & 255, palette.colours[Int(place)] >> shift & 255)
        largest = max(largest, abs(Int(one) - Int(other)))
      }
    }
    #expect(largest == palette.largestError)
    #expect(largest <= 24 && largest > 0)
  }

  @Test("Rows come back as they were taken in, and 20,000 colours are told apart")
  func rows() {
    var table = PixelTable()
    let rows: [[UInt32]] = [[7, 7, 7, 7], [7, 9, 9, 7], [1, 2, 3, 4], [4, 4, 7, 7]]
    for row in rows {
      let isTaken = table.append(row)
      #expect(isTaken)
    }
    #expect(zip(table.colours, table.counts).map { "\($0) \($1)" }.contains("7 8"))
    let places = table.colours.map { UInt8($0) }
    let lines = rows.map { [0] + $0.map { UInt8($0) } }
    #expect(table.bytes(of: 0..<4, width: 4, by: places) == Array(lines.joined()))
    #expect(table.bytes(of: 1..<3, width: 4, by: places) == lines[1] + lines[2])
    for start in 0..<200 as Range<UInt32> {
      let isTaken = table.append((0..<100).map { 1000 + start * 100 + $0 })
      #expect(isTaken)
    }
    #expect(table.colours.count == 20_000 + 6)
    #expect(Set(table.colours).count == table.colours.count)
    #expect(table.counts.reduce(0, +) == 16 + 20_000)
  }

  @Test("Greys are gathered too, each within 6 of 255, while what many pixels have stays exact")
  func greys() throws {
    var table = PixelTable()
    let inks: [UInt32] = [0xFFFFFF, 0xDADADA, 0xDCDCDC, 0x000000]
    for _ in 0..<150 { _ = table.append((0..<512).map { inks[$0 / 128] }) }
    _ = table.append((0..<256).map { UInt32($0) * 0x010101 })
    let palette = try #require(Palette(table))
    #expect(palette.colours.count < 60)
    #expect(Set(palette.colours).isSuperset(of: inks))
    #expect(palette.largestError <= 6 && palette.largestError > 0)
  }

  @Test("Few colours stay what they are; too many give no palette")
  func extremes() throws {
    var few = PixelTable()
    _ = few.append([1, 2, 1, 3])
    let palette = try #require(Palette(few))
    #expect(palette.largestError == 0)
    #expect(palette.colours.first == 1)
    var many = PixelTable()
    // A grid over the whole cube: nearer than 24 there is no neighbour.
    for red in 0..<16 {
      _ = many.append(
        (0..<256).map { UInt32(red * 17) << 16 | UInt32($0 / 16 * 17) << 8 | UInt32($0 % 16 * 17) })
    }
    #expect(Palette(many) == nil)
  }

  @Test("A chart in a palette differs from the exact one by no more than 24 of 255, and is smaller")
  func chart() throws {
    let near = try CairoRenderer(format: .png).render(TestScenes.chart())
    let exact = try CairoRenderer(format: .exactPNG).render(TestScenes.chart())
    #expect(near.count < exact.count)
    let (one, other) = (try PNGReader(near), try PNGReader(exact))
    #expect(one.isIndexed && !other.isIndexed)
    #expect(one.rows.count == other.rows.count)
    let largest = zip(one.rows, other.rows).reduce(0) { max($0, abs(Int($1.0) - Int($1.1))) }
    #expect(largest <= 24)
  }
}

/// Takes a PNG file apart, checking every checksum.
struct PNGReader {
  var chunks: [String: [ArraySlice<UInt8>]] = [:]
  var rows: [UInt8] = []
  var width = 0
  var height = 0
  var channels = 3
  var isIndexed = false

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
    let kind = header.dropFirst(9).first
    channels = kind == 6 ? 4 : 3
    guard kind == 3 else {
      rows = try Self.inflated(Array(data), capacity: height * (1 + width * channels) + 1)
      return
    }
    guard let palette = chunks["PLTE"]?.first else { throw Problem.order }
    isIndexed = true
    let places = try Self.inflated(Array(data), capacity: height * (1 + width) + 1)
    rows.reserveCapacity(height * (1 + width * 3))
    for (index, place) in places.enumerated() {
      if index % (1 + width) == 0 {
        rows.append(place)
      } else {
        rows += palette.dropFirst(Int(place) * 3).prefix(3)
      }
    }
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

extension PixelTable {
  /// Takes in a row, each pixel for itself; false when there are too many colours.
  fileprivate mutating func append(_ row: [UInt32]) -> Bool {
    beginRow()
    return row.allSatisfy { append($0, 1) }
  }
}
