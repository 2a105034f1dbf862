import Foundation
import Testing

/// A broken, or only odd, input and what `check` and `export` must make of it.
struct FaultCase: Sendable, CustomTestStringConvertible {
  /// The number of the case, with a letter where it has several inputs.
  let id: String
  /// The files of the folder that is read.
  let files: [String: Data]
  /// The exit code of `check`.
  let exit: Int32
  /// What `check` must say.
  let words: [String]
  /// Village, year and value of every figure that `export` must give; nil where it gives none.
  let figures: [String]?

  var testDescription: String { id }

  /// The exit code of a command that needs the data: whatever is wrong with it is bad data there.
  let exportExit: Int32

  /// The text table that most cases spoil.
  static let heading = "村名,年份,收入\n"
  static let rows = "甲村,2020,1\n乙村,2020,2\n丙村,2020,3\n"
  static let sound = heading + rows
  static let soundFigures = ["甲村 2020 1", "乙村 2020 2", "丙村 2020 3"]

  init(
    _ id: String, _ files: [String: Data], exit: Int32, export: Int32? = nil,
    _ words: [String] = [], figures: [String]? = nil
  ) {
    self.id = id
    self.files = files
    self.exit = exit
    exportExit = export ?? (exit == 1 ? 65 : exit)
    self.words = words
    self.figures = figures
  }

  /// A text file that is refused with this exit code and these words.
  static func refused(
    _ id: String, _ data: Data, exit: Int32 = 65, name: String = "data.csv", _ words: String...
  ) -> FaultCase {
    FaultCase(id, [name: data], exit: exit, words)
  }

  static func refused(_ id: String, _ text: String, exit: Int32 = 1, _ words: String...)
    -> FaultCase
  {
    FaultCase(id, ["data.csv": Data(text.utf8)], exit: exit, words)
  }

  /// A file that is read as these figures, by default those of the sound table.
  static func read(
    _ id: String, _ data: Data, name: String = "data.csv",
    figures: [String] = FaultCase.soundFigures, _ words: String...
  ) -> FaultCase {
    FaultCase(id, [name: data], exit: 0, words, figures: figures)
  }

  static func read(
    _ id: String, _ text: String, figures: [String] = FaultCase.soundFigures, _ words: String...
  ) -> FaultCase {
    FaultCase(id, ["data.csv": Data(text.utf8)], exit: 0, words, figures: figures)
  }

  /// The figures of an export as village, year and value.
  static func figures(inExport text: String) -> [String] {
    text.split(separator: "\n").dropFirst().map { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      return fields.count > 5 ? "\(fields[1]) \(fields[2]) \(fields[4])" : String(line)
    }
  }
}

@Test("Bad input is told as it is, and nothing comes of it", arguments: FaultCase.all)
func faults(fault: FaultCase) throws {
  let work = try Workdir()
  defer { work.remove() }
  for (name, data) in fault.files { try work.write(data, to: name) }
  // One file is named, so that its name does not count; several make a folder.
  let path = fault.files.count == 1 ? fault.files.keys.first ?? "." : "."
  let check = try work.run("check", path)
  #expect(check.exit == fault.exit, "\(check.text)\(check.errors)")
  for words in fault.words {
    #expect((check.text + check.errors).contains(words), "\(check.text)\(check.errors)")
  }
  let export = try work.run("export", "--data", path)
  #expect(export.exit == fault.exportExit, "\(export.errors)")
  if let figures = fault.figures {
    #expect(FaultCase.figures(inExport: export.text) == figures)
  } else if fault.exit != 0 {
    #expect(export.output.isEmpty)
    #expect(export.errors.hasPrefix("error: "), "\(export.errors)")
  }
  #expect(work.files() == fault.files.keys.sorted())
}

extension FaultCase {
  static let all =
    bytes + structure + values + identities + packages + sheets + markup

  /// `text` in an encoding of Foundation; nothing for one that it lacks.
  static func encoded(_ text: String, _ encoding: String.Encoding) -> Data {
    text.data(using: encoding) ?? Data()
  }
}

@Test("Every case of the plan that concerns input is there, and none twice")
func faultsAreComplete() {
  let ids = FaultCase.all.map(\.id)
  #expect(Set(ids).count == ids.count)
  // E14 is below: what it names is no data.
  let wanted =
    (1...20).map { "A\($0)" } + (1...15).map { "B\($0)" } + (1...15).map { "C\($0)" }
    + (1...10).map { "D\($0)" } + (1...13).map { "E\($0)" } + (1...15).map { "F\($0)" }
    + (1...8).map { "G\($0)" }
  let numbers = Set(ids.map { $0.prefix(1) + $0.dropFirst().prefix { $0.isNumber } })
  for number in wanted { #expect(numbers.contains(Substring(number)), "\(number)") }
}

@Test("The mark of an open workbook is no data: E14")
func lockFiles() throws {
  let work = try Workdir(["~$data.xlsx": "\u{5}user"])
  defer { work.remove() }
  let alone = try work.run("check", "~$data.xlsx")
  #expect(alone.exit == 66)
  #expect(alone.errors.contains("~$data.xlsx: this is the mark that a workbook is open elsewhere"))
  #expect(alone.errors.contains("name the file without ~$"))
  try work.write(Data(FaultCase.sound.utf8), to: "data.csv")
  let beside = try work.run("check", ".")
  #expect(beside.exit == 0)
  #expect(!beside.text.contains("passed over"))
}

@Test("One broken file does not hide what is wrong in the others")
func brokenFileAmongOthers() throws {
  let work = try Workdir([
    "a.csv": "", "b.csv": FaultCase.sound + "丁村,2020,待定\n", "c.csv": "村名,年份,收入\n戊村,2020,1\n",
  ])
  defer { work.remove() }
  let check = try work.run("check", ".")
  #expect(check.exit == 1)
  #expect(check.text.contains("5 villages × 1 period"))
  #expect(check.text.contains("error: a.csv: the file is empty"))
  #expect(check.text.contains("error: b.csv:5:3: '待定' in column '收入' is not a number"))
  #expect(check.text.contains("2 errors, 0 warnings"))
  #expect(try work.run("export", "--data", ".").exit == 65)
}

@Test("Charts of odd but sound figures are drawn: C5 to C8, D10")
func oddFigures() throws {
  let texts = [
    "甲村,2020,-1\n乙村,2020,5\n", "甲村,2020,0\n乙村,2020,0\n", "甲村,2020,1\n",
    "甲村,2020,1\n乙村,2020,1\n", String(repeating: "长", count: 300) + ",2020,1\n",
  ]
  for text in texts {
    let work = try Workdir(["data.csv": FaultCase.heading + text])
    defer { work.remove() }
    let run = try work.run("chart", "收入", "--data", "data.csv", "-o", "x.svg")
    #expect(run.exit == 0, "\(run.errors)")
    let picture = String(decoding: try work.read("x.svg"), as: UTF8.self)
    #expect(picture.contains("</svg>") && !picture.lowercased().contains("nan"), "\(text)")
  }
}
