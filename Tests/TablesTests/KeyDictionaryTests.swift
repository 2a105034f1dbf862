import Testing

@testable import Tables

/// A row of records as a chunk holds them, with the readable bytes behind the last field.
private func withRecords(
  _ records: [[[UInt8]]], _ body: (UnsafePointer<UInt8>, [[FieldRange]]) -> Void
) {
  var bytes: [UInt8] = []
  let fields = records.map { record in
    record.map { text in
      let start = bytes.count
      bytes += text
      // What follows a field must not be taken for a part of it.
      bytes.append(UInt8.random(in: 0...255))
      return FieldRange(
        start: Int32(start), end: Int32(start + text.count), isEscaped: false)
    }
  }
  bytes += [UInt8](repeating: 0xFF, count: 8)
  bytes.withUnsafeBufferPointer { buffer in
    if let start = buffer.baseAddress { body(start, fields) }
  }
}

@Test("Records with the same texts have the same key, numbered as they are met", arguments: 1...3)
func keysFollowTexts(columns: Int) {
  var state: UInt64 = UInt64(columns)
  func random(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
  // Texts that share beginnings, of all lengths around a word, and more than fit at first.
  let texts = (0..<3000).map { index -> [UInt8] in
    let shared = Array(repeating: UInt8(ascii: "a"), count: random(20))
    return index == 0
      ? [] : shared + Array("\(index % 700)".utf8) + Array("村".utf8.prefix(random(4)))
  }
  let records = (0..<20_000).map { _ in
    (0..<columns).map { _ in texts[random(columns == 1 ? 3000 : 60)] }
  }
  let store = KeyStore(columns: columns)
  let dictionary = KeyDictionary(store)
  var known: [[[UInt8]]: Int32] = [:]
  withRecords(records) { source, fields in
    for (record, ranges) in zip(records, fields) {
      let key = ranges.withUnsafeBufferPointer { ranges -> Int32 in
        guard let first = ranges.baseAddress else { return -1 }
        return dictionary.key(KeyFields(source: source, ranges: first))
      }
      let expected = known[record] ?? Int32(known.count)
      known[record] = expected
      if key != expected {
        Issue.record("\(record) is \(key) instead of \(expected)")
        return
      }
    }
  }
  #expect(dictionary.takeNew().numbers == (0..<Int32(known.count)).map { $0 })
  for (record, key) in known {
    let isText = record.allSatisfy { String(validating: $0, as: UTF8.self) != nil }
    #expect((dictionary.offending[key] == nil) == isText)
    if isText {
      #expect(
        store.texts(of: Int(key)) == record.map { String(decoding: $0, as: UTF8.self) })
    }
  }
}
