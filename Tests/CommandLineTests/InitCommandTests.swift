import Foundation
import Testing

@Test(
  "`init` writes a description, a workbook and instructions in the language asked for",
  arguments: [
    ("zh-Hans", "村集体经济.xlsx", "集体经济收入（万元）"), ("zh-Hant", "村集體經濟.xlsx", "集體經濟收入（萬元）"),
    ("en", "villages.xlsx", "Collective revenue (CNY)"),
  ])
func initDataset(language: String, workbook: String, heading: String) throws {
  let work = try Workdir()
  defer { work.remove() }
  let run = try work.run("init", "new/folder", "--lang", language)
  #expect(run.exit == 0, "\(run.errors)")
  #expect(run.lines == ["dataset.yaml", workbook, "README.md"].map { "new/folder/\($0)" })
  #expect(work.files() == run.lines.sorted())
  let description = String(decoding: try work.read("new/folder/dataset.yaml"), as: UTF8.self)
  #expect(description.contains("field: \(heading)\n"))
  #expect(
    String(decoding: try work.read("new/folder/README.md"), as: UTF8.self).contains(workbook))
  let unzip = try work.run(
    program: URL(filePath: "/usr/bin/unzip"),
    arguments: ["-p", "new/folder/\(workbook)", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"])
  #expect(unzip.text.contains("<si><t>\(heading)</t></si>"))
  #expect(unzip.text.contains("<formula1>1900</formula1><formula2>2100</formula2>"))
  // Nothing is filled in yet: that is said, whatever is read of it.
  let list = try work.run("list", "--data", "new/folder")
  #expect([65, 66].contains(list.exit))
  #expect(list.errors.hasPrefix("error: new/folder"))
  // The sheet that says how to fill it in is no table that lacks something.
  #expect(list.errors.split(separator: "\n").count == 1, "\(list.errors)")
}

@Test("A second `init` refuses, names what is there, and changes nothing")
func initTwice() throws {
  let work = try Workdir(["there/README.md": "mine"])
  defer { work.remove() }
  let one = try work.run("init", "there")
  #expect(one.exit == 73)
  #expect(
    one.errors
      == "error: there/README.md: is there already and stays as it is; choose another folder or move the file away\n"
  )
  #expect(work.files() == ["there/README.md"])
  #expect(try work.run("init", "fresh").exit == 0)
  let before = try work.read("fresh/villages.xlsx")
  let two = try work.run("init", "fresh")
  #expect(two.exit == 73)
  #expect(two.errors.split(separator: "\n").count == 3)
  #expect(try work.read("fresh/villages.xlsx") == before)
}

@Test("`init` where no folder can be, on a full standard output, and in an unknown language")
func initFailures() throws {
  let work = try Workdir(["file": "x"])
  defer { work.remove() }
  #expect(try work.run("init", "file").exit == 73)
  #expect(try work.run("init", "x", "--lang", "fr").exit == 64)
  #expect(try work.run("init").exit == 64)
  #expect(try work.run(arguments: ["init", "y"], output: "/dev/full").exit == 74)
  let json = try work.run("init", "z", "--json", "--quiet")
  let answer = try JSONSerialization.jsonObject(with: json.output) as? [String: [String]]
  #expect(answer?["files"]?.count == 3)
  #expect(json.errors.isEmpty)
}

@Test("The help of `init` and its examples")
func initHelp() throws {
  let work = try Workdir()
  defer { work.remove() }
  let run = try work.run("init", "--help")
  #expect(run.text.contains("EXAMPLES:\n  stats init "))
  for line in run.lines { #expect(line.count <= 90, "\(line)") }
  #expect(try work.run("init", "villages").exit == 0)
  #expect(try work.run("init", "example", "--lang", "zh").lines[1] == "example/村集体经济.xlsx")
}
