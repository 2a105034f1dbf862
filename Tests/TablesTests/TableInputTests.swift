import Dispatch
import Glibc
import TestSupport
import Testing

@testable import Tables

@Suite struct TableInputTests {
  /// The end to read of a pipe into which `bytes` are written `step` at a time.
  private func descriptor(_ bytes: [UInt8], step: Int) -> Int32 {
    var ends: [Int32] = [0, 0]
    #expect(Glibc.pipe(&ends) == 0)
    let writer = ends[1]
    DispatchQueue.global().async {
      var index = 0
      while index < bytes.count {
        let part = Array(bytes[index..<min(bytes.count, index + step)])
        if write(writer, part, part.count) != part.count { break }
        index += step
      }
      close(writer)
    }
    return ends[0]
  }

  private func pipe(_ bytes: [UInt8], step: Int) -> TableInput {
    TableInput(descriptor: descriptor(bytes, step: step), name: "pipe", isOwned: true)
  }

  private func table(records: Int) -> String {
    "a,b\n" + (0..<records).map { "\($0),\"x\n\($0 % 7)\"\r\n" }.joined()
  }

  @Test("A pipe that gives single bytes is read like memory")
  func singleBytes() throws {
    let text = "\u{FEFF}" + table(records: 500)
    let expected = try read(input(text))
    #expect(expected.records.count == 500)
    #expect(try read(pipe(Array(text.utf8), step: 1), chunkSize: 100) == expected)
  }

  @Test("A pipe far longer than the preview streams through")
  func longPipe() throws {
    let text = table(records: 60_000)
    let source = pipe(Array(text.utf8), step: 4093)
    let preview = try TablePreview(reading: source)
    #expect(preview.records.count == 200)
    let scan = try TableScan(source, plain: preview, chunkSize: 1000)
    var count = 0
    let columns = [ColumnRequest(column: 0, kind: .number)]
    try scan.scan(columns: columns, transform: { $0.count }, combine: { part, _ in count += part })
    #expect(count == 60_000)
    let error = #expect(throws: TableProblems.self) {
      try scan.scan(columns: columns, transform: { $0.count }, combine: { _, _ in })
    }
    #expect(error?.problems.map(\.kind) == [.unreadable(errno: ESPIPE)])
  }

  @Test("Telling that a pipe holds no workbook leaves most of it in the pipe")
  func kindOfPipe() {
    let bytes = Array(table(records: 200_000).utf8)
    let end = descriptor(bytes, step: 4096)
    defer { close(end) }
    let source = TableInput(descriptor: end, name: "pipe", isOwned: false)
    #expect(Workbook.kind(of: source) == .unknown)
    var left = 0
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = read(end, &part, part.count)
      if got <= 0 { break }
      left += got
    }
    #expect(left > bytes.count / 2)
  }

  @Test("A file is read, also twice")
  func files() throws {
    let text = table(records: 3000)
    try withScratchFile(Array(text.utf8)) { path in
      let source = try TableInput.open(path: path, name: "shown.csv")
      #expect(source.name == "shown.csv")
      let first = try read(source, chunkSize: 777)
      #expect(first == (try read(source)))
      #expect(first == (try read(input(text))))
    }
  }

  @Test("What cannot be opened says why")
  func unopened() throws {
    func kind(_ path: String) -> TableProblem.Kind? {
      do throws(TableProblem) {
        _ = try TableInput.open(path: path)
        return nil
      } catch {
        return error.kind
      }
    }
    #expect(kind("/tmp/there-is-no-such-file.csv") == .missingFile)
    #expect(kind("/tmp/a\0b") == .missingFile)
    #expect(kind("/tmp") == .isDirectory)
    #expect(kind("/" + String(repeating: "x", count: 300)) == .unreadable(errno: ENAMETOOLONG))
  }

  @Test("A closed descriptor is an error, not an empty table")
  func closed() throws {
    #expect(
      try problems(TableInput(descriptor: 999, name: "t", isOwned: false)).map(\.kind) == [
        .unreadable(errno: EBADF)
      ])
  }

  @Test("The preview shows 200 records of a large table, and a small one whole")
  func preview() throws {
    let small = try TablePreview(reading: input(table(records: 1000)))
    #expect(small.isWhole)
    #expect(small.records.count == 1000)
    let preview = try TablePreview(reading: input(table(records: 40_000)))
    #expect(!preview.isWhole)
    #expect(preview.records.count == 200)
    #expect(preview.rows == Array(2...201))
    #expect(preview.records[199] == ["199", "x\n3"])
    #expect(preview.name == "t.csv")
  }
}
