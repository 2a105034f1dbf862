import Foundation
import Testing

private let town = "\(Workdir.datasets)/town"

@Test(
  "`show` prints what a picture carries; its data is that of --with-data and draws it again",
  arguments: ["png", "svg"])
func showPicture(format: String) throws {
  let work = try Workdir()
  defer { work.remove() }
  let run = try work.run(
    "chart", "revenue", "--data", town, "--years", "2020-", "--size", "word", "--with-data",
    "--format", format)
  #expect(run.exit == 0, "\(run.errors)")
  #expect(run.lines == ["output/revenue.\(format)", "output/revenue.csv"])
  let data = try work.run("show", "output/revenue.\(format)", "--data")
  #expect(data.output == (try work.read("output/revenue.csv")))
  #expect(data.lines.first == "village,period,metric,value,unit")
  #expect(data.lines.count == 1 + 4 * 28)
  let shown = try work.run("show", "output/revenue.\(format)")
  #expect(
    shown.text.contains(
      "stats chart town/revenue --as trend --years 2020- --size word --lang zh-Hans"))
  #expect(shown.text.contains("stats 0."))
  let json = try work.run("show", "output/revenue.\(format)", "--json")
  let object = try #require(
    try JSONSerialization.jsonObject(with: json.output) as? [String: String])
  #expect(object["format"] == format)
  #expect(object["data"] == data.text)
  #expect(object["title"] == "村集体经济收入")
}

@Test(
  "A picture carries up to 2,000 figures; --with-data writes more all the same", arguments: [0, 1])
func carriedFigures(more: Int) throws {
  let rows = (0..<200).flatMap { village in
    (2014..<2024).map { "v\(village),\($0),\(village + 1)\n" }
  }
  let further = (0..<more).map { "x\($0),2014,5\n" }
  let table = "village,year,income\n" + (rows + further).joined()
  let work = try Workdir(["a.csv": table])
  defer { work.remove() }
  let run = try work.run("chart", "income", "--data", "a.csv", "--with-data", "-o", "out.svg")
  #expect(run.exit == 0, "\(run.errors)")
  let written = try #require(run.lines.first { $0 != "out.svg" })
  let lines = String(decoding: try work.read(written), as: UTF8.self).split(separator: "\n")
  #expect(lines.count == 1 + 2000 + more)
  let shown = try work.run("show", "out.svg", "--json")
  let object = try #require(
    try JSONSerialization.jsonObject(with: shown.output) as? [String: Any])
  #expect((object["data"] is String) == (more == 0))
}

@Test("`show` says what a PDF lacks, and refuses what is no picture of stats")
func showOthers() throws {
  let work = try Workdir([
    "words.svg": "<svg xmlns='http://www.w3.org/2000/svg'></svg>", "a.txt": "x",
  ])
  defer { work.remove() }
  _ = try work.run("chart", "revenue", "--data", town, "-o", "x.pdf")
  let pdf = try work.run("show", "x.pdf")
  #expect(pdf.exit == 0)
  #expect(pdf.text.contains("村集体经济收入"))
  #expect(pdf.text.contains("stats chart town/revenue --as trend --lang zh-Hans"))
  #expect(pdf.errors.contains("carries no data"))
  #expect(try work.run("show", "x.pdf", "--data").exit == 65)
  #expect(try work.run("show", "words.svg").exit == 65)
  #expect(try work.run("show", "a.txt").exit == 65)
  #expect(try work.run("show", "none.png").exit == 66)
  // A cut picture is refused, not read in part.
  _ = try work.run("chart", "revenue", "--data", town, "-o", "x.png")
  try work.write(try work.read("x.png").prefix(2000), to: "cut.png")
  #expect(try work.run("show", "cut.png").exit == 65)
}

@Test(
  "Sizes by name and by measure give the pixels they promise",
  arguments: [
    (["--size", "slide"], 1920, 1080), (["--size", "word"], 1772, 1122),
    (["--size", "16x9cm"], 1600, 900),
    (["--size", "1600x900px"], 1600, 900), (["--size", "160×90mm", "--dpi", "127"], 800, 450),
    (["--dpi", "127"], 800, 500), (["--size", "slide", "--as", "rank"], 1920, 1080),
  ] as [([String], Int, Int)])
func sizes(options: [String], width: Int, height: Int) throws {
  let work = try Workdir()
  defer { work.remove() }
  let run = try work.run(arguments: ["chart", "revenue", "--data", town, "-o", "x.png"] + options)
  #expect(run.exit == 0, "\(run.errors)")
  let header = try work.read("x.png")[16..<24]
  let sides = [header.prefix(4), header.suffix(4)].map { $0.reduce(0) { $0 << 8 | Int($1) } }
  #expect(sides == [width, height])
}

@Test(
  "Sizes of texts that scroll fix the width; rows make them higher",
  arguments: [
    "trend", "rank", "change", "dumbbell", "heatmap", "waterfall", "small-multiples", "tiles",
    "slope",
  ],
  [("wechat", 1080, 810), ("word", 1772, 1122)])
func growingSizes(figure: String, size: (name: String, width: Int, height: Int)) throws {
  let work = try Workdir()
  defer { work.remove() }
  let run = try work.run(
    "chart", "revenue", "--data", town, "--as", figure, "--size", size.name, "-o", "x.png")
  #expect(run.exit == 0, "\(run.errors)")
  let header = try work.read("x.png")[16..<24]
  let sides = [header.prefix(4), header.suffix(4)].map { $0.reduce(0) { $0 << 8 | Int($1) } }
  // A trend is higher only where notes take much room.
  #expect(sides[0] == size.width && sides[1] >= size.height, "\(sides)")
  #expect(sides[1] > size.height || figure == "trend", "\(sides)")
}

@Test("A slide holds rows of thousands of villages: both ends, in letters that can be read")
func slidesOfMany() throws {
  let rows = (0..<300).flatMap { ["村\($0),2019,\($0 + 5)", "村\($0),2020,\(400 - $0)"] }
  let work = try Workdir(["v.csv": "村名,年份,revenue\n" + rows.joined(separator: "\n") + "\n"])
  defer { work.remove() }
  for figure in ["rank", "change", "dumbbell", "heatmap", "waterfall"] {
    let run = try work.run(
      "chart", "revenue", "--data", "v.csv", "--as", figure, "--size", "slide", "-o", "x.svg")
    #expect(run.exit == 0, "\(run.errors)")
    let picture = String(decoding: try work.read("x.svg"), as: UTF8.self)
    // Notes have 7 points on a page of 567; none is smaller than 5.
    let root = picture.prefix(1000)
    let width = root.split(separator: "width=\"").last.flatMap {
      Double($0.prefix { "0123456789.".contains($0) })
    }
    #expect(width.map { 7 * 566.93 / $0 >= 5 } == true, "\(figure): \(String(describing: width))")
  }
}

@Test("A theme for no picture is refused")
func themeWithoutPicture() throws {
  let work = try Workdir()
  defer { work.remove() }
  let run = try work.run("gap", "revenue", "--data", town, "--theme", "dark")
  #expect(run.exit == 64 && run.errors.contains("add --chart"), "\(run.errors)")
}

@Test("Sizes that are none, or hold no row of a figure, are refused with one that does")
func wrongSizes() throws {
  let work = try Workdir()
  defer { work.remove() }
  for size in ["big", "16x9", "2x2cm", "16xcm", "0x9cm", "nanx9cm", "500x900cm"] {
    let run = try work.run("chart", "revenue", "--data", town, "--size", size)
    #expect(run.exit == 64, "\(size): \(run.errors)")
    #expect(run.errors.contains("slide, word, wechat"))
  }
  #expect(try work.run("chart", "revenue", "--data", town, "--dpi", "9").exit == 64)
  let low = try work.run("chart", "revenue", "--data", town, "--as", "rank", "--size", "16x5cm")
  #expect(low.exit == 64)
  #expect(low.errors.contains("use --size 16x"))
  let squashed = try work.run(
    "chart", "revenue", "--data", town, "--as", "lorenz", "--size", "5x5cm")
  #expect(squashed.exit == 64 && squashed.errors.contains("use --size 5x"), "\(squashed.errors)")
  let stream = try work.run("chart", "revenue", "--data", town, "--with-data", "-o", "-")
  #expect(stream.exit == 64)
  #expect(work.files().isEmpty)
  // A size that is advised holds the figure.
  var refused = 0
  for figure in ["trend", "convergence", "lorenz", "rank"] {
    func drawn(_ size: String) throws -> (exit: Int32, errors: String) {
      let run = try work.run(
        "chart", "revenue", "--data", town, "--as", figure, "--size", size, "--lang", "en")
      return (run.exit, run.errors)
    }
    let first = try drawn("4x4cm")
    guard first.exit != 0 else { continue }
    refused += 1
    let words = first.errors.split { " ,".contains($0) }
    let place = try #require(words.firstIndex(of: "--size"), "\(first.errors)")
    let second = try drawn(String(words[place + 1]))
    #expect(second.exit == 0, "\(figure): \(second.errors)")
  }
  #expect(refused > 1)
}

@Test("A theme changes inks alone, and stands in the command that a picture carries")
func themes() throws {
  let work = try Workdir()
  defer { work.remove() }
  var pictures: [Data] = []
  for theme in ["light", "dark", "print"] {
    let run = try work.run(
      "chart", "revenue", "--data", town, "--theme", theme, "-o", "\(theme).png")
    #expect(run.exit == 0, "\(run.errors)")
    pictures.append(try work.read("\(theme).png"))
    let shown = try work.run("show", "\(theme).png", "--lang", "en")
    #expect(shown.text.contains("--theme \(theme)"), "\(shown.text)")
  }
  #expect(Set(pictures).count == 3)
  // Each has a palette: few inks and their blends. Points on every line take room in print.
  #expect(pictures.allSatisfy { $0.count < 90_000 && $0[25] == 3 })
  let plain = try work.run("chart", "revenue", "--data", town, "-o", "plain.svg")
  let light = try work.run("chart", "revenue", "--data", town, "--theme", "light", "-o", "l.svg")
  #expect(plain.exit == 0 && light.exit == 0)
  for command in [["chart"], ["gap", "--chart"], ["report"]] {
    let run = try work.run(arguments: command + ["revenue", "--data", town, "--theme", "night"])
    #expect(run.exit == 64)
    #expect(run.errors.contains("'night'") && run.errors.contains("light, dark, print"))
  }
}
