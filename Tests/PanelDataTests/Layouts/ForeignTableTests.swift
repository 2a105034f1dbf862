import Testing

@testable import PanelData

/// What hostile tables in several languages showed.
@Suite struct ForeignTableTests {
  private func dataset(_ files: [String: String]) throws -> Dataset {
    try #require(try ReadTables.audit(files).audit.dataset)
  }

  @Test("A first record with a decimal comma is no line of headings")
  func decimalCommas() throws {
    for last in ["1.234,5", "1250"] {
      let read = try dataset([
        "2023.csv": "Gemeinde;Flaeche\nAdorf;12,5\nBdorf;\(last)\nCdorf;7,5\n"
      ])
      #expect(read.register.villages.map(\.name).sorted() == ["Adorf", "Bdorf", "Cdorf"])
      #expect(read.panels.keys.sorted() == ["Flaeche"])
    }
  }

  @Test("Years marked as provisional or revised in English are years")
  func markedYears() throws {
    for mark in ["p", "e", "r", " (p)", " est.", " (provisional)"] {
      let read = try dataset([
        "a.csv": "Village,2021,2022,2023\(mark)\nAshford,1,2,3\nBexley,4,5,6\n"
      ])
      #expect(read.periods.map(\.description) == ["2021", "2022", "2023"])
    }
    #expect(Period("1990s") == nil)
    #expect(Period("2023 people") == nil)
  }

  @Test("Rows called means and all villages are none of them")
  func namesOfTotals() throws {
    for name in ["District average", "镇平均水平", "All villages"] {
      let read = try dataset([
        "2023.csv": "Village,Pop\nAshford,10\nBexley,20\nCole,30\n\(name),60\n"
      ])
      #expect(read.register.villages.count == 3)
    }
  }

  @Test("A unit drawn apart or explained in brackets is that unit")
  func statedUnits() throws {
    for line in ["单位： 万 元", "单位：万元（人民币）", "金额单位：人民币万元、户"] {
      let read = try dataset(["2023.csv": "\(line)\n村名,收入\n东村,120\n西村,80\n"])
      #expect(read.panels["收入"]?.metric.unit?.symbol == "万元")
    }
    for text in ["村名,收入(万元）\n东村,120\n西村,80\n", "村名,收入\n东村,120\n西村,80\n单位：万元,\n"] {
      let read = try dataset(["2023.csv": text])
      #expect(read.panels["收入"]?.metric.unit?.symbol == "万元")
    }
  }

  @Test("The year of an event is not the year of the figures")
  func yearsOfEvents() throws {
    for heading in ["established", "脱贫年份", "Start year"] {
      let text = "village,\(heading),income\nAshford,2016,1\nBexley,2018,2\n"
      let folder = try ScratchFolder(["a.csv": text])
      defer { folder.remove() }
      let outline = try #require(try DataFolder.datasets(at: folder.path()).first).outline
      #expect(throws: Failure.self) { try outline.get() }
    }
  }

  @Test("Years of the Republic and of statistics are years by what their column is called")
  func taiwaneseYears() throws {
    for heading in ["民國", "民國年", "統計年"] {
      let rows = try ReadTables.tidy(["a.csv": "\(heading),村里,人口數\n99,東村,1\n112,東村,2\n"])
      #expect(rows.dropFirst() == ["東村,東村,2010,人口數,1,,", "東村,東村,2023,人口數,2,,"])
    }
  }

  @Test("Words of clerks and databases for no figure are none")
  func words() throws {
    let read = try dataset([
      "2023.csv": "村名,收入\n东村,未上报\n西村,已撤并\n南村,未填报\n北村,\\N\n中村,80\n"
    ])
    #expect(read.register.villages.count == 5)
    #expect(read.panels["收入"]?.unitCount == 5)
  }
}
