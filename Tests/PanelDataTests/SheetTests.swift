import Foundation
import Testing

@testable import PanelData

/// The only dataset of a folder of `files`, all metrics read, and its warnings.
private func read(_ files: [String: String]) throws -> Dataset {
  let folder = try ScratchFolder(files)
  defer { folder.remove() }
  let outline = try #require(try DataFolder.datasets(at: folder.path()).first).outline.get()
  return try DatasetReader.read(outline, DatasetSelection(metrics: outline.metrics))
}

private func figures(_ dataset: Dataset, _ id: String) throws -> [String: [Double?]] {
  let panel = try #require(dataset.panels[id], "\(dataset.panels.keys.sorted())")
  let labels = dataset.register.labels(level: dataset.register.villageLevel)
  return Dictionary(
    uniqueKeysWithValues: labels.indices.map { (labels[$0], panel.series(of: $0)) })
}

@Test("A hand-made sheet: title, unit line, headings of two lines, totals, notes, signatures")
func handMadeSheet() throws {
  let dataset = try read([
    "a.csv": """
    某镇2023年各村集体经济收入情况表,,,,,,
    填报单位：某镇人民政府,,,,,,单位：万元
    序号,村名,2022年,,2023年,,备注
    ,,总收入,支出,总收入,支出,
    1,青龙村,100.5,1.2,110.2,1.3,
    2,白马村,—,0.9,95,1,含两个小组
    小计,,100.5,2.1,205.2,2.3,
    3,石桥村,80,0.8,,0.9,
    合计,,180.5,2.9,205.2,3.2,
    ,,,,,,
    注：1.白马村2022年数据为测算数。,,,,,,
    填表人：张三,,,,审核人：李四,,

    """
  ])
  #expect(dataset.periods.map(\.description) == ["2022", "2023"])
  #expect(
    try figures(dataset, "总收入") == ["青龙村": [100.5, 110.2], "白马村": [nil, 95], "石桥村": [80, nil]])
  #expect(try figures(dataset, "支出")["石桥村"] == [0.8, 0.9])
  #expect(dataset.panels["总收入"]?.metric.unit?.symbol == "万元")
  #expect(dataset.warnings.isEmpty)
}

@Test("A total that disagrees with its rows is told with both figures, and is no village")
func wrongTotal() throws {
  let dataset = try read([
    "2023.csv": "村名,收入\n甲村,10\n乙村,20\n丙村,5\n合 计,36\n合计村,1\n"
  ])
  #expect(dataset.register.villages.map(\.name) == ["甲村", "乙村", "丙村", "合计村"])
  let texts = dataset.warnings.map { $0.text(in: .english) }
  #expect(texts.count == 1)
  #expect(
    texts.first?.contains("2023.csv:5:2: '合 计' of '收入' is 36, but the rows above add up to 35")
      == true)
}

@Test("The sum of all others is left out though it is not called a total")
func unnamedTotal() throws {
  let dataset = try read([
    "a.csv":
      "Area,2018,2019\nUnited States,60,66\n.Aland,10,11\n.Beland,20,22\n.Celand,30,33\n.Deland,0,0\n"
  ])
  #expect(dataset.register.villages.map(\.name) == ["Aland", "Beland", "Celand", "Deland"])
  #expect(dataset.warnings.map(\.code) == [.sumOfOthers])
}

@Test("Years in the headings, in any order, with or without 年, or behind a name")
func wideByYear() throws {
  let plain = try read(["收入.csv": "村名,2021,2020\n甲,2,1\n乙,4,3\n"])
  #expect(try figures(plain, "收入") == ["甲": [1, 2], "乙": [3, 4]])
  let export = try read([
    "x.csv": """
    数据库：分省年度数据
    指标：年末常住人口(万人)
    时间：最近3年
    地区,2024年,2023年,2022年
    北京市,2183,2186,
    天津市,1364,1364,1363
    注：2022年为推算数。
    数据来源：国家统计局

    """
  ])
  #expect(try figures(export, "年末常住人口") == ["北京市": [nil, 2186, 2183], "天津市": [1363, 1364, 1364]])
  #expect(export.panels["年末常住人口"]?.metric.unit?.symbol == "万人")
  let stems = try read(["y.csv": "state,pcgdp1940,pcgdp1950,area\nA,1,2,7\nB,3,4,8\n"])
  #expect(try figures(stems, "pcgdp") == ["A": [1, 2], "B": [3, 4]])
}

@Test("The World Bank's shape: lines above, codes beside names, an empty column at the end")
func worldBank() throws {
  let dataset = try read([
    "z.csv": """
    \u{FEFF}"Data Source","World Development Indicators",

    "Last Updated Date","2018-03-01",

    "Country Name","Country Code","Indicator Name","Indicator Code","1960","1961",
    "Aruba","ABW","GDP per capita","NY.GDP","","17.5",
    "Chad","TCD","GDP per capita","NY.GDP","59.7","59.8",

    """
  ])
  #expect(try figures(dataset, "GDP per capita") == ["Aruba": [nil, 17.5], "Chad": [59.7, 59.8]])
}

@Test("SDMX rows: the value column is the metric, flags and constants are no groups")
func sdmxRows() throws {
  let dataset = try read([
    "s.csv": """
    DATAFLOW,LAST UPDATE,freq,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG
    X(1.0),21/02/23,A,MIO_EUR,DE111,2000,35.5,
    X(1.0),21/02/23,A,MIO_EUR,DE111,2001,38.5,p
    X(1.0),21/02/23,A,MIO_EUR,DE112,2000,1.5,

    """
  ])
  #expect(try figures(dataset, "OBS_VALUE") == ["DE111": [35.5, 38.5], "DE112": [1.5, nil]])
}

@Test("Names are filled down where a sheet writes them once")
func filledDown() throws {
  let dataset = try read([
    "a.csv": "镇,村名,年份,收入\n东镇,甲,2020,1\n,甲,2021,2\n,乙,2020,3\n,乙,2021,4\n西镇,甲,2020,5\n,甲,2021,6\n"
  ])
  #expect(try figures(dataset, "收入") == ["东镇/甲": [1, 2], "乙": [3, 4], "西镇/甲": [5, 6]])
  let villages = try read([
    "b.csv": "村名,年份,收入\n甲,2019,0\n,2020,1\n,2021,2\n乙,2019,3\n,2020,3\n,2021,4\n"
  ])
  #expect(try figures(villages, "收入") == ["甲": [0, 1, 2], "乙": [3, 3, 4]])
}

@Test("The year may stand in a title only; a repeated heading is no record")
func yearInTitle() throws {
  let dataset = try read([
    "a.csv": "某镇2021年收入表,\n村名,收入\n甲,1\n村名,收入\n乙,2\n"
  ])
  #expect(dataset.periods.map(\.description) == ["2021"])
  #expect(try figures(dataset, "收入") == ["甲": [1], "乙": [2]])
}

@Test("One village under several spellings is one")
func spellings() throws {
  let dataset = try read([
    "a.csv": "村名,年份,收入\n青龙村,2019,1\n青龙村委会,2020,2\n青 龙 村,2021,3\n青龙村民委员会,2022,4\n"
  ])
  #expect(try figures(dataset, "收入") == ["青龙村": [1, 2, 3, 4]])
}

@Test("One file per metric is one dataset")
func filePerMetric() throws {
  let dataset = try read([
    "a.csv": "村名,年份,收入\n甲,2020,1\n乙,2020,2\n", "b.csv": "村名,年份,人口\n甲,2020,10\n乙,2020,20\n",
  ])
  #expect(try figures(dataset, "收入") == ["甲": [1], "乙": [2]])
  #expect(try figures(dataset, "人口") == ["甲": [10], "乙": [20]])
  #expect(dataset.panels["人口"]?.source(unit: 1, period: 0) == Panel.Source(file: 1, row: 3))
}

@Test("A remark that changes from year to year splits no village")
func remarksAreNoGroups() throws {
  let dataset = try read([
    "a.csv": "村名,年份,是否达标,收入\n甲,2020,否,1\n甲,2021,是,2\n乙,2020,是,3\n乙,2021,是,4\n"
  ])
  #expect(try figures(dataset, "收入") == ["甲": [1, 2], "乙": [3, 4]])
}

@Test("An audit tells figures out of scale and names that may have changed")
func audit() throws {
  let folder = try ScratchFolder([
    "a.csv": """
    村名,年份,收入
    甲村,2018,12
    甲村,2019,13
    甲村,2020,140000
    甲村,2021,15
    大河村,2018,5
    大河村,2019,5
    大河新村,2020,5
    大河新村,2021,6

    """
  ])
  defer { folder.remove() }
  let outline = try #require(try DataFolder.datasets(at: folder.path()).first).outline.get()
  let audit = DatasetAudit(outline)
  #expect(audit.errorCount == 0)
  #expect(audit.warnings.map(\.code) == [.implausibleJump, .likelyRename])
  #expect(
    audit.warnings.last?.text(in: .english).hasPrefix(
      "'大河村' ends in 2019 where '大河新村' begins in 2020") == true)
}

@Test("Units differ by file and cell, and are converted exactly")
func unitsAreConverted() throws {
  let dataset = try read([
    "2020.csv": "村名,收入（万元）\n甲,1.5\n乙,2\n", "2021.csv": "村名,收入（元）\n甲,16000\n乙,21234.5\n",
    "2022.csv": "村名,收入（万元）\n甲,9800元\n乙,0.0001亿\n",
  ])
  #expect(try figures(dataset, "收入") == ["甲": [1.5, 1.6, 0.98], "乙": [2, 2.12345, 1]])
}

@Test("A column written with decimal commas and per cent is one of per cent")
func sharesWithCommas() throws {
  let dataset = try read(["a.csv": "村名;年份;占比\n甲;2020;12,5%\n乙;2020;3,75%\n"])
  #expect(try figures(dataset, "占比") == ["甲": [12.5], "乙": [3.75]])
  #expect(dataset.panels["占比"]?.metric.unit?.symbol == "%")
}

@Test("A column of missing marks is one of figures, and keeps why they are missing")
func missingMarks() throws {
  let dataset = try read([
    "a.csv": "村名,年份,收入\n甲,2020,-\n乙,2020,…\n丙,2020,0\n丁,2020,N/A\n戊,2020,\n"
  ])
  let panel = try #require(dataset.panels["收入"])
  let cells = (0..<5).map { panel[$0, 0] }
  #expect(
    cells == [
      .missing(.notApplicable), .missing(.belowUnit), .value(0), .missing(.notReported),
      .missing(.blank),
    ])
}

@Test("Tidy rows of many metrics keep all of them, and their units, beyond the first rows")
func manyMetricsInRows() throws {
  var text = "village,year,metric,value,unit\n"
  for metric in ["a", "b", "c"] {
    for village in 0..<400 {
      for year in 2014..<2024 { text += "village number \(village),\(year),\(metric),1,万元\n" }
    }
  }
  let dataset = try read(["a.csv": text])
  #expect(dataset.panels.keys.sorted() == ["a", "b", "c"])
  #expect(dataset.panels["c"]?.metric.unit?.symbol == "万元")
  #expect(dataset.panels["c"]?.values(in: 9).count == 400)
}

@Test("GB18030, Big5, UTF-16 and gzip hold the same table as UTF-8")
func encodings() throws {
  let text = "村名,年份,收入\n青龙村,2020,1\n白马村,2020,2\n"
  let folder = try ScratchFolder(["u8.csv": text])
  defer { folder.remove() }
  let gb18030 = String.Encoding(rawValue: 0x8000_0632)
  for (name, encoding) in [("gb", gb18030), ("u16", .utf16)] {
    let data = try #require(text.data(using: encoding))
    try data.write(to: folder.url.appending(path: "\(name).csv"))
  }
  for name in ["u8", "gb", "u16"] {
    let found = try DataFolder.datasets(at: folder.path("\(name).csv"))
    let outline = try #require(found.first).outline.get()
    let dataset = try DatasetReader.read(outline, DatasetSelection(metrics: outline.metrics))
    #expect(try figures(dataset, "收入") == ["青龙村": [1], "白马村": [2]], "\(name)")
  }
}
