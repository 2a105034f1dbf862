import Synchronization
import Testing
import TestSupport

@testable import Tables

/// Records with runs of one text in the filtered column, some of them written with quotes or spaces,
/// and how they are written.
private struct KeyedTable {
  let width: Int
  var records: [[String]] = []
  var text: String

  init(_ random: inout RepeatableRandom) {
    width = Int.random(in: 2...6, using: &random)
    let newline = Bool.random(using: &random) ? "\n" : "\r\n"
    let isOdd = Bool.random(using: &random)
    let words = ["a", "b", "ab", "a b", "村", "村村", "", "abcdefgh", "abcdefghi", "a,b"]
    text = (0..<width).map { "h\($0)" }.joined(separator: ",") + newline
    var metric = "x"
    for _ in 0..<Int.random(in: 1...400, using: &random) {
      if Int.random(in: 0..<9, using: &random) == 0 {
        metric = ["x", "y", "xy", "X", "z"].randomElement(using: &random) ?? "x"
      }
      var record = [metric]
      for _ in 1..<width { record.append(words.randomElement(using: &random) ?? "") }
      records.append(record)
      text +=
        record.map { field in
          let isQuoted = field.contains(",") || isOdd && Int.random(in: 0..<5, using: &random) == 0
          if isQuoted { return "\"\(field)\"" }
          return isOdd && Int.random(in: 0..<5, using: &random) == 0 ? " \(field) " : field
        }.joined(separator: ",") + newline
    }
  }
}

@Suite struct KeyScanTests {
  @Test("Keys and filters tell records as their texts do, whatever files share the lanes")
  func keys() throws {
    var random = RepeatableRandom(5)
    for round in 0..<60 {
      let count = Int.random(in: 1...3, using: &random)
      let lanes = KeyLanes(columns: count, count: 1 + round % 3)
      var numbers: [[String]: Int32] = [:]
      for _ in 0..<4 {
        let table = KeyedTable(&random)
        if table.width < count { continue }
        let columns = Array((0..<table.width).shuffled(using: &random).prefix(count))
        let expected = table.records.enumerated().filter { $0.element[0].lowercased() == "x" }
        let input = input(table.text)
        let preview = try TablePreview(reading: input)
        let scan = try TableScan(
          input, plain: preview, chunkSize: [64, 500, 1 << 20].randomElement(using: &random) ?? 64)
        var found: [(row: Int, key: Int32)] = []
        try scan.scan(
          columns: [ColumnRequest(column: 0, kind: .text)],
          where: [ColumnFilter(column: 0, value: "x") { $0.lowercased() == "x" }],
          keys: KeyRequest(columns: columns, lanes: lanes), transform: { $0 },
          combine: { batch, firstRow in
            let keys = try #require(batch.keys)
            #expect(keys.texts.count == keys.new.count * count)
            for (place, key) in keys.new.enumerated() {
              #expect(
                lanes.texts(of: key) == Array(keys.texts[place * count..<(place + 1) * count]))
            }
            for (offset, key) in zip(batch.rowOffsets, keys.keys) {
              found.append((firstRow + Int(offset), key))
            }
          })
        #expect(found.map(\.row) == expected.map { $0.offset + 2 }, "\(table.text)")
        for (record, one) in zip(expected, found) {
          let texts = columns.map { record.element[$0] }
          #expect(lanes.texts(of: one.key) == texts)
          #expect(numbers[texts, default: one.key] == one.key)
          numbers[texts] = one.key
        }
      }
      #expect(Set(numbers.values).count == numbers.count)
    }
  }

  @Test("The same bytes are another key where the columns stand in another order")
  func order() throws {
    let lanes = KeyLanes(columns: 2, count: 1)
    var keys: [[String]] = []
    for (header, columns) in [("v,t,n", [0, 1]), ("t,v,n", [1, 0])] {
      let input = input(header + "\na,b,1\na,b,2\n")
      try TableScan(input, plain: TablePreview(reading: input)).scan(
        columns: [ColumnRequest(column: 2, kind: .text)],
        keys: KeyRequest(columns: columns, lanes: lanes), transform: { $0 },
        combine: { batch, _ in keys += (batch.keys?.keys ?? []).map(lanes.texts) })
    }
    #expect(keys == [["a", "b"], ["a", "b"], ["b", "a"], ["b", "a"]])
  }

  @Test("A key that two lanes meet at once has one number and is new once")
  func lanes() throws {
    let texts = (0..<5000).map { "村\($0 % 700)" }
    let table = "village,value\n" + texts.map { $0 + ",1\n" }.joined()
    let lanes = KeyLanes(columns: 1, count: 4)
    let new = Mutex<[Int32]>([])
    var keys: [Int32] = []
    let input = input(table)
    try TableScan(input, plain: TablePreview(reading: input), chunkSize: 300).scan(
      columns: [ColumnRequest(column: 1, kind: .text)],
      keys: KeyRequest(columns: [0], lanes: lanes),
      transform: { batch in
        new.withLock { $0 += batch.keys?.new ?? [] }
        return batch
      }, combine: { batch, _ in keys += batch.keys?.keys ?? [] })
    #expect(new.withLock { $0.sorted() } == Array(0..<700))
    #expect(keys.map { lanes.texts(of: $0) } == texts.map { [$0] })
  }
}
