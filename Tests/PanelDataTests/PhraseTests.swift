import Foundation
import Testing

@testable import PanelData

@Test("Every sentence is there in English and in both Chinese scripts, with the same placeholders")
func everyPhraseIsComplete() throws {
  for code in PhraseCode.allCases {
    let wording = try #require(Phrase.wordings[code], "\(code) has no wording")
    let english = placeholders(wording.english)
    #expect(placeholders(wording.simplified) == english, "\(wording)")
    #expect(placeholders(wording.traditional) == english, "\(wording)")
    if code != .nothing, code != .helpOverviewHeading {
      for text in [wording.english, wording.simplified, wording.traditional] {
        #expect(!text.isEmpty, "\(code) is empty in a language")
      }
    }
  }
  #expect(Phrase.wordings.count == PhraseCode.allCases.count)
}

@Test("A name that ends in a full stop brings that of its sentence")
func fullStops() {
  let one = Phrase(.rankGapNote, .list([.text("Chad"), .text("Congo, Dem. Rep.")]))
  #expect(
    one.text(in: .english) == "Lines break where there are no figures: Chad, Congo, Dem. Rep.")
  #expect(Phrase(.rankGapNote, .text("Chad")).text(in: .english).hasSuffix(": Chad."))
}

@Test("A wording in one script has no character of the other")
func scriptsAreNotMixed() {
  for (code, wording) in Phrase.wordings {
    #expect(Language.script(of: [wording.simplified]).traditional == 0, "\(wording.simplified)")
    #expect(Language.script(of: [wording.traditional]).simplified == 0, "\(wording.traditional)")
    // Its example is a group of the bundled township.
    if code != .helpWhere {
      #expect(!Language.script(of: [wording.english]).hasHan, "\(wording.english)")
    }
  }
}

/// The numbers of the placeholders that show an argument; a choice of plural shows none.
private func placeholders(_ text: String) -> Set<Int> {
  var found = Set<Int>()
  for part in text.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
    if let number = Int(part.prefix { $0 != "}" }) { found.insert(number) }
  }
  return found
}

@Test("Arguments fill placeholders; counts choose the plural; lists take the language's comma")
func argumentsAreFilledIn() {
  let one = Phrase(.problemsLeft, .count(1))
  let many = Phrase(.problemsLeft, .count(1234))
  #expect(one.text(in: .english) == "and 1 more problem")
  #expect(many.text(in: .english) == "and 1,234 more problems")
  #expect(many.text(in: .simplifiedChinese) == "还有1,234个问题")
  let list = Phrase(.noSuchFormat, "gif", .list(["png", "svg"]))
  #expect(list.text(in: .english) == "No format 'gif'; there are: png, svg")
  #expect(list.text(in: .traditionalChinese) == "沒有「gif」格式；可用：png、svg")
}

@Test("Text from users that looks like a placeholder stays as it is")
func argumentsAreNotExpandedAgain() {
  let phrase = Phrase(.noSuchFormat, "{1}", .list(["{0}"]))
  #expect(phrase.text(in: .english) == "No format '{1}'; there are: {0}")
}

@Test(
  "A language is told by locale and by script",
  arguments: [
    ("zh_CN.UTF-8", Language.simplifiedChinese), ("zh_TW.UTF-8", .traditionalChinese),
    ("zh-Hant", .traditionalChinese), ("en_GB.UTF-8", .english), ("zh_HK", .traditionalChinese),
  ])
func languageOfLocale(locale: String, language: Language) {
  #expect(Language(locale: locale) == language)
}

@Test("The script of headings decides, and English has no Han character")
func languageOfHeadings() {
  #expect(Language(scriptOf: ["縣市", "鄉鎮市區", "村里"]) == .traditionalChinese)
  #expect(Language(scriptOf: ["村名", "片区", "年份", "集体经济收入"]) == .simplifiedChinese)
  #expect(Language(scriptOf: ["state", "year"]) == .english)
  #expect(Language(scriptOf: ["村", "年"]) == .simplifiedChinese)
  #expect(Language(locale: "C") == nil)
}

@Test("Every error of the system is told in Chinese, one that has no translation by its number")
func systemErrors() {
  for code in Int32(1)...133 {
    let phrase = Phrase(.given, SystemError.argument(of: code))
    for language in [Language.simplifiedChinese, .traditionalChinese] {
      let text = phrase.text(in: language)
      #expect(text.first.map { $0.isASCII } == false, "\(code): \(text)")
    }
    #expect(!Language.script(of: [phrase.text(in: .english)]).hasHan)
  }
  let other = Phrase(.given, SystemError.argument(of: 112))
  #expect(other.text(in: .simplifiedChinese) == "系统错误112（Host is down）")
  #expect(other.text(in: .english) == "Host is down (system error 112)")
}
