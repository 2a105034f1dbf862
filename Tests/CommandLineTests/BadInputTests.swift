import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

private let good = "村名,年份,revenue\n甲,2020,1\n甲,2021,2\n"

@Test(
  "Bad tables end in one clear message with its place, exit 65, and no file",
  arguments: [
    ("", "error: data.csv: the file is empty\n"),
    (
      "村名,年份,revenue\n",
      "error: data.csv:1: there is a heading (村名, 年份, revenue) but no row under it; fill in at least one row\n"
    ),
    (
      "村名,年份,revenue\n甲,2020,1\n乙,2020,1,5\n",
      "error: data.csv:3:4: the row has 4 fields where the heading has 3: 乙,2020,1,5; check for a stray or missing comma\n"
    ),
    (
      "村名,年份,revenue\n甲,2020,1\n乙,2020,待定\n丙,2020,3\n",
      "error: data.csv:3:3: '待定' in column 'revenue' is not a number; write a figure, or leave the cell empty\n"
    ),
    (
      "村名,年份,revenue\n甲,2020,1\n\"乙,2020,2\n",
      "error: data.csv:3:1: the quote that opens here is never closed: \"乙,2020,2; add the closing quote\n"
    ),
  ])
func badTables(text: String, message: String) throws {
  let work = try Workdir(["data.csv": text])
  defer { work.remove() }
  let run = try work.run("chart", "revenue", "--data", "data.csv")
  #expect(run.exit == 65)
  #expect(run.errors == message)
  #expect(run.text.isEmpty)
  #expect(work.files() == ["data.csv"])
}

@Test("Data that does not exist is exit 66")
func missingData() throws {
  let work = try Workdir()
  defer { work.remove() }
  let run = try work.run("chart", "revenue", "--data", "nowhere")
  #expect(run.exit == 66)
  #expect(run.errors == "error: No file or folder 'nowhere'; check the path after --data\n")
  let nothing = try work.run("list")
  #expect(nothing.exit == 66)
  #expect(nothing.errors.contains("There is no data here"))
}

@Test("A misspelt metric is exit 64 with the nearest name, others are listed")
func misspeltMetric() throws {
  let work = try Workdir(["data.csv": good])
  defer { work.remove() }
  let run = try work.run("chart", "reveneu", "--data", "data.csv")
  #expect(run.exit == 64)
  #expect(run.errors == "error: No metric 'reveneu'. Did you mean 'revenue'?\n")
  let far = try work.run("chart", "banana", "--data", "data.csv")
  #expect(far.errors == "error: No metric 'banana'. There are: revenue; see 'stats list'\n")
  let text = try work.run("chart", "村名", "--data", "data.csv")
  #expect(text.exit == 64)
  #expect(text.errors.hasPrefix("error: Column '村名' holds text"))
}

@Test("A full disk is exit 74, for a file and for standard output, and says so")
func fullDisk() throws {
  let work = try Workdir(["data.csv": good])
  defer { work.remove() }
  for format in ["png", "svg", "pdf"] {
    let file = try work.run(
      "chart", "revenue", "--data", "data.csv", "-o", "/dev/full", "--format", format)
    #expect(file.exit == 74)
    #expect(file.errors.hasPrefix("error: /dev/full: writing failed: No space left on device"))
  }
  #expect(try work.run("chart", "revenue", "--data", "data.csv", "-o", "/dev/full").exit == 74)
  let commands = [
    ["chart", "revenue", "--data", "data.csv", "-o", "-", "--format", "svg"],
    ["chart", "revenue", "--data", "data.csv"], ["list", "--data", "data.csv"],
    ["export", "revenue", "--data", "data.csv"], ["report", "revenue", "--data", "data.csv"],
    ["--help"], ["--version"], ["chart", "--help"],
  ]
  for command in commands {
    let run = try work.run(arguments: command, output: "/dev/full")
    #expect(run.exit == 74, "\(command)")
    #expect(run.errors.contains("Writing to standard output failed"), "\(command)")
  }
}

@Test("Where no file can be made it is exit 73, and what is there stays")
func cannotCreate() throws {
  let work = try Workdir(["data.csv": good, "taken": "keep me"])
  defer { work.remove() }
  let inFile = try work.run("chart", "revenue", "--data", "data.csv", "-o", "taken/x.svg")
  #expect(inFile.exit == 73)
  let asFolder = try work.run("chart", "revenue", "--data", "data.csv", "-o", "taken")
  #expect(asFolder.exit == 73)
  #expect(
    asFolder.errors
      == "error: taken: cannot be created: Not a directory; choose another place with -o\n")
  #expect(try work.read("taken") == Data("keep me".utf8))
  #expect(work.files() == ["data.csv", "taken"])
}

@Test("A failed write keeps the old file and leaves no temporary one")
func oldFileStays() throws {
  let work = try Workdir(["data.csv": good, "old.svg": "old"])
  defer { work.remove() }
  let script = "ulimit -f 1; trap '' XFSZ; exec \"$0\" chart revenue --data data.csv -o old.svg"
  let run = try work.run(shell: script)
  #expect(run.exit == 74, "\(run.errors)")
  #expect(try work.read("old.svg") == Data("old".utf8))
  #expect(work.files() == ["data.csv", "old.svg"])
}

@Test("Without any font it is exit 69, naming the characters and the package")
func noFont() throws {
  let work = try Workdir(["data.csv": good, "fonts.conf": "<fontconfig></fontconfig>"])
  defer { work.remove() }
  let run = try work.run(
    "chart", "revenue", "--data", "data.csv",
    environment: ["FONTCONFIG_FILE": work.url.appending(path: "fonts.conf").path])
  #expect(run.exit == 69)
  #expect(run.errors.hasPrefix("error: No font has the characters "))
  #expect(run.errors.contains("apt-get install fonts-noto-cjk"))
  #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
  #expect(work.files() == ["data.csv", "fonts.conf"])
}

@Test("Names from data cannot steer the terminal")
func controlCharactersAreShown() throws {
  let work = try Workdir(["data.csv": "村名,年份,revenue\n甲,2020,\u{1B}[31mred\n乙,2020,1\n丙,2020,2\n"])
  defer { work.remove() }
  let run = try work.run("chart", "revenue", "--data", "data.csv")
  #expect(run.exit == 65)
  #expect(!run.errors.contains("\u{1B}"))
  #expect(run.errors.contains("\\u{1b}[31mred"))
}

@Test(
  "A wrong command line is exit 64 and points to the help",
  arguments: [
    (["chart"], "error: Missing argument '<metric>'"),
    (["chart", "revenue", "--lan", "en"], "error: Unknown option '--lan'"),
    (["chart", "revenue", "--years", "x"], "error: 'x' is not a range of years"),
    (["chart", "revenue", "--where", "x"], "error: 'x' is not a filter"),
    (["chart", "revenue", "--format", "gif"], "error: No format 'gif'; there are: png, svg, pdf"),
    (["chart", "revenue", "--as", "pie"], "error: No figure 'pie'; there are: trend"),
    (["chart", "revenue", "extra"], "error: Unexpected argument 'extra'"),
    (["nonsense"], "error: No command 'nonsense'. There are: chart, "),
  ])
func wrongCommandLine(arguments: [String], message: String) throws {
  let work = try Workdir(["data.csv": good])
  defer { work.remove() }
  let run = try work.run(
    arguments: arguments + ["--data", "data.csv"].prefix(arguments == ["nonsense"] ? 0 : 2))
  #expect(run.exit == 64, "\(run.errors)")
  #expect(run.errors.hasPrefix(message), "\(run.errors)")
  #expect(work.files() == ["data.csv"])
}
