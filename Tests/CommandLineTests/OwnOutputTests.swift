import Testing

private let table = """
  村名,片区,年份,收入（万元）
  甲村,东片,2021,10
  甲村,东片,2022,12
  乙村,西片,2021,20
  乙村,西片,2022,21

  """
private let description =
  "village: 村名\ngroups: [片区]\nperiod: 年份\nmetrics: {revenue: {field: 收入（万元）, unit: 万元}}\n"

@Test(
  "What stats writes into the folder of the data is left out the next time, and told",
  arguments: [
    ("a.csv", "export revenue -o a.csv"), ("b.csv", "export --format wide -o b.csv"),
    ("c.csv", "gap revenue -o c.csv"), ("d.tsv", "gap revenue > d.tsv"),
    ("e.xlsx", "export revenue -o e.xlsx"), ("revenue.csv", "chart revenue -o . --with-data"),
    ("f.csv", "export revenue > f.csv"), ("g.json", "export revenue -o g.json"),
  ], [true, false])
func ownOutput(_ written: (name: String, command: String), isDescribed: Bool) throws {
  let work = try Workdir(
    ["data.csv": table].merging(isDescribed ? ["dataset.yaml": description] : [:]) { $1 })
  defer { work.remove() }
  let command =
    isDescribed ? written.command : written.command.replacing(" revenue", with: " 收入")
  let name =
    isDescribed || written.name != "revenue.csv" ? written.name : "收入.csv"
  let before = try work.run("gap", isDescribed ? "revenue" : "收入", "--measures", "n,total,gini")
  #expect(before.exit == 0, "\(before.errors)")
  let writing = try work.run(shell: "\"$0\" \(command)")
  #expect(writing.exit == 0 && work.files().contains(name), "\(writing.errors)")
  let after = try work.run("gap", isDescribed ? "revenue" : "收入", "--measures", "n,total,gini")
  #expect(after.exit == 0 && after.text == before.text, "\(after.errors)")
  #expect(after.errors.contains("\(name)"), "\(after.errors)")
  #expect(after.errors.contains("is an export of stats and was left out"), "\(after.errors)")
  // Alone it is data like any other.
  if written.name == "a.csv", isDescribed {
    let alone = try work.run("gap", "revenue", "--data", "a.csv", "--measures", "total")
    #expect(alone.exit == 0 && alone.text.contains("total\t2022\t\t\t\t33\t"), "\(alone.errors)")
  }
}

@Test(
  "The data beside a picture is left out among tables without groups, too; a table like it is not")
func pictureData() throws {
  let plain = "村名,年份,收入\n甲村,2021,10\n乙村,2021,20\n"
  let own = "village,period,metric,value,unit\n甲村,2022,收入,12,\n乙村,2022,收入,21,\n"
  let work = try Workdir(["data.csv": plain])
  defer { work.remove() }
  let drawing = try work.run("chart", "收入", "-o", ".", "--with-data")
  #expect(drawing.exit == 0 && work.files().contains("收入.csv"), "\(drawing.errors)")
  let after = try work.run("list")
  #expect(after.errors.contains("收入.csv: is an export of stats"), "\(after.errors)")
  let mine = try Workdir(["data.csv": plain, "mine.csv": own])
  defer { mine.remove() }
  let export = try mine.run("export", "--format", "csv", "-o", "-")
  #expect(export.text.contains("乙村,乙村,2022,收入,21,"), "\(export.errors)")
  let grouped = try Workdir([
    "data.csv": table, "mine.csv": own.replacing("收入", with: "人口"),
  ])
  defer { grouped.remove() }
  let refused = try grouped.run("list")
  #expect(!refused.errors.contains("is an export"), "\(refused.errors)")
  #expect(refused.exit == 65 && refused.errors.contains("mine.csv"), "\(refused.errors)")
}

@Test("A table of the user's own that the description does not fit is still refused")
func otherTable() throws {
  let work = try Workdir([
    "data.csv": table, "dataset.yaml": description, "other.csv": "名字,年份,收入\n甲村,2021,10\n",
  ])
  defer { work.remove() }
  let run = try work.run("gap", "revenue")
  #expect(run.exit == 65 && run.errors.contains("other.csv: no column '村名'"), "\(run.errors)")
}
