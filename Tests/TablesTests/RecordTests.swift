import Testing

@testable import Tables

@Suite struct RecordTests {
  static let same: [(String, String)] = [
    ("LF", "a,b\n1,2\n3,4\n"), ("CRLF", "a,b\r\n1,2\r\n3,4\r\n"), ("CR", "a,b\r1,2\r3,4\r"),
    ("mixed newlines", "a,b\r\n1,2\r3,4\n"), ("no final newline", "a,b\n1,2\n3,4"),
    ("CR without a final one", "a,b\r1,2\r3,4"), ("a byte order mark", "\u{FEFF}a,b\n1,2\n3,4\n"),
    ("a mark before a quoted heading", "\u{FEFF}\"a\",b\n1,2\n3,4\n"),
    ("quotes everywhere", "\"a\",\"b\"\n\"1\",\"2\"\n\"3\",\"4\"\n"),
    ("quotes at the end", "a,b\n1,2\n3,\"4\""), ("semicolons", "a;b\n1;2\n3;4\n"),
    ("tabs", "a\tb\n1\t2\n3\t4\n"), ("bars", "a|b\n1|2\n3|4\n"),
    ("spaces around", "a , b\n 1,2 \n\u{3000}3,\u{A0}4\u{200B}\n"),
    ("empty fields beyond the header", "a,b\n1,2,,\n3,4,,,,\n"),
    ("empty headings at the end", "a,b,,\n1,2,,\n3,4,,\n"),
  ]

  @Test("The same table is read from every way of writing it", arguments: same)
  func ways(name: String, text: String) throws {
    for chunkSize in [4, 16, 1 << 20] {
      let reading = try read(input(text), chunkSize: chunkSize)
      #expect(reading.records == [["1", "2"], ["3", "4"]], "\(name)")
      #expect(reading.rows == [2, 3])
      #expect(reading.problems == [])
    }
    #expect(try TablePreview(reading: input(text)).header == ["a", "b"])
  }

  static let fields: [(String, [String])] = [
    ("\"x,y\",z", ["x,y", "z"]), ("\"x\ny\",z", ["x\ny", "z"]), ("\"x\r\ny\",z", ["x\r\ny", "z"]),
    ("\"say \"\"no\"\"\",z", ["say \"no\"", "z"]), ("\"\"\"\",z", ["\"", "z"]),
    ("\"\",z", ["", "z"]), ("x\"y,z", ["x\"y", "z"]), ("x\"\"y,z", ["x\"\"y", "z"]),
    (" \"x\",z", ["\"x\"", "z"]), ("x,", ["x", ""]), (",z", ["", "z"]), (",", ["", ""]),
    ("白山村,\u{20BB7}", ["白山村", "\u{20BB7}"]), ("\" x \",z", ["x", "z"]),
  ]

  @Test("Fields follow RFC 4180", arguments: fields)
  func rfc(line: String, expected: [String]) throws {
    for end in ["", "\n", "\r\n", "\r"] {
      let text = "a,b\n\(line)\(end)"
      #expect(try read(input(text)).records == [expected])
      #expect(try TablePreview(reading: input(text)).records == [expected])
    }
  }

  @Test("Blank lines are passed over and counted")
  func blankLines() throws {
    let reading = try read(input("\n\na,b\n\n1,2\n  \n\r\n3,\"4\n5\"\n6,7\n\n"))
    #expect(reading.records == [["1", "2"], ["3", "4\n5"], ["6", "7"]])
    #expect(reading.rows == [5, 8, 9])
    let preview = try TablePreview(reading: input("\n\na,b\n\n1,2\n"))
    #expect(preview.headerRow == 3)
    #expect(preview.rows == [5])
  }

  @Test("One column is a table")
  func oneColumn() throws {
    let reading = try read(input("village\n甲村\n\"\"\n乙村\n"))
    #expect(reading.records == [["甲村"], [""], ["乙村"]])
    #expect(reading.rows == [2, 3, 4])
  }

  @Test("The delimiter is the one that divides evenly")
  func delimiter() throws {
    let cases: [(String, String)] = [
      ("village;x,y\n甲;1,5\n乙;2\n", ";"), ("a,b;c\n1,2;3\n4,5\n", ","), ("a|b,c|d\n1|2|3\n", "|"),
      ("a,b\n1,2;3;4\n", ","), ("a\n1\n", ","), ("a,b\n", ","), ("a;b,c\n1;2,3\n", ","),
      ("note,b\n\"x;y;z\",1\n", ","), ("a,b\n1,2\n3,4,5\n6,7\n", ","),
    ]
    for (text, expected) in cases {
      let found = (try? TablePreview(reading: input(text)))?.delimiter
      #expect(found == nil || found == Delimiter(expected.utf8), "\(text)")
    }
  }

  @Test("Filters compare whole trimmed fields, unescaped")
  func filters() throws {
    let text = "m,v\nx,1\n x ,2\nxx,3\n\"x\",4\n\"\"\"q\"\"\",5\n\u{3000}x,6\n,7\n"
    func values(_ value: String) throws -> [String] {
      let filter = ColumnFilter(column: 0, value: value)
      return try read(input(text), columns: [1], where: [filter]).records.map { $0[0] }
    }
    #expect(try values("x") == ["1", "2", "4", "6"])
    #expect(try values(" x") == ["1", "2", "4", "6"])
    #expect(try values("\"q\"") == ["5"])
    #expect(try values("") == ["7"])
    #expect(try values("none") == [])
    let both = [ColumnFilter(column: 0, value: "x"), ColumnFilter(column: 1, value: "4")]
    #expect(try read(input(text), columns: [0, 1], where: both).records == [["x", "4"]])
  }

  @Test("Columns come in the order requested, equal texts share a code")
  func columnsAndCodes() throws {
    let source = input("a,b\nx,1\ny,2\nx,3\n\"x\",4\n\"q\"\"\",5\nq\",6\n")
    let scan = try TableScan(source, plain: TablePreview(reading: source))
    var batches: [TableBatch] = []
    try scan.scan(
      columns: [
        ColumnRequest(column: 1, kind: .number), ColumnRequest(column: 0, kind: .text),
        ColumnRequest(column: 1, kind: .text),
      ],
      transform: { $0 }, combine: { batch, _ in batches.append(batch) })
    guard let batch = batches.first, case .number(let values, _) = batch.columns[0],
      case .text(let codes, let dictionary) = batch.columns[1]
    else {
      Issue.record("no batch")
      return
    }
    #expect(values == [1, 2, 3, 4, 5, 6])
    #expect(codes == [0, 1, 0, 0, 2, 2])
    #expect(dictionary == ["x", "y", "q\""])
  }

  @Test("A short record does not borrow the end of its line for a field")
  func shortRecord() throws {
    for end in ["\n", "\r\n", "\r"] {
      for (text, row) in [
        (
          "freq,geo\\TIME_PERIOD\t2020\t2021\nA,DE\t1\t2\nA,FR\t3\nA,IT\t4\t5\n",
          ["A", "IT", "4", "5"]
        ),
        ("a,b,c,d\nA,DE,1,2\nA,FR,3\nA,IT,4,5\n", ["A", "IT", "4", "5"]),
      ] {
        let lines = text.split(separator: "\n").joined(separator: end) + end
        let reading = try read(input(lines))
        #expect(reading.records == [["A", "DE", "1", "2"], row])
        #expect(reading.rows == [2, 4])
        #expect(reading.problems.map(\.kind) == [.raggedRecord(expected: 4, found: 3)])
      }
    }
  }
}
