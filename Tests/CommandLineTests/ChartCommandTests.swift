import Foundation
import Testing

private let table = """
  村名,片区,年份,revenue,人口
  甲村,东片,2020,10,400
  甲村,东片,2021,12,410
  乙村,东片,2020,20,500
  乙村,东片,2021,,510
  丙村,西片,2020,30,600
  丙村,西片,2021,33,610

  """

@Test(
  "`chart` writes a PNG and an SVG, prints their paths, and says on standard error what it drew")
func chartWritesTwoPictures() throws {
  let work = try Workdir(["datasets/villages.csv": table])
  defer { work.remove() }
  let run = try work.run("chart", "revenue")
  #expect(run.exit == 0, "\(run.errors)")
  #expect(run.text == "output/revenue.png\noutput/revenue.svg\n")
  #expect(
    run.errors
      == "datasets: 3 villages, 2020–2021; slope: 2021 against 2020 (chosen because only 2020 and 2021 have figures, of 3 villages)\n"
  )
  #expect(work.files() == ["datasets/villages.csv", "output/revenue.png", "output/revenue.svg"])
  let png = try work.read("output/revenue.png")
  #expect(png.prefix(8) == Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
  // IHDR: 16 × 10 cm at 254 dpi.
  #expect(png[16..<24] == Data([0, 0, 0x06, 0x40, 0, 0, 0x03, 0xE8]))
  let svg = String(decoding: try work.read("output/revenue.svg"), as: UTF8.self)
  #expect(svg.contains("丙村"))
  #expect(svg.contains("stats chart datasets/revenue"))
}

@Test("C2: Pictures have the same bytes on every run, under any locale, time zone and folder")
func picturesAreDeterministic() throws {
  let first = try Workdir(["datasets/villages.csv": table])
  let second = try Workdir(["datasets/villages.csv": table])
  defer {
    first.remove()
    second.remove()
  }
  let formats = "png,svg,pdf"
  #expect(try first.run("chart", "revenue", "--format", formats).exit == 0)
  let environments = [
    ["LANG": "C", "TZ": "UTC"], ["LANG": "ja_JP.UTF-8", "TZ": "Asia/Tokyo"],
    ["LC_ALL": "zh_CN.UTF-8", "TZ": "America/New_York"],
  ]
  for environment in environments {
    let run = try second.run("chart", "revenue", "--format", formats, environment: environment)
    #expect(run.exit == 0)
    for name in ["output/revenue.png", "output/revenue.svg", "output/revenue.pdf"] {
      #expect(try first.read(name) == second.read(name), "\(name) under \(environment)")
    }
  }
}

@Test("A table on standard input becomes a picture on standard output")
func pipes() throws {
  let work = try Workdir()
  defer { work.remove() }
  let run = try work.run(
    "chart", "revenue", "--data", "-", "-o", "-", "--format", "svg", input: Data(table.utf8))
  #expect(run.exit == 0, "\(run.errors)")
  #expect(run.text.hasPrefix("<svg"))
  #expect(run.text.contains("</svg>"))
  #expect(work.files().isEmpty)
}

@Test("The name of `-o` decides the format, a folder is made where it is missing")
func outputNames() throws {
  let work = try Workdir(["datasets/villages.csv": table])
  defer { work.remove() }
  #expect(try work.run("chart", "revenue", "-o", "a/b/图.pdf").text == "a/b/图.pdf\n")
  #expect(try work.run("chart", "revenue", "-o", "图.pdf").text == "图.pdf\n")
  #expect(try work.read("图.pdf").prefix(5) == Data("%PDF-".utf8))
  let folder = try work.run("chart", "revenue", "-o", "new/charts/", "--format", "svg")
  #expect(folder.text == "new/charts/revenue.svg\n")
  let clash = try work.run("chart", "revenue", "-o", "x.svg", "--format", "png")
  #expect(clash.exit == 64)
  #expect(clash.errors.contains("leave one of the two out"))
}

@Test("A filter is part of the picture's name, made safe for any file system")
func filteredName() throws {
  let work = try Workdir([
    "datasets/villages.csv": "村名,片区,年份,revenue\n甲,../东/片,2020,1\n乙,../东/片,2021,2\n"
  ])
  defer { work.remove() }
  let run = try work.run("chart", "revenue", "--where", "片区=../东/片", "--format", "svg")
  #expect(run.exit == 0, "\(run.errors)")
  #expect(run.text == "output/revenue-.._东_片.svg\n")
}

@Test("The year must have figures, and ranges of years limit what is drawn")
func years() throws {
  let work = try Workdir(["datasets/villages.csv": table])
  defer { work.remove() }
  let year = try work.run("chart", "revenue", "--year", "2025")
  #expect(year.exit == 64)
  #expect(year.errors == "error: No figures for 2025; the data has 2020, 2021\n")
  let range = try work.run("chart", "revenue", "--years", "2021-")
  #expect(range.exit == 0)
  #expect(range.errors.contains("3 villages, 2021; trend") || range.errors.contains("2 villages"))
  let none = try work.run("chart", "revenue", "--years", "1990-1999")
  #expect(none.exit == 64)
  #expect(none.errors == "error: No figures in these years; the data has 2020 to 2021\n")
}

@Test("`--json` answers with the files and the description, also for errors")
func json() throws {
  let work = try Workdir(["datasets/villages.csv": table])
  defer { work.remove() }
  let run = try work.run("chart", "revenue", "--json", "--lang", "en")
  let answer = try #require(
    try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
  #expect(answer["files"] as? [String] == ["output/revenue.png", "output/revenue.svg"])
  #expect(answer["figure"] as? String == "slope")
  let wrong = try work.run("chart", "revenu", "--json")
  #expect(wrong.exit == 64)
  let errors = try #require(
    try JSONSerialization.jsonObject(with: wrong.output) as? [String: Any])
  #expect(errors["exit"] as? Int == 64)
}

@Test("Messages and pictures speak the language asked for")
func languages() throws {
  let work = try Workdir(["datasets/villages.csv": table])
  defer { work.remove() }
  let chinese = try work.run("chart", "revenu", environment: ["LANG": "zh_CN.UTF-8"])
  #expect(chinese.errors == "错误：没有指标“revenu”。是否想用“revenue”？\n")
  let traditional = try work.run("chart", "revenu", "--lang", "zh-Hant")
  #expect(traditional.errors == "錯誤：沒有指標「revenu」。是否想用「revenue」？\n")
  let english = try work.run(
    "chart", "revenue", "-o", "-", "--format", "svg", "--lang", "en")
  #expect(english.text.contains("Source: datasets"))
  let unknown = try work.run("chart", "revenue", "--lang", "fr")
  #expect(unknown.exit == 64)
}

/// A small town with figures that are not sure, as a column of statuses has them, and a village that
/// reported nothing.
private let unsure = """
  村名,年份,收入(万元),状态
  甲村,2021,10,
  甲村,2022,12,估计
  甲村,2023,15,快报
  乙村,2021,20,
  乙村,2022,18,b
  乙村,2023,25,快报
  丙村,2021,,未报
  丙村,2022,,未报
  丙村,2023,,未报

  """

@Test(
  "`chart` draws statuses with a sign, tells them in notes, names and data, and who has no figure")
func chartTellsStatuses() throws {
  let work = try Workdir(["datasets/town.csv": unsure])
  defer { work.remove() }
  let run = try work.run("chart", "收入", "--as", "trend", "--with-data")
  #expect(run.exit == 0, "\(run.errors)")
  let files = work.files()
  let name = try #require(files.first { $0.hasSuffix(".svg") })
  let svg = String(decoding: try work.read(name), as: UTF8.self)
  for told in [
    "△与细虚线为估计数：甲村（2022年）。", "◇ 初步数，可能修订：2023年全部。",
    "│ 序列中断，与此前不可比：乙村（2022年）。", "无数据、未画出：丙村。",
    "aria-label=\"甲村 估计数\"", "aria-label=\"乙村 初步数\"", "aria-label=\"乙村 序列中断\"",
  ] { #expect(svg.contains(told), "\(told)") }
  #expect(!svg.contains("aria-label=\"丙村"))
  let csv = try #require(files.first { $0.hasPrefix("output/") && $0.hasSuffix(".csv") })
  let data = String(decoding: try work.read(csv), as: UTF8.self)
  #expect(data.contains("village,period,metric,value,unit,status"))
  #expect(data.contains("estimated") && data.contains("series-break"))
}
