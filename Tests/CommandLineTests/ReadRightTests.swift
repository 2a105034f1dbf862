import Testing

@Test("`check` tells rows that are statistics of the villages above")
func checkStatistics() throws {
  let work = try Workdir(["2023.csv": "Village,Income\nA,120\nB,90\nC,75\nMax,120\nMin,75\n"])
  defer { work.remove() }
  let run = try work.run("check", ".")
  #expect(run.exit == 0)
  #expect(run.text.contains("3 villages"))
  #expect(
    run.text.contains(
      "2023.csv:5: 2 units below the villages hold statistics of theirs; left out: 'Max', 'Min'"))
}

@Test("`check` takes points for signs of thousands, where another column shows it")
func checkGrouped() throws {
  let work = try Workdir([
    "2023.csv": "Gemeinde;Einwohner;Schulden\nAdorf;1.234;1.234.567\nBdorf;987;2.345.678\n"
  ])
  defer { work.remove() }
  let run = try work.run("check", ".")
  #expect(run.exit == 0 && run.text.contains("0 errors, 0 warnings"), "\(run.text)")
}

@Test("`check` takes the line of names for headings above decimal commas")
func checkDecimalCommas() throws {
  let work = try Workdir(["2023.csv": "Gemeinde;Flaeche\nAdorf;12,5\nBdorf;1.234,5\n"])
  defer { work.remove() }
  let run = try work.run("check", ".")
  #expect(run.exit == 0)
  #expect(run.text.contains("metrics: Flaeche"), "\(run.text)")
}

@Test("`check` refuses parts over one beside percentages")
func checkCompletionRates() throws {
  let work = try Workdir(["2023.csv": "村名,完成率\n东村,1.05\n西村,98%\n南村,1.1\n"])
  defer { work.remove() }
  let run = try work.run("check", ".")
  #expect(run.exit == 1)
  #expect(run.text.contains("2023.csv:2:2: '完成率' has 1.05 here and 98 at"), "\(run.text)")
}

@Test("A year whose file names no unit is told of where another file's does not suit it")
func lentUnits() throws {
  let work = try Workdir([
    "2022.csv": "村名,收入\n东村,1000000\n西村,900000\n",
    "2023.csv": "村名,收入（万元）\n东村,120\n西村,80\n",
  ])
  defer { work.remove() }
  for arguments in [["export", "--data", "."], ["gap", "收入", "--data", "."]] {
    let run = try work.run(arguments: arguments)
    #expect(run.exit == 0)
    #expect(run.errors.contains("9,682 times") && run.errors.contains("Name the unit"))
  }
  let one = try work.run("export", "--data", ".", "--years", "2023")
  #expect(one.exit == 0 && one.errors.isEmpty, "\(one.errors)")
}
