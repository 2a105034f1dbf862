import Foundation
import Testing

@testable import PanelData

/// How a sheet was read.
private enum Outcome: Equatable {
  case right
  case refused(String)
  /// Not as it is, but with a warning that says so.
  case told(String)
  case wrong(String)
}

/// Warnings that tell a reader what may be read otherwise.
private let telling: Set<PhraseCode> = [.sectionLikely, .sumOfOthers]

private func outcome(of sheet: RandomSheet) throws -> Outcome {
  let folder = try ScratchFolder([:])
  defer { folder.remove() }
  for (name, data) in sheet.files { try data.write(to: folder.url.appending(path: name)) }
  let dataset: Dataset
  do {
    guard let found = try DataFolder.datasets(at: folder.path()).first else {
      return .refused("nothing found")
    }
    let outline = try found.outline.get()
    dataset = try DatasetReader.read(outline, DatasetSelection(metrics: outline.metrics))
  } catch let failure as Failure {
    return .refused(failure.phrases.first?.text(in: .english) ?? "")
  }
  let names = Set(sheet.truth.keys.map(\.village))
  let read = dataset.register.villages.map(\.name)
  if Set(read) != names || read.count != names.count {
    if let warning = dataset.warnings.first(where: { telling.contains($0.code) }) {
      return .told(warning.text(in: .english))
    }
    return .wrong("villages \(read.sorted()) instead of \(names.sorted())")
  }
  for (key, value) in sheet.truth {
    // A table of years without a metric's name is called by its title.
    let only = dataset.panels.count == 1 ? dataset.panels.values.first : nil
    guard let panel = dataset.panels[key.metric] ?? only,
      let period = panel.periods.firstIndex(of: Period(key.year)),
      let unit = read.firstIndex(of: key.village)
    else { return .wrong("\(key) is not there; metrics \(dataset.panels.keys.sorted())") }
    if panel[unit, period].value != value {
      return .wrong("\(key) is \(panel[unit, period]) instead of \(String(describing: value))")
    }
  }
  return .right
}

@Test("Of 500 made-up sheets 99 % are read right or refused, and none is silently wrong")
func randomSheets() throws {
  try expectRight(500) { RandomSheet(seed: $0) }
}

@Test("The same of 200 sheets with years down and villages across")
func randomSheetsAcross() throws {
  try expectRight(200) { RandomSheet(seed: $0, layout: .across) }
}

private func expectRight(_ count: Int, _ sheet: (UInt64) -> RandomSheet) throws {
  var right = 0
  var refused: [String] = []
  for seed in 0..<count {
    let sheet = sheet(UInt64(seed))
    switch try outcome(of: sheet) {
    case .right: right += 1
    case .refused(let why), .told(let why): refused.append("\(seed) \(sheet.account): \(why)")
    case .wrong(let what): Issue.record("seed \(seed), \(sheet.account): \(what)")
    }
  }
  #expect(right * 100 >= count * 98, "\(refused.count) refused: \(refused.prefix(10))")
}
