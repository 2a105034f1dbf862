import Testing

@testable import Tables

@Suite struct ColumnEvidenceTests {
  private func read(_ cells: [String], _ heading: String? = nil) -> ColumnReading {
    NumberStyle.evidence(from: cells, heading: heading)
  }

  private func values(_ cells: [String], _ reading: ColumnReading) -> [Double?] {
    cells.map { cell in
      if case .value(let value, _) = NumberCell.reading(cell, style: reading.style) {
        return value
      }
      return nil
    }
  }

  @Test(
    "A decimal comma is decided by the column",
    arguments: [
      (["12,5", "3,75", "1.234,5"], true), (["12,5", "7,25", "8"], true), (["1.234,56"], true),
      (["1.234.567,8", "12"], true), (["1.234.567", "12.345"], true), (["0,123", "0,5"], true),
      (["12,5", "12.5"], false), (["1,234", "5,678"], false),
      (["1,23", "100", "200", "300"], false),
      (["1,23"], false), (["1,234.5", "12,5"], false), (["1,2345", "2,3456"], false),
      (["1,234,567", "12,5"], false), (["1.234", "5.678"], false), (["a,b"], false), ([], false),
      (["1 234,5", "12,75"], true), (["1.234", "12,5", "3,5"], true),
      (["0.123", "12,5", "3,5"], false), (["1234.567", "12,5", "3,5"], false),
      (["12.5", "12,5", "3,5"], false),
    ])
  func decimalComma(cells: [String], expected: Bool) {
    #expect(read(cells).style.decimalComma == expected)
  }

  @Test("Faults are told by their places among all cells, figures or not")
  func places() {
    let reading = read(["12", "1.2.3", "", "13", "14.5", "1.2.4"])
    #expect(reading.examples.map(\.index) == [1, 5])
    #expect([reading.numbers, reading.missing, reading.faults] == [3, 1, 2])
  }

  @Test("With a decimal comma the whole column is read")
  func commaValues() {
    let cells = ["1.234,56", "12,5", "-0,5", "7"]
    let reading = read(cells, "Reddito (EUR)")
    #expect(values(cells, reading) == [1234.56, 12.5, -0.5, 7])
    #expect(reading.style.kind == .money && reading.style.currency == "EUR")
  }

  @Test("NA is missing among numbers and Naples among provinces")
  func markers() {
    let numbers = read(["1", "2", "NA", "3", "未报", ":", "x"])
    #expect(numbers.style.missingMarkers == ["NA", "未报", ":", "x"])
    #expect(numbers.numbers == 3 && numbers.missing == 4 && numbers.faults == 0)
    #expect(numbers.isNumeric)
    let provinces = read(["NA", "MI", "RM", "NA"])
    #expect(provinces.style.missingMarkers.isEmpty && !provinces.isNumeric)
    #expect(!read(["NA", "NA", "NA"]).isNumeric)
    #expect(!read(["NA", "MI", "RM", "12"]).isNumeric)
    // Two secrets among few figures.
    #expect(read(["x", "x", "x", "5"]).isNumeric)
    // NaN is an error of a program, not a sign for a missing value.
    #expect(read(["1", "2", "NaN"]).examples.map(\.fault) == [.notNumber])
  }

  @Test("Percent columns become parts of 1")
  func shares() {
    let signed = ["98.5%", "0.97", "—"]
    #expect(values(signed, read(signed)) == [0.985, 0.97, nil])
    let headed = ["98.5", "97", "98.2%"]
    #expect(values(headed, read(headed, "合格率（%）")) == [0.985, 0.97, 0.982])
    #expect(read(headed, "合格率（%）").fault == nil)
    #expect(read(["增长5.2%", "下降3%"], "增速").style.kind == .growth)
    #expect(read(["5.2", "-3"], "收入增长率（%）").style.kind == .growth)
    #expect(read(["985‰"]).style.kind == .share)
  }

  @Test("A column that mixes 0.985 and 98.5 is refused")
  func mixedShares() {
    #expect(read(["0.985", "98.5"], "合格率（%）").fault == .mixedShares)
    #expect(read(["0.985", "98.5", "97.2"], "合格率").fault == .mixedShares)
    #expect(read(["98.5%", "97.2"]).fault == .mixedShares)
    for cells in [
      ["0.5", "3.2", "12"], ["0.985", "0.97"], ["98.5", "97"], ["0", "98.5"], ["0.9", "1.1"],
    ] {
      #expect(read(cells, "占比（%）").fault == nil, "\(cells)")
    }
    #expect(read(["0.985", "98.5"], "收入（万元）").fault == nil)
  }

  @Test("Units come from the heading, from the table's corner, or from every cell")
  func units() {
    let cells = ["12.3", "9800元", "1,234"]
    let reading = read(cells, "集体经济收入（万元）")
    #expect(values(cells, reading) == [12.3, 0.98, 1234])
    #expect(reading.ownUnits == 1 && reading.heading.name == "集体经济收入")
    var yuan = reading
    yuan.style.resultExponent = 0
    #expect(values(cells, yuan) == [123_000, 9800, 12_340_000])
    let corner = NumberStyle.evidence(from: ["5"], heading: "收入", unit: UnitText("单位：万元"))
    #expect(corner.style.unitExponent == 4 && corner.style.kind == .money)
    let own = ["12.3万", "9800元", "1.2亿"]
    #expect(values(own, read(own, "收入")) == [123_000, 9800, 120_000_000])
    // Nobody knows whether the 11.9 counts 万元 too.
    let mixed = read(["12.3万", "11.9", "12"], "收入")
    #expect(mixed.examples == [.init(index: 0, text: "12.3万", fault: .unitInCell)])
    #expect(values(["12.3万", "9800"], read(["12.3万", "9800"], "人口（人）")) == [123_000, 9800])
  }

  @Test("Texts are no numbers, and single numerals number groups")
  func texts() {
    #expect(!read(["一", "二", "三"]).isNumeric)
    #expect(read(["一百二十", "五"]).isNumeric)
    #expect(!read(["东庄村", "西庄村", "2"]).isNumeric)
    #expect(!read(["", "—"]).isNumeric)
    #expect(!read(["TRUE", "FALSE"]).isNumeric)
    let faulty = read(["1", "2", "1.2.3", "12 元/人", "#REF!"])
    #expect(faulty.isNumeric == false)
    #expect(faulty.faults == 3)
    #expect(faulty.examples.map(\.fault) == [.severalPoints, .unitInCell, .errorValue])
  }
}
