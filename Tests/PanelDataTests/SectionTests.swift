import TestSupport
import Testing

@testable import PanelData

/// What is read from a sheet of 2023: the villages in their order, and what was said.
private func read(
  _ text: String
) throws -> (villages: [String], phrases: [PhraseCode], errors: [PhraseCode]) {
  let reading = try withScratchFile(Array(text.utf8), named: "2023.csv") { path in
    let found = try #require(try DataFolder.datasets(at: path).first)
    return DatasetReader.audit(try found.outline.get())
  }
  return (
    reading.dataset?.register.villages.map(\.name) ?? [], reading.warnings.map(\.code),
    reading.errors.map(\.code)
  )
}

@Test(
  "A row that sums up the villages below it is none, told by number, name, indent or sums",
  arguments: [
    "村名,收入\n一、山区片区,30\n甲村,10\n乙村,20\n二、环湖片区,70\n丙村,30\n丁村,40\n合计,100\n",
    "镇村,年份,收入\n城关镇,2023,30\n甲村,2023,10\n乙村,2023,20\n东山镇,2023,70\n丙村,2023,30\n丁村,2023,40\n",
    "镇村,年份,收入\n城关,2023,30\n　甲村,2023,10\n　乙村,2023,20\n东山,2023,70\n　丙村,2023,30\n　丁村,2023,40\n",
    "镇村,年份,收入\n城关镇,2023,10\n甲村,2023,10\n东山镇,2023,90\n乙村,2023,20\n丙村,2023,30\n丁村,2023,40\n",
    "镇村,年份,收入\n城关,2023,10\n　甲村,2023,10\n东山,2023,50\n　乙村,2023,20\n　丙村,2023,30\n西坡,2023,0\n　丁村,2023,—\n",
    "单位,2022年,2023年\n城关,253.7,301.2\n甲村,95.5,100.9\n乙村,158.2,200.3\n东山,600.4,701.8\n丙村,250.1,300.6\n丁村,350.3,401.2\n",
  ])
func sectionsAreNoVillages(text: String) throws {
  let (villages, phrases, errors) = try read(text)
  #expect(villages == ["甲村", "乙村", "丙村", "丁村"])
  #expect(phrases.isEmpty && errors.isEmpty)
}

@Test("A section whose sum is wrong is left out and told")
func wrongSection() throws {
  let (villages, phrases, _) = try read(
    "镇村,2022年,2023年\n城关镇,25,30\n甲村,9,10\n乙村,16,20\n东山镇,60,71\n丙村,25,30\n丁村,35,40\n")
  #expect(villages == ["甲村", "乙村", "丙村", "丁村"])
  #expect(phrases == [.sectionDiffers])
}

@Test("Sums that chance can make leave villages what they are, but are told")
func doubtfulSection() throws {
  let (villages, phrases, _) = try read(
    "村名,项目数\n甲村,3\n乙村,1\n丙村,2\n丁村,5\n戊村,2\n己村,3\n")
  #expect(villages.count == 6)
  #expect(phrases == [.sectionLikely, .sectionLikely])
}

@Test("Villages without such sums stay, however they are called")
func villagesStay() throws {
  let (villages, phrases, errors) = try read(
    "村名,收入\n小镇,30.5\n老街道,10.1\n上片,20.7\n下乡,70.9\n")
  #expect(villages.count == 4)
  #expect(phrases.isEmpty && errors.isEmpty)
}

@Test("A row `其中：…` is refused with its place, for it may be a part or a village")
func partRows() throws {
  let (villages, _, errors) = try read(
    "村名,年份,收入\n甲村,2023,10\n其中：经营收入,2023,6\n乙村,2023,20\n其中：经营收入,2023,12\n")
  #expect(villages == ["甲村", "乙村"])
  #expect(errors == [.partRow, .partRow])
}

@Test("Money as the unit of a table is not that of people and projects in it")
func countsAreNoMoney() throws {
  let text = "单位：万元,,,\n村名,收入,项目数,计划数\n甲村,10,2,9\n乙村,20,3,8\n"
  let units = try withScratchFile(Array(text.utf8), named: "2023.csv") { path in
    let found = try #require(try DataFolder.datasets(at: path).first)
    return try found.outline.get().metrics.map { $0.unit?.symbol }
  }
  #expect(units == ["万元", nil, "万元"])
}
