import Testing

/// Twelve villages over two years, with figures of `size` each.
private func table(_ heading: String, size: Int) -> String {
  let rows = (1...12).flatMap { village in
    [2022, 2023].map { "村\(village),\($0),\(size * village + $0)" }
  }
  return "村名,年份,\(heading)\n" + rows.joined(separator: "\n") + "\n"
}

@Test(
  "Amounts of many trillions are told in trillions",
  arguments: [("zh-Hans", "万亿元"), ("zh-Hant", "萬億元"), ("en", "tn")])
func trillions(language: String, unit: String) throws {
  let work = try Workdir(["a.csv": table("生产总值（元）", size: 2_000_000_000_000_000)])
  defer { work.remove() }
  let page = try work.run(
    "gap", "生产总值", "--data", "a.csv", "--format", "md", "-o", "-", "--lang", language)
  let sentence = page.lines.first { $0.contains("12") && $0.count > 60 } ?? ""
  #expect(sentence.contains(unit), "\(sentence)")
  // No run of digits and commas is longer than seven digits.
  let runs = page.text.split { !"0123456789,".contains($0) }
  #expect(runs.allSatisfy { $0.count { $0 != "," } <= 7 })
}
