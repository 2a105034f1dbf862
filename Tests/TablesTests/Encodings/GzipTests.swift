import Glibc
import Testing

@testable import Tables

@Suite struct GzipTests {
  static let table =
    "village,year,value\n"
    + (0..<400).map { "V\($0 % 9),\($0),\($0 * 7919 % 997)\n" }.joined()

  private func packed(_ bytes: [UInt8]) -> TableInput { TableInput(bytes: bytes, name: "t.csv") }

  @Test("Members stand one behind the other, also with zeros behind")
  func members() throws {
    let bytes = Array(Self.table.utf8)
    let expected = try read(input(Self.table))
    for size in [1, 7, 1000] {
      var all: [UInt8] = []
      for start in stride(from: 0, to: bytes.count, by: size) {
        all += try gzipped(Array(bytes[start..<min(bytes.count, start + size)]))
      }
      #expect(try read(packed(all)) == expected)
      #expect(try read(packed(all + [0, 0, 0])) == expected)
      #expect(try read(pipe(all, step: 1000), chunkSize: 50) == expected)
      #expect(try problems(packed(all + [0x61])).map(\.kind) == [.gzip(.corrupt)])
    }
    #expect(try problems(packed(gzipped([]))).map(\.kind) == [.empty])
  }

  @Test("Cut anywhere, it is an error")
  func truncated() throws {
    let whole = try gzipped(Array(Self.table.utf8))
    for end in Array(stride(from: 2, to: whole.count, by: 50)) + [whole.count - 1] {
      let found = try problems(packed(Array(whole[..<end])))
      #expect(found.map(\.kind) == [.gzip(.truncated)], "\(end)")
      #expect(found.first?.place == TablePlace(file: "t.csv"))
    }
    let long = Self.table + (0..<60_000).map { "V,\($0),1\n" }.joined()
    let cut = try gzipped(Array(long.utf8)).dropLast(9)
    #expect(try problems(packed(Array(cut))).map(\.kind) == [.gzip(.truncated)])
  }

  @Test("A flipped bit anywhere is an error or leaves the text as it is")
  func corrupt() throws {
    let whole = try gzipped(Array(Self.table.utf8))
    let expected = try read(input(Self.table))
    for position in stride(from: 2, to: whole.count, by: 13) {
      var bytes = whole
      bytes[position] ^= 0x10
      let reading = try? read(packed(bytes))
      let isSame = reading == expected
      #expect(isSame || reading?.problems.isEmpty != true, "\(position)")
    }
    for back in [1, 5] {
      var bytes = whole
      bytes[whole.count - back] ^= 1
      #expect(try problems(packed(bytes)).map(\.kind) == [.gzip(.corrupt)])
    }
  }

  @Test("Other archives inside are refused")
  func nested() throws {
    var tar = [UInt8](repeating: 0, count: 1024)
    tar.replaceSubrange(257..<262, with: Array("ustar".utf8))
    let contents = [
      try gzipped(Array("a,b\n1,2\n".utf8)), [0x50, 0x4B, 3, 4, 20, 0], tar,
      [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00, 0x00],
    ]
    for content in contents {
      #expect(try problems(packed(gzipped(content))).map(\.kind) == [.gzip(.archive)])
    }
    let page = try gzipped(Array("<html><table>".utf8))
    #expect(try problems(packed(page)).map(\.kind) == [.notText("html")])
  }

  @Test("Data that grow a thousandfold are refused beyond a floor, not below it")
  func bomb() throws {
    let line = Array("1,2\n".utf8)
    let piece = try gzipped(Array(repeating: line, count: 1 << 18).joined() + [])
    let source = ByteSource(bytes: piece + piece + piece, name: "t")
    #expect(piece.count < 8192)
    var block = [UInt8](repeating: 0, count: 1 << 16)
    var reader = try GzipReader(source, ratioFloor: 2 << 20)
    var total = 0
    let error = #expect(throws: TableProblem.self) {
      while try reader.read(into: &block, from: 0) > 0 { total += block.count }
    }
    #expect(error?.kind == .gzip(.tooLarge))
    #expect(total <= 2 << 20)
    var free = try GzipReader(source, ratioFloor: 3 << 20)
    total = 0
    while true {
      let end = try free.read(into: &block, from: 0)
      if end == 0 { break }
      total += end
    }
    #expect(total == 3 << 20)
  }
}
