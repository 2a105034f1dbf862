import Tables

/// A language that outputs and messages are written in.
public enum Language: String, Sendable, Hashable, CaseIterable {
  /// Chinese in simplified characters.
  case simplifiedChinese = "zh-Hans"
  /// Chinese in traditional characters.
  case traditionalChinese = "zh-Hant"
  /// English.
  case english = "en"

  /// Whether texts are Chinese, in either script.
  public var isChinese: Bool { self != .english }

  /// The language that a locale's name asks for (`zh_TW.UTF-8`, `en_GB`), or nil for none of ours.
  public init?(locale: String) {
    let name = locale.lowercased()
    if name.hasPrefix("zh") {
      let traditional = ["tw", "hk", "mo", "hant"].contains { name.contains($0) }
      self = traditional ? .traditionalChinese : .simplifiedChinese
    } else if name.hasPrefix("en") {
      self = .english
    } else {
      return nil
    }
  }

  /// The language that the script of `texts` suggests: Chinese if any holds a Han character.
  ///
  /// The script is told by characters that only one of the two scripts uses; where none decides,
  /// it is simplified.
  public init(scriptOf texts: [String]) {
    let script = Language.script(of: texts)
    self =
      !script.hasHan
      ? .english : script.traditional > script.simplified ? .traditionalChinese : .simplifiedChinese
  }

  /// Whether `texts` hold Han characters, and how many that only one of the scripts uses.
  static func script(
    of texts: [String]
  ) -> (hasHan: Bool, traditional: Int, simplified: Int) {
    var script = (hasHan: false, traditional: 0, simplified: 0)
    for text in texts {
      for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x3400...0x9FFF, 0x20000...0x323AF:
          script.hasHan = true
          if traditionalOnly.contains(scalar) { script.traditional += 1 }
          if simplifiedOnly.contains(scalar) { script.simplified += 1 }
        default: break
        }
      }
    }
    return script
  }

  /// Frequent in statistical headings and place names, and written so in one script only.
  private static let traditionalOnly = Set(
    "龍馬鳳魚靈橋陽陳華廣長鐵樹溝縣鄉鎮區綜總額納稅單戶數萬億與產業務費報標題項計劃資類農漁園臺灣雲東蘭澎花嘉義門連館營銷業收來時間後對應開關歲齡個體經濟補發環淨歷處圖表說號組織員"
      .unicodeScalars
  ).subtracting(sharedByBoth)
  private static let simplifiedOnly = Set(
    "龙马凤鱼灵桥阳陈华广长铁树沟县乡镇区综总额纳税单户数万亿与产业务费报标题项计划资类农渔园台湾云东兰门连馆营销来时间后对应开关岁龄个体经济补发环净历处图说号组织员"
      .unicodeScalars
  ).subtracting(sharedByBoth)
  private static let sharedByBoth = Set("台后表花嘉收澎".unicodeScalars)
}

/// A text that a dataset gives in one or several languages.
public struct LocalizedText: Sendable, Hashable {
  /// The text by language; never empty.
  public var texts: [Language: String]
  /// The text used where a language has none of its own.
  public var fallback: String

  /// The same text in every language.
  public init(_ text: String) {
    texts = [:]
    fallback = text
  }

  /// A text given by language; nil when none is given.
  public init?(_ texts: [Language: String]) {
    guard
      let fallback = texts[.simplifiedChinese] ?? texts[.traditionalChinese] ?? texts[.english]
    else { return nil }
    self.texts = texts
    self.fallback = fallback
  }

  /// The text in `language`, else in the other Chinese script, else as given.
  public func text(in language: Language) -> String {
    if let text = texts[language] { return text }
    switch language {
    case .simplifiedChinese: return texts[.traditionalChinese] ?? fallback
    case .traditionalChinese: return texts[.simplifiedChinese] ?? fallback
    case .english: return texts[.english] ?? fallback
    }
  }
}
