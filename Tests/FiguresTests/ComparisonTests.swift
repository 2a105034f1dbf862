import Analysis
import Figures
import PanelData
import Plotting
import Testing

#if canImport(Glibc)
  import Glibc
#endif

private typealias Rows = [(name: String, values: [Double?])]

private func strings(_ scene: Scene, _ role: SceneElement.Role) -> [String] {
  scene.elements.filter { $0.role == role }.compactMap {
    if case .text(let text) = $0.shape { text.string } else { nil }
  }
}

/// A panel of the figures of `rows`, to hold another against.
private func population(_ rows: Rows, unit: String? = "人") -> Panel {
  let panel = dataset(rows).panel
  return Panel(
    metric: Metric(
      id: "population", origin: .field("人口"), title: LocalizedText("人口"),
      unit: unit.map { MeasurementUnit($0) }), level: panel.level, periods: panel.periods,
    unitCount: panel.unitCount,
    cells: (0..<panel.unitCount).flatMap { unit in
      panel.periods.indices.map { panel[unit, $0] }
    })
}

private func phrases(_ draw: () throws -> Scene) -> [String] {
  do {
    _ = try draw()
    return []
  } catch let failure as Failure {
    return failure.phrases.map { $0.text(in: .simplifiedChinese) }
  } catch { return ["\(error)"] }
}

// MARK: Shares

@Test("Shares of the parts fill every bar, small ones without a number")
func sharesOfParts() throws {
  let scene = try scene(dataset([("甲", [10, 20]), ("乙", [30, 40])]), figure: .shares)
  #expect(strings(scene, .label) == ["40.0", "40.0", "30.0", "30.0", "20.0", "20.0"])
  #expect(strings(scene, .axis).contains("100%"))
  #expect(scene.summary.contains("2015年：分项收入40.0%、"))
}

@Test(
  "A period with a negative part is left out with its name; where all are, the figure is refused")
func negativeParts() throws {
  let scene = try scene(dataset([("甲", [10, -20]), ("乙", [30, 4])]), figure: .shares)
  #expect(strings(scene, .label).count == 3)
  let notes = strings(scene, .note).joined()
  #expect(notes.contains("有分项为负，没有占比：2015年（分项收入、"))
  let refused = phrases { try FiguresTests.scene(dataset([("甲", [-1])]), figure: .shares) }
  #expect(refused.first?.contains("各期都没有占比") == true)
  #expect(refused.last?.contains("2014年（分项收入、") == true)
}
