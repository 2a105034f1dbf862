import Analysis
import Figures
import PanelData
import Plotting
import TestSupport
import Testing

/// The figures that draw a mark for each village by itself.
private let villageFigures: [Figure] = [
  .trend, .rank, .change, .slope, .dumbbell, .bump, .heatmap, .distribution, .waterfall,
  .smallMultiples, .scatter, .convergence, .tiles,
]

/// Villages with gaps; some of them without any figure, which are called 空.
private func rowsWithGaps(_ random: inout RepeatableRandom) -> Rows {
  let years = Int.random(in: 2...9, using: &random)
  let missing = Double.random(in: 0...0.5, using: &random)
  return (0..<Int.random(in: 4...30, using: &random)).map { village in
    // The first stay whole, so that something can be drawn of each.
    let isEmpty = village > 2 && Double.random(in: 0...1, using: &random) < 0.2
    let values = (0..<years).map { _ -> Double? in
      let isGap = village > 2 && Double.random(in: 0...1, using: &random) < missing
      return isEmpty || isGap ? nil : Double.random(in: 1...99, using: &random)
    }
    return ("\(isEmpty ? "空" : "第")\(village)村", values)
  }
}

/// Of how many a list gives only the first names: 11 of `空4村、空9村等11个`; 0 where it gives all.
private func counted(in text: String) -> Int {
  text.matches(of: /等(\d+)个/).compactMap { Int($0.1) }.max() ?? 0
}

@Test(
  "C11: A village without any figure is no mark, but is told under the picture and in its description",
  arguments: villageFigures)
func emptyVillagesAreTold(figure: Figure) throws {
  var random = RepeatableRandom(81)
  for round in 0..<40 {
    let rows = rowsWithGaps(&random)
    let empty = rows.filter { $0.name.hasPrefix("空") }.map(\.name)
    // A metric to be held against that has the same gaps.
    let other: Rows = rows.map { row in
      (row.name, row.values.map { value in value.map { 100 - $0 * $0 / 100 } })
    }
    let scene = try scene(
      dataset(rows), figure: figure,
      against: figure.uses.contains(.against) ? dataset(other).panel : nil)
    for name in empty {
      #expect(
        !scene.elements.contains { $0.role == .mark && $0.name?.hasPrefix(name) == true },
        "\(figure.name), round \(round)")
    }
    guard !empty.isEmpty else { continue }
    let notes = scene.elements.reduce("") { text, element in
      guard element.role == .note, case .text(let line) = element.shape else { return text }
      return text + line.string
    }
    for text in [notes, scene.summary] {
      let told = empty.filter(text.contains)
      // Of many, some names and how many there are.
      #expect(
        told.count == empty.count || counted(in: text) >= empty.count,
        "\(figure.name), round \(round): \(empty) \(text)")
    }
  }
}

@Test(
  "C11: A line breaks at every gap, and a note names those with gaps",
  arguments: [Figure.trend, .bump, .smallMultiples])
func linesBreakAtGaps(figure: Figure) throws {
  var random = RepeatableRandom(82)
  for round in 0..<40 {
    let rows = rowsWithGaps(&random)
    let layout = try laidOut(dataset(rows), figure: figure)
    var named = Set<String>()
    for row in rows {
      let filled = row.values.indices.filter { row.values[$0] != nil }
      // Runs of two figures and more are pieces of line; those of one are dots.
      let runs = filled.reduce(into: [[Int]]()) { runs, place in
        if let last = runs.last?.last, last + 1 == place {
          runs[runs.count - 1].append(place)
        } else {
          runs.append([place])
        }
      }
      let pieces = layout.scene.elements.compactMap { element -> Int? in
        guard element.role == .mark, element.name == row.name,
          case .path(let path, nil, let stroke?) = element.shape, stroke.width > 1
        else { return nil }
        return path.steps.count { if case .move = $0 { true } else { false } }
      }
      // Of many villages only some are lines by name.
      guard !pieces.isEmpty || rows.count <= 8 else { continue }
      #expect(
        pieces.reduce(0, +) == runs.count { $0.count > 1 }, "\(figure.name), round \(round)")
      if runs.count > 1 { named.insert(row.name) }
    }
    guard rows.count <= 8 else { continue }
    for name in named {
      #expect(layout.scene.summary.contains(name), "\(figure.name), round \(round): \(name)")
    }
  }
}
