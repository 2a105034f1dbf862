import Testing
import TestSupport

@testable import Plotting

struct LayoutPromiseTests {
  private static let han = Array("白山青龙西沟石桥柳河大王庄南岭东坡杨树北套太平红旗新民双泉马家店小李")
  private static let latin = Array("abcdefghij klmno-PQRSTUVW")

  private func name(_ random: inout RepeatableRandom) -> String {
    let length = Int.random(in: 1...30, using: &random)
    let kind = Int.random(in: 0...2, using: &random)
    return String(
      (0..<length).compactMap { _ -> Character? in
        let isHan = kind == 0 || (kind == 2 && Bool.random(using: &random))
        return (isHan ? Self.han : Self.latin).randomElement(using: &random)
      })
  }

  private func text(_ words: ClosedRange<Int>, _ random: inout RepeatableRandom) -> String {
    (0..<Int.random(in: words, using: &random)).map { _ in name(&random) }
      .joined(separator: Bool.random(using: &random) ? "，" : " ")
  }

  private func rows(_ random: inout RepeatableRandom) -> [Row] {
    let series = Int.random(in: 1...60, using: &random)
    let years = Int.random(in: 1...40, using: &random)
    let missing = Double.random(in: 0...0.6, using: &random)
    let scale: Double = [1e-3, 1.0, 1e4, 1e9].randomElement(using: &random) ?? 1
    let shift: Double = [0.0, -0.5, 3, 1000].randomElement(using: &random) ?? 0
    return (0..<series).flatMap { _ -> [Row] in
      let name = name(&random)
      return (0..<years).map { year in
        let isMissing = Double.random(in: 0...1, using: &random) < missing
        let value = (Double.random(in: 0...1, using: &random) + shift) * scale
        return Row(
          name, 2024 - year, isMissing ? nil : value, low: value - scale, high: value + scale)
      }
    }
  }

  private func chart(_ random: inout RepeatableRandom) -> Chart {
    let rows = rows(&random)
    let first = rows.filter { $0.village == rows.first?.village }
    var chart = Chart {
      if Bool.random(using: &random) {
        AreaMark(
          first, x: .value("Year", \.year), yStart: .value("Low", \.low),
          yEnd: .value("High", \.high)
        ).annotation("中间一半")
      }
      lines(rows).seriesLabel(.trailing)
      if Bool.random(using: &random) {
        TextMark(
          rows, x: .value("Year", \.year), y: .value("Revenue", \.value),
          text: .value("Village", \.village), side: .above)
      }
    }
    chart = chart.chartTitle(text(0...12, &random)).chartSubtitle(text(0...3, &random))
      .chartNotes((0..<Int.random(in: 0...5, using: &random)).map { _ in text(1...9, &random) })
      .chartSource(text(0...4, &random)).chartNonZeroNote("纵轴不从零开始")
    if Bool.random(using: &random) {
      chart = chart.chartYAxisLabel(text(1...3, &random)).chartXAxisLabel(text(1...9, &random))
    }
    return chart
  }

  @Test func `No texts touch and none leaves the canvas, on 600 random charts`() {
    var random = RepeatableRandom(7)
    for round in 0..<600 {
      let chart = chart(&random)
      let measurer = round.isMultiple(of: 2) ? FakeMeasurer() : FakeMeasurer.tall
      let layout = chart.layout(size: .page, measurer: measurer)
      #expect(layout.scene.fault == nil, "round \(round)")
      #expect(layout.yAxisStartsAtZero == chart.yAxisStartsAtZero(in: .page) || !layout.hasData)
      // On a page nothing is lost but what is counted.
      #expect(layout.issues.isEmpty, "round \(round): \(layout.issues)")
    }
  }

  @Test func `The promise holds on canvases of any size`() {
    var random = RepeatableRandom(8)
    for round in 0..<200 {
      let size = Size(
        width: Double.random(in: 0...700, using: &random),
        height: Double.random(in: 0...500, using: &random))
      let scene = chart(&random).scene(size: size, measurer: FakeMeasurer.tall)
      #expect(scene.fault == nil, "round \(round) \(size)")
    }
  }

  @Test func `The promise holds for bars with values and for cells with numbers`() {
    struct Bar {
      var name: String
      var year: String
      var value: Double
      var text: String
      var color: Color?
    }
    var random = RepeatableRandom(9)
    for round in 0..<200 {
      let bars = (0..<Int.random(in: 1...60, using: &random)).map { _ in
        Bar(
          name: name(&random), year: "\(Int.random(in: 2000...2024, using: &random))",
          value: Double.random(in: -100...200, using: &random),
          text: "\(Int.random(in: -9999...9999, using: &random))", color: Color(0xCCDDEE))
      }
      let upright = Chart {
        BarMark(bars, x: .value("Village", \.name), y: .value("Revenue", \.value), label: \.text)
        RuleMark(y: .value("Mean", 50.0)).annotation("平均")
      }
      let level = Chart {
        BarMark(bars, x: .value("Revenue", \.value), y: .value("Village", \.name), label: \.text)
      }
      let cells = Chart {
        RectangleMark(
          bars, x: .value("Year", \.year), y: .value("Village", \.name), fill: \.color)
        TextMark(
          bars, x: .value("Year", \.year), y: .value("Village", \.name),
          text: .value("Revenue", \.text))
      }
      for chart in [upright, level, cells] {
        let layout = chart.layout(size: .page, measurer: FakeMeasurer.tall)
        #expect(layout.scene.fault == nil, "round \(round)")
        #expect(layout.issues.isEmpty, "round \(round): \(layout.issues)")
      }
    }
  }

  @Test func `Labels without room are dropped, counted and noted`() {
    let rows = (0..<60).map { Row("村\($0)", 2024, Double($0)) }
    let chart = Chart { lines(rows + rows.map { Row($0.village, 2023, 1) }).seriesLabel(.trailing) }
      .chartOverflowNote { "另有\($0)个村未标注" }
    let layout = chart.layout(size: .page, measurer: FakeMeasurer.tall)
    let shown = layout.scene.texts(.label).count
    #expect(layout.droppedLabels == 60 - shown)
    #expect(layout.scene.texts(.note) == ["另有\(60 - shown)个村未标注"])
  }

  @Test func `Numbers stand in bars that hold them, and in no others`() {
    let pieces = [
      (year: 2020, height: 60.0), (year: 2021, height: 3.0), (year: 2022, height: 37.0),
    ]
    let rows = pieces.map { piece in
      Piece(
        year: piece.year, middle: piece.height / 2, text: "\(Int(piece.height))",
        region: Region(
          from: (Double(piece.year) - 0.35, 0), to: (Double(piece.year) + 0.35, piece.height)))
    }
    let chart = Chart {
      TextMark(
        rows, x: .value("", \.year), y: .value("", \.middle), text: .value("", \.text),
        within: \.region)
    }
    .chartXScale(domain: 2019...2023).chartYScale(domain: 0...100)
    #expect(chart.scene(size: .page, measurer: FakeMeasurer()).texts(.label) == ["60", "37"])
  }

  private struct Piece {
    var year: Int
    var middle: Double
    var text: String
    var region: Region
  }

  @Test func `No word or two stand alone on the last line of a text`() {
    let fitting = TextFitting(measurer: FakeMeasurer())
    let style = TextStyle(size: 10, color: Color(0x000000))
    let text = "标名的是二零二三年最高的三个和最低的三个村"
    let plain = fitting.wrapped(text, style: style, width: 190, limit: 3)
    #expect(plain.map(\.string.count) == [19, 2])
    let lines = fitting.balanced(text, style: style, width: 190, limit: 3)
    #expect(lines.count == 2 && lines.map(\.string).joined() == text)
    #expect(lines.allSatisfy { $0.metrics.width >= 0.2 * 190 && $0.metrics.width <= 190 })
    // What fills its lines is left as it is.
    let full = String(repeating: "村", count: 30)
    #expect(
      fitting.balanced(full, style: style, width: 190, limit: 3).map(\.string.count) == [19, 11])
  }

  @Test func `Labels of higher priority are kept`() {
    let rows = (0..<60).map { Row("村\($0)", 2024, Double($0)) }
    let chart = Chart {
      lines(rows).foregroundStyle(Color(0xAAAAAA)).seriesLabel(.trailing)
      lines([Row("白山村", 2024, 30)]).seriesLabel(.trailing).labelPriority(5)
    }
    let scene = chart.scene(size: .page, measurer: FakeMeasurer())
    #expect(scene.texts(.label).contains("白山村"))
  }
}
