import Foundation
import Testing

private let keys: Set<String> = [
  "kind", "name", "title", "section", "formula", "letters", "parameter", "level", "meaning",
  "range",
  "undefined", "source", "peers", "remedy", "figure",
]

private func objects(_ run: Workdir.Run) throws -> [[String: Any]] {
  let value = try JSONSerialization.jsonObject(with: run.output)
  if let all = value as? [[String: Any]] { return all }
  return [try #require(value as? [String: Any])]
}

private func hasHan(_ text: String) -> Bool {
  text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
}

@Test("The list has every name once, and every name of it is explained")
func explainList() throws {
  let work = try Workdir()
  defer { work.remove() }
  let list = try work.run("explain")
  #expect(list.exit == 0 && list.errors.isEmpty)
  let all = try objects(try work.run("explain", "--json"))
  #expect(all.count > 90)
  for entry in all {
    let name = try #require(entry["name"] as? String)
    #expect(list.lines.contains { $0.hasPrefix("  \(name)  ") }, "\(name)")
    let run = try work.run("explain", name, "--json")
    #expect(run.exit == 0, "\(name): \(run.errors)")
    let one = try #require(try objects(run).first)
    #expect(Set(one.keys) == keys)
    #expect(one["name"] as? String == name)
    if entry["kind"] as? String == "measure" {
      for key in ["section", "formula", "letters", "range", "undefined", "source"] {
        #expect((one[key] as? String)?.isEmpty == false, "\(name): \(key)")
      }
    }
  }
}

@Test("Every text of the list is there in the language asked for")
func explainLanguages() throws {
  let work = try Workdir()
  defer { work.remove() }
  for language in ["en", "zh-Hans", "zh-Hant"] {
    let all = try objects(try work.run("explain", "--json", "--lang", language))
    for entry in all {
      for key in ["title", "letters", "meaning", "range", "undefined", "peers", "remedy"] {
        guard let text = entry[key] as? String else { continue }
        #expect(!text.isEmpty && hasHan(text) == (language != "en") || text == "p值仅供参考", "\(text)")
      }
    }
  }
  let chinese = try work.run("explain", "gini", environment: ["LANG": "zh_TW.UTF-8"])
  #expect(chinese.text.hasPrefix("基尼係數（gini）\n\n公式\n  G = "))
  #expect(try work.run("explain", "gini", "--lang", "xx").exit == 64)
}

@Test(
  "Names of results, titles and codes are found",
  arguments: [
    ("gini", "measure", "gini"), ("GINI", "measure", "gini"), ("n", "measure", "n"),
    ("total", "measure", "total"), ("median", "measure", "median"),
    ("theil-t.between", "measure", "theil-t.between"),
    ("theil-l.within:鄉鎮", "measure", "theil-l.within:鄉鎮"),
    ("dagum.overlap", "measure", "dagum.overlap"), ("fgt:1", "measure", "fgt:1"),
    ("shortfall", "measure", "shortfall"), ("gini-rsv", "measure", "gini-rsv"),
    ("top-share:0.1", "measure", "top-share:0.1"), ("esteban-ray", "measure", "esteban-ray:1.3"),
    ("基尼系数", "measure", "gini"), ("基尼係數", "measure", "gini"),
    ("gini  coefficient", "measure", "gini"), ("泰尔指数L", "measure", "theil-l"),
    ("trend", "figure", "trend"), ("negativeValues", "undefined", "negativeValues"),
    ("zerosnotallowed", "undefined", "zerosNotAllowed"),
    ("mayExceedOne", "remark", "mayExceedOne"), ("noSuchMetric", "message", "noSuchMetric"),
  ])
func explainFinds(word: String, kind: String, name: String) throws {
  let work = try Workdir()
  defer { work.remove() }
  let one = try #require(try objects(try work.run("explain", word, "--json")).first)
  #expect(one["kind"] as? String == kind)
  #expect(one["name"] as? String == name)
}

@Test("A title of several words needs no quotes")
func explainWords() throws {
  let work = try Workdir()
  defer { work.remove() }
  #expect(try work.run("explain", "Gini", "coefficient").text.hasPrefix("Gini coefficient (gini)"))
}

@Test("A member of a family says its parameter and which are allowed")
func explainParameter() throws {
  let work = try Workdir()
  defer { work.remove() }
  let text = try work.run("explain", "quantile-ratio:0.8/0.2").text
  #expect(text.contains("Quantile ratio (quantile-ratio:0.8/0.2)\n"))
  #expect(
    text.contains(
      "a = 0.8, b = 0.2; allowed: a/b, each a number above 0 and below 1; "
        + "'quantile-ratio' alone means quantile-ratio:0.9/0.1\n"))
}

@Test("Codes say why and what to do; messages stand with … for what differs")
func explainCodes() throws {
  let work = try Workdir(["data.csv": "村名,年份,revenue\n甲,2020,1\n"])
  defer { work.remove() }
  let zero = try work.run("explain", "zerosNotAllowed").text
  #expect(zero.contains("some values are 0, whose logarithm does not exist\n"))
  #expect(zero.contains("What to do\n  use a measure that allows zeros"))
  let failed = try work.run("chart", "reveneu", "--data", "data.csv", "--json")
  let answer = try JSONSerialization.jsonObject(with: failed.output) as? [String: Any]
  let code = try #require((answer?["errors"] as? [[String: Any]])?.first?["code"] as? String)
  #expect(try work.run("explain", code).text.contains("  No metric '…'. …\n"))
}

@Test(
  "An unknown name is exit 64 with the nearest one",
  arguments: [
    ("gnii", "No measure, figure or code 'gnii'. Did you mean 'gini'?"),
    ("negativValues", "No measure, figure or code 'negativValues'. Did you mean 'negativeValues'?"),
    ("banana", "No measure, figure or code 'banana'. 'stats explain' lists all"),
    ("gini:2", "Measure 'gini' takes no parameter, but ':2' is given; write gini"),
    (
      "ge:x.within",
      "'x' is no parameter of 'ge.within', which takes a number from -100 to 100; write for example ge:2.within"
    ),
    ("", "No measure, figure or code ''. 'stats explain' lists all"),
  ])
func explainUnknown(name: String, message: String) throws {
  let work = try Workdir()
  defer { work.remove() }
  let run = try work.run("explain", name)
  #expect(run.exit == 64)
  #expect(run.errors == "error: \(message)\n")
  #expect(run.text.isEmpty)
}

@Test("Lines break at the width of a terminal, Chinese too; piped, a paragraph is a line")
func explainWidth() throws {
  let work = try Workdir()
  defer { work.remove() }
  for arguments in ["gini", "dagum --lang zh", "--lang zh-Hant", ""] {
    let piped = try work.run(shell: "\"$0\" explain \(arguments)").text
    let shown = try work.run(
      shell: "program=$0; export program; script -qec '\"$program\" explain \(arguments)' /dev/null"
    ).text.replacing("\r\n", with: "\n")
    let lines = shown.split(separator: "\n", omittingEmptySubsequences: false)
    let paragraphs = piped.split(separator: "\n", omittingEmptySubsequences: false)
    // Where every line of the list is short enough, none is broken.
    #expect(arguments == "--lang zh-Hant" || lines.count > paragraphs.count)
    for line in lines {
      // A Chinese character takes two columns.
      let width = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
      #expect(width <= 80, "\(line)")
    }
    #expect(shown.filter { !$0.isWhitespace } == piped.filter { !$0.isWhitespace })
  }
}

@Test("A name that a measure and a figure share explains both")
func sharedName() throws {
  let work = try Workdir()
  defer { work.remove() }
  let run = try work.run("explain", "dagum", "--lang", "en")
  #expect(run.exit == 0)
  #expect(run.text.contains("The figure of this name"))
  #expect(run.text.contains("Gini coefficient within a group"))
  let json = try work.run("explain", "dagum", "--json")
  #expect(json.text.contains("\"figure\""))
}

@Test("What is explained is called as `gap` calls it")
func explainAsGap() throws {
  let work = try Workdir()
  defer { work.remove() }
  let names = try work.run("explain").text
  #expect(names.contains("  esteban-gradin-ray:1.3 "))
  let member = try work.run("explain", "esteban-gradin-ray:1.5", "--json")
  #expect(member.exit == 0, "\(member.errors)")
  let run = try work.run(
    "gap", "revenue", "--data", "\(Workdir.datasets)/town", "--by", "片区", "--measures",
    "esteban-gradin-ray", "--year", "2023")
  #expect(run.exit == 0 && run.text.contains("esteban-gradin-ray:1.3\t"), "\(run.errors)")
}

@Test("Of a single village it is told that `gap` gives nothing")
func explainSingleVillage() throws {
  let work = try Workdir()
  defer { work.remove() }
  let gini = try work.run("explain", "gini")
  #expect(gini.text.contains("Of a single village stats gap gives none."))
  // These say so themselves, or have a value.
  for name in ["gini-corrected", "top-bottom-ratio:10", "mean", "median", "dagum"] {
    #expect(!(try work.run("explain", name)).text.contains("stats gap gives none"), "\(name)")
  }
  let weak = try work.run("explain", "weak")
  #expect(!weak.text.contains("in the unit of the figures"), "\(weak.text)")
}
