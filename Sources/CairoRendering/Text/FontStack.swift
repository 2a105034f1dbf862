/// The fonts and the language tag that Pango is given for a language, never the locale's.
struct FontStack: Sendable, Hashable {
  /// The tag Pango understands: it gives Japanese forms for `zh-Hans`, Chinese ones for `zh-cn`.
  let pangoLanguage: String
  /// Families in order of preference.
  let families: [String]
  /// OpenType features, in the words of CSS; empty for none.
  let features: String

  init(language: String) {
    let parts = language.lowercased().split { $0 == "-" || $0 == "_" }
    let isTraditional =
      parts.first == "zh" && parts.contains { ["hant", "tw", "hk", "mo"].contains($0) }
    self = isTraditional ? .traditional : parts.first == "zh" ? .simplified : .english
  }

  private init(pangoLanguage: String, families: [String], features: String = "") {
    self.pangoLanguage = pangoLanguage
    self.families = families
    self.features = features
  }

  static let simplified = FontStack(
    pangoLanguage: "zh-cn",
    families: [
      "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Source Han Sans CN",
      "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Microsoft YaHei", "sans-serif",
    ])

  // English charts bear Chinese names, and Latin letters are in the same fonts. Under `en` Pango
  // would take the language of the names from the environment. Without `pwid` the apostrophe of
  // `Baishan’s` is as wide as a Chinese character.
  static let english = FontStack(
    pangoLanguage: simplified.pangoLanguage, families: simplified.families, features: "pwid")

  static let traditional = FontStack(
    pangoLanguage: "zh-tw",
    families: [
      "Noto Sans CJK TC", "Noto Sans TC", "Source Han Sans TC", "Source Han Sans TW",
      "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Microsoft JhengHei", "sans-serif",
    ])
}
