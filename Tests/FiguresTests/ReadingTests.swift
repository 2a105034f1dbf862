import Analysis
import Figures
import PanelData
import Plotting
import Testing

// What a reader would stumble over.

@Test(
  "Figures of which most would be less than 1 in the unit of the largest are told in a smaller one")
func unitsOfMost() throws {
  let people: Rows = [
    ("广东", [12_684, 12_780]), ("重庆", [3_212, 3_190]), ("山西", [3_480, 3_446]), ("西藏", [366, 370]),
  ]
  for figure in [Figure.trend, .rank, .dumbbell, .heatmap, .smallMultiples, .distribution] {
    let scene = try scene(dataset(people, unit: "万人"), figure: figure)
    #expect(strings(scene, .subtitle).joined().contains("万人"), "\(figure.name)")
  }
  #expect(
    strings(try scene(dataset(people, unit: "万人"), figure: .rank), .label)
      == ["12,780", "3,446", "3,190", "370"])
  // One that is far above all others has no say, but must not have six digits.
  let skewed: Rows = [("甲", [250_000]), ("乙", [30]), ("丙", [20])]
  let scene = try scene(dataset(skewed, unit: "万人"), figure: .rank)
  #expect(strings(scene, .subtitle).joined().contains("亿人"))
}

@Test("Without a unit thousands are told in a word")
func thousands() throws {
  let rows: Rows = [("A", [150_000]), ("B", [320_000])]
  let scene = try scene(dataset(rows, unit: nil), language: .english, figure: .rank)
  #expect(strings(scene, .subtitle).joined().contains("Unit: thousands"))
}

@Test("The steps of a waterfall have three digits, and as many decimals as its totals")
func waterfallDecimals() throws {
  let rows: Rows = [
    ("甲", [60_000.25, 60_011.5]), ("乙", [40_000, 40_006.87]), ("丙", [38_100, 38_095.02]),
  ]
  let labels = strings(try scene(dataset(rows, unit: nil), figure: .waterfall), .label)
  let decimals = labels.map { $0.split(separator: ".").dropFirst().first?.count ?? 0 }
  #expect(Set(decimals).count == 1, "\(labels)")
  #expect(labels.contains { $0.hasSuffix("11.3") } || labels.contains { $0.hasSuffix("11.25") })
}

@Test("A slope that would have zeros behind the point is told in a smaller unit")
func slopeUnits() throws {
  let households = [100.0, 200, 300, 400, 500]
  let incomes: Rows = households.enumerated().map { index, count in
    ("村\(index)", [count * 715 + Double(index % 2) * 900])
  }
  let others: Rows = households.enumerated().map { ("村\($0)", [$1]) }
  for (language, unit) in [(Language.simplifiedChinese, "万元/户"), (.english, "CNY k per household")]
  {
    let scene = try scene(
      dataset(incomes, unit: "千元"),
      language: language, figure: .scatter, against: dataset(others, unit: "户").panel)
    #expect(strings(scene, .note).joined().contains(unit), "\(strings(scene, .note))")
  }
}
