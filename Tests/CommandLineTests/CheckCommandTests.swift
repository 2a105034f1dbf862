import Foundation
import Testing

@Test("`check` says what was understood and exits 0 when nothing is wrong")
func checkClean() throws {
  let work = try Workdir()
  defer { work.remove() }
  let run = try work.run("check", "\(Workdir.datasets)/town")
  #expect(run.exit == 0, "\(run.errors)")
  #expect(run.text.contains("28 villages × 10 periods × 12 metrics"))
  #expect(run.text.contains("villages in '村名'"))
  #expect(run.text.hasSuffix("0 errors, 0 warnings\n"))
}

@Test("`check` tells every problem of every file at once, with exit 1")
func checkProblems() throws {
  let work = try Workdir([
    "2020.csv": "村名,收入\n甲,1\n乙,待定\n丙,3\n", "2021.csv": "村名,收入\n甲,1\n乙,2\n丙,约多少\n",
  ])
  defer { work.remove() }
  let run = try work.run("check", ".")
  #expect(run.exit == 1)
  #expect(run.text.contains("error: 2020.csv:3:2: '待定' in column '收入' is not a number"))
  #expect(run.text.contains("and 1 more like it: 2021.csv:4:2 '约多少'"))
  let json = try work.run("check", ".", "--json")
  #expect(json.exit == 1)
  let report = try #require(
    try JSONSerialization.jsonObject(with: json.output) as? [String: Any])
  #expect(report["valid"] as? Bool == false)
  let task = try #require((report["tasks"] as? [[String: Any]])?.first)
  let errors = try #require(task["errors"] as? [[String: Any]])
  #expect(errors.first?["rowNumber"] as? Int == 3)
  #expect(errors.first?["fieldNumber"] as? Int == 2)
}

@Test("`check` exits 65 when no file holds a table, 66 when the path is missing")
func checkUnreadable() throws {
  let work = try Workdir(["a.csv": "", "b.csv": "\n\n"])
  defer { work.remove() }
  #expect(try work.run("check", ".").exit == 65)
  #expect(try work.run("check", "nowhere").exit == 66)
}
