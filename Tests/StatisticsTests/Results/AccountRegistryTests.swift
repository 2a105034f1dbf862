import Foundation
import Statistics
import Testing

@Test(
  "Every account has a name of its own and texts in every script", arguments: MeasureAccount.all)
func accountIsComplete(account: MeasureAccount) {
  #expect(MeasureAccount.all.count { $0.name == account.name } == 1)
  #expect(account.name.allSatisfy { $0.isASCII && ($0.isLowercase || $0 == "-" || $0 == ".") })
  let source = account.source
  // A reference is the same in every script; what says no more than words is in words of its own.
  #expect(source.english.count > 7 && source.simplified.count > 1)
  if !source.english.contains(/\d{4}/) {
    #expect(source.simplified.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    #expect(!source.english.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
  }
  // What needs words stands in `letters`.
  let words = account.formula.matches(of: /[A-Za-z]{3,}/).map { String($0.output) }
  #expect(!account.formula.isEmpty && Set(words).isSubset(of: symbols))
  let texts =
    [account.title, account.letters, account.meaning, account.range, account.undefined]
    + [account.peers, account.parameter?.allowed].compactMap { $0 }
  for text in texts {
    for one in [text.english, text.simplified, text.traditional] {
      #expect(!one.isEmpty && !one.contains("\n") && !one.contains("  "))
    }
    #expect(!text.english.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    #expect(text.simplified.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    // No simplified character in the traditional text, nor the other way.
    #expect(!text.traditional.contains { onlySimplified.contains($0) })
    #expect(!text.simplified.contains { onlyTraditional.contains($0) })
  }
}

@Test("A title means one account")
func titlesAreUnique() {
  let titles = MeasureAccount.all.map(\.title)
  for script in [\MeasureAccount.Text.english, \.simplified, \.traditional] {
    let names = titles.map { $0[keyPath: script].lowercased() }
    #expect(Set(names).count == names.count)
  }
}

@Test("No account stands in the sources that is not listed")
func everyAccountIsListed() throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/Statistics")
  let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
  let sources = try (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
    .map { try String(contentsOf: $0, encoding: .utf8) }
  var names: [String] = []
  for source in sources {
    let whole = source.matches(of: /MeasureAccount\(\s*name: "([^"]+)"/).map { $0.output.1 }
    let parts = source.matches(of: /account\.part\(\s*"([^"]+)"/).map { $0.output.1 }
    names += (whole + parts).map(String.init)
  }
  #expect(names.count > 60)
  #expect(names.sorted() == MeasureAccount.all.map(\.name).sorted())
}

@Test("Every measure and every section is listed, none of them empty")
func sectionsAreComplete() {
  #expect(Set(InequalityMeasure.all.map(\.account)).isSubset(of: MeasureAccount.all))
  #expect(Set(AccountSection.all.map(\.name)).count == AccountSection.all.count)
  for section in AccountSection.all { #expect(!section.accounts.isEmpty, "\(section.name)") }
}

private let symbols: Set = [
  "max", "min", "exp", "cov", "var", "IQR", "CPI", "BCa", "Gnb", "EGR", "SST",
]
private let onlySimplified = "数组间区镇总结无为还来从县类个较减缩标线补钱计与农营损亏绝对变发产经长达点进贡献责现须两负权单离样误档万亿"
private let onlyTraditional = "數組間區鎮總結無為還來從縣類個較減縮標線補錢計與農營損虧絕對變發產經長達點進貢獻責現須兩負權單離樣誤檔萬億"
