/// The fonts and the language tag that Pango is given for a language, never the locale's.
struct FontStack: Sendable, Hashable {
  /// The tag Pango understands: it gives Japanese forms for `zh-Hans`, Chinese ones for `zh-cn`.
  let pangoLanguage: String
  /// Families in order of preference.
  let families: [String]

  init(language: String) {
    let parts = language.lowercased().split { $0 == "-" || $0 == "_" }
    let isTraditional =
      parts.first == "zh" && parts.contains { ["hant", "tw", "hk", "mo"].contains($0) }
    self = isTraditional ? .traditional : .simplified
  }

  private init(pangoLanguage: String, families: [String]) {
    self.pangoLanguage = pangoLanguage
    self.families = families
  }

  // English charts of Chinese villages use this too: under `en` Pango would take the language of
  // Chinese names from the environment, and Latin letters are in the same fonts.
  static let simplified = FontStack(
    pangoLanguage: "zh-cn",
    families: [
      "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Source Han Sans CN",
      "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Microsoft YaHei", "sans-serif",
    ])

  static let traditional = FontStack(
    pangoLanguage: "zh-tw",
    families: [
      "Noto Sans CJK TC", "Noto Sans TC", "Source Han Sans TC", "Source Han Sans TW",
      "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Microsoft JhengHei", "sans-serif",
    ])
}
