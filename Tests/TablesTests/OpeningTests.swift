import Testing

@testable import Tables

/// What stands before the headings, and what divides fields.
@Suite struct OpeningTests {
  static let wide: [(String, String)] = [
    ("plain", "a，b\n1，2\n3，4\n"), ("CRLF", "a，b\r\n1，2\r\n3，4\r\n"),
    ("quoted", "\"a\"，\"b\"\n\"1\"，\"2\"\n\"3\"，\"4\"\n"), ("padded", "a，b，，\n1，2，，\n3，4\n"),
  ]

  @Test("`，` divides fields as `,` does", arguments: wide)
  func wideComma(name: String, text: String) throws {
    for chunkSize in [4, 16, 1 << 20] {
      let preview = try TablePreview(reading: input(text))
      #expect(preview.delimiter == .wideComma, "\(name)")
      guard name != "padded" else { continue }
      #expect(try read(input(text), chunkSize: chunkSize).records == [["1", "2"], ["3", "4"]])
    }
  }

  @Test("`，` in a quoted field, and other characters that end in its last byte, divide nothing")
  func wideCommaInText() throws {
    // U+4E0C and U+534C end in 8C as `，` does.
    let text = "村，x\n\"甲，乙\"，\u{4E0C}\u{534C}\n\u{4E0C}，\"say \"\"，\"\"\"\n"
    #expect(
      try read(input(text)).records == [["甲，乙", "\u{4E0C}\u{534C}"], ["\u{4E0C}", "say \"，\""]])
  }

  @Test("`，` is chosen by evidence only")
  func wideCommaByEvidence() throws {
    let text = "village,note\n甲,大，小\n乙,大，小\n丙,大，小\n"
    #expect(try TablePreview(reading: input(text)).delimiter == .comma)
  }

  @Test("A first line `sep=…` decides the delimiter and is no data")
  func namedDelimiter() throws {
    // Both divide evenly, and the comma into more fields.
    let cases: [(String, [String])] = [
      ("sep=;\na,b;c,d\n1,5;2,5\n", ["1,5", "2,5"]), ("SEP=;\r\na;b\r\n1;2\r\n", ["1", "2"]),
      ("\u{FEFF}sep=\t\na,b\tc,d\n1,5\t2,5\n", ["1,5", "2,5"]), ("sep=，\na，b\n1，2\n", ["1", "2"]),
    ]
    for (text, expected) in cases {
      let preview = try TablePreview(reading: input(text))
      #expect(preview.headerRow == 2, "\(text)")
      #expect(preview.records == [expected], "\(text)")
      #expect(try read(input(text)).records == [expected], "\(text)")
      #expect(try read(input(text)).rows == [3], "\(text)")
    }
    #expect(try TablePreview(reading: input("sep=a,b\n1,2\n")).headerRow == 1)
  }

  static let comments: [(String, String, [String])] = [
    ("two comments", "# a, b; c\n#d\nx,y\n1,2\n", ["a, b; c", "d"]),
    ("a blank line between", "# a\n\n# b\nx,y\n1,2\n", ["a", "b"]),
    ("quotes in a comment", "# \"a\n#,\nx,y\n1,2\n", ["\"a"]),
    ("after sep=", "sep=,\n# a;b;c\nx,y\n1,2\n", ["a;b;c"]),
  ]

  @Test("Leading lines with # are kept as one text each", arguments: comments)
  func leadingComments(name: String, text: String, expected: [String]) throws {
    let preview = try TablePreview(reading: input(text))
    #expect(preview.delimiter == .comma)
    #expect(preview.lines.prefix(expected.count).map(\.texts) == expected.map { [$0] }, "\(name)")
    #expect(preview.lines.last?.texts == ["1", "2"], "\(name)")
  }

  @Test("A # that is a heading, begins one, or stands in a record survives")
  func noComments() throws {
    for text in ["#,x\n1,2\n", "#x,y\n1,2\n", "x,y\n#1,2\n"] {
      let preview = try TablePreview(reading: input(text))
      #expect(preview.lines.map(\.texts.count) == [2, 2], "\(text)")
    }
    let reading = try read(input("x,y\n#1,2\n"))
    #expect(reading.records == [["#1", "2"]])
  }

  @Test("Eurostat's keys are columns of their own")
  func keys() throws {
    let text = "freq,geo\\TIME_PERIOD\t2019 \t2020 \nA,DE\t1.5 p\t: \n"
    let preview = try TablePreview(reading: input(text))
    #expect(preview.isEurostat)
    #expect(
      preview.lines.map(\.texts) == [["freq", "geo", "2019", "2020"], ["A", "DE", "1.5 p", ":"]])
    #expect(try TablePreview(reading: input("geo\\time\t2019\nDE\t1\n")).isEurostat)
    #expect(try !TablePreview(reading: input("a\tb\n1\t2\n")).isEurostat)
  }

  @Test("Flags behind figures are read where they are taken, else refused")
  func flags() {
    var style = NumberStyle()
    style.takesFlags = true
    let cases: [(String, NumberCell)] = [
      ("12.3 p", .value(12.3, status: .provisional)),
      ("-4 bu", .value(-4, status: [.seriesBreak, .unreliable])),
      ("7 s", .value(7, status: .estimated)), ("7", .value(7, status: [])),
      (":", .missing(.blank, status: .notReported)), (": c", .missing(.blank, status: .suppressed)),
      (":c", .missing(.blank, status: .suppressed)), (": z", .missing(.notApplicable, status: [])),
      (": u", .missing(.blank, status: [.unreliable, .notReported])),
    ]
    for (text, expected) in cases { #expect(NumberCell.reading(text, style: style) == expected) }
    for text in ["7 q", "7b", ": q"] {
      #expect(NumberCell.reading(text, style: style).fault != nil, "\(text)")
    }
    #expect(NumberCell.reading("7 b").fault != nil)
  }
}

@Test("Titles and notes that a spreadsheet pads with tabs do not hide what divides the records")
func paddedNotes() throws {
  let text = "单位：万元\t\t\n村名\t收入\t支出\n甲村\t1\t2\n乙村\t\t\n丙村\t\t\n注：各村上报。\t\t\n填表人：张三\t\t\n"
  #expect(try TablePreview(reading: input(text)).delimiter == .tab)
}
