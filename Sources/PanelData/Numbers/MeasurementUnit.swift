/// What figures count: money in some multiple of a currency, or anything else by its name.
public struct MeasurementUnit: Sendable, Hashable {
  /// Kinds of unit that are written in ways of their own.
  public enum Kind: Sendable, Hashable {
    /// An amount of a currency, by ISO 4217 code; nil when nothing says which.
    case money(currency: String?)
    /// Anything else: households, projects, persons, %.
    case other
  }

  /// The unit as the dataset writes it: `万元`, `户`, `USD`.
  public let symbol: String
  /// How it is written.
  public let kind: Kind
  /// How many base units (`元`, `USD`, one piece) one of it makes: 10,000 for `万元`.
  public let factor: Double
  /// What the amount is divided by (`人` in `万元/人`), or nil.
  public let per: String?

  /// Whether it is an amount of money.
  var isMoney: Bool {
    if case .money = kind { return true }
    return false
  }

  /// The unit called `symbol`; `currency` says which money it is where it is money.
  public init(_ symbol: String, currency: String? = nil) {
    self.symbol = symbol
    let parts = symbol.split(separator: "/", maxSplits: 1)
    per = parts.count == 2 ? String(parts[1]) : nil
    let name = parts.first.map(String.init) ?? ""
    if let factor = MeasurementUnit.chineseMoney[name] {
      kind = .money(currency: currency)
      self.factor = factor
    } else if name == "¥" || MeasurementUnit.currencies.contains(name) {
      kind = .money(currency: name == "¥" ? currency : name)
      factor = 1
    } else {
      kind = .other
      factor = MeasurementUnit.multiple(of: name)?.factor ?? 1
    }
  }

  /// The multiple that a unit begins with and what it is of: `万人` is 10,000 and `人`.
  static func multiple(of name: String) -> (factor: Double, base: String)? {
    let multiples: [(String, Double)] = [
      ("百万", 1e6), ("百萬", 1e6), ("万亿", 1e12), ("萬億", 1e12), ("万", 1e4), ("萬", 1e4), ("亿", 1e8),
      ("億", 1e8), ("千", 1e3),
      ("仟", 1e3),
    ]
    // 千克 and 千米 are units of their own.
    if name.hasPrefix("千克") || name.hasPrefix("千米") || name.hasPrefix("千瓦") { return nil }
    return multiples.first { name.hasPrefix($0.0) }.map { word, factor in
      (factor, String(name.dropFirst(word.count)))
    }
  }

  /// What one base unit is called in `language`: `个` needs no word in English.
  static func baseName(_ name: String, language: Language) -> String {
    let base = multiple(of: name)?.base ?? name
    let known: [String: (english: String, simplified: String, traditional: String)] = [
      "个": ("", "个", "個"), "個": ("", "个", "個"), "户": ("households", "户", "戶"),
      "戶": ("households", "户", "戶"), "人": ("persons", "人", "人"), "亩": ("mu", "亩", "畝"),
      "畝": ("mu", "亩", "畝"), "项": ("", "项", "項"), "公里": ("km", "公里", "公里"),
      "美元": ("USD", "美元", "美元"),
    ]
    guard let words = known[base] else { return base }
    switch language {
    case .english: return words.english
    case .simplifiedChinese: return words.simplified
    case .traditionalChinese: return words.traditional
    }
  }

  /// The unit of a quotient: `万元` per `人` is `万元/人`.
  public static func ratio(_ over: MeasurementUnit?, per under: MeasurementUnit?)
    -> MeasurementUnit?
  {
    guard let over else { return nil }
    let currency: String? = if case .money(let code) = over.kind { code } else { nil }
    return MeasurementUnit("\(over.symbol)/\(under?.symbol ?? "")", currency: currency)
  }

  /// Whether a text without a divisor is a unit of money.
  static func isMoney(_ name: String) -> Bool {
    name == "¥" || chineseMoney[name] != nil || currencies.contains(name)
  }

  private static let chineseMoney: [String: Double] = [
    "元": 1, "百元": 100, "千元": 1_000, "仟元": 1_000, "万元": 10_000, "萬元": 10_000,
    "百万元": 1_000_000, "百萬元": 1_000_000, "亿元": 100_000_000, "億元": 100_000_000,
  ]
  private static let currencies: Set<String> = ["CNY", "TWD", "USD", "EUR", "GBP", "JPY", "HKD"]
}

/// The multiple of a unit in which a whole picture or table writes its figures.
public struct DisplayUnit: Sendable {
  /// What figures in the metric's own unit are divided by before they are written.
  public let divisor: Double
  /// The name of the unit: `万元`, `亿元`, `USD m`, `户`; empty when the metric has none.
  public let label: String
  /// What stands before and behind a figure in a sentence: `CNY ` and `m`, nothing and `万元`.
  private let affixes: (before: String, after: String)

  /// The share of a step from which four digits round up to it.
  private static let nearly = 0.99995

  /// The unit that suits figures up to `largest` (in the metric's own unit) for readers of `language`.
  ///
  /// Chinese money is written in 元, 万元 or 亿元, whichever leaves the largest figure at least 1;
  /// other figures in 万 or 亿 from a hundred thousand on; 万亿 from ten of it on. In English the
  /// steps are thousand (k), million (m), billion (bn) and trillion (tn), each from ten of it on,
  /// thousands from a hundred. What four digits round up to the next step is written in that:
  /// `1.000亿元`, never `10,000万元`.
  public init(for unit: MeasurementUnit?, largest: Double, language: Language) {
    let factor = unit?.factor ?? 1
    let largest = abs(largest) * factor
    let steps: [(size: Double, name: String)]
    let smallestScaled: Double
    var money = false
    if let unit, case .money = unit.kind { money = true }
    switch language {
    case .simplifiedChinese:
      steps = [(1e12, "万亿"), (1e8, "亿"), (1e4, "万")]
      smallestScaled = money ? 1e4 * Self.nearly : 1e5
    case .traditionalChinese:
      steps = [(1e12, "萬億"), (1e8, "億"), (1e4, "萬")]
      smallestScaled = money ? 1e4 * Self.nearly : 1e5
    case .english:
      steps = [(1e12, "tn"), (1e9, "bn"), (1e6, "m"), (1e3, "k")]
      smallestScaled = 1e5
    }
    let plain = (size: 1.0, name: "")
    let step =
      largest.isFinite && largest >= smallestScaled
      ? steps.first {
        largest >= $0.size * Self.nearly * (language == .english || $0.size == 1e12 ? 10 : 1)
      } ?? plain : plain
    divisor = step.size / factor
    label = DisplayUnit.label(for: unit, scale: step.name, language: language)
    affixes = DisplayUnit.affixes(unit, scale: step.name, label: label, language: language)
  }

  /// The unit that suits `figures` together: that of the largest; where most would be less than 1 in it,
  /// that of the middle one or the nearest to it that has room for the largest; and where a quarter would
  /// be less than 0.01, the next smaller one that has.
  ///
  /// There is room for less than `most`. The people of 31 provinces are 363万 to 12,780万, not 0.036亿 to
  /// 1.278亿, those of most counties 26 thousand, not 0.026 million.
  public init(
    for unit: MeasurementUnit?, figures: [Double], language: Language, most: Double = 1e5
  ) {
    let sizes = figures.map(\.magnitude).filter { $0 > 0 && $0.isFinite }.sorted()
    let largest = sizes.last ?? 0
    self.init(for: unit, largest: largest, language: language)
    guard !sizes.isEmpty else { return }
    /// The next smaller unit, if it has room for the largest.
    func smaller(than current: DisplayUnit) -> DisplayUnit? {
      var size = largest
      while size * (unit?.factor ?? 1) >= 1 {
        size /= 10
        let next = DisplayUnit(for: unit, largest: size, language: language)
        if next.divisor < current.divisor { return largest < most * next.divisor ? next : nil }
      }
      return nil
    }
    let middle = sizes[sizes.count / 2]
    if middle < divisor {
      let own = DisplayUnit(for: unit, largest: middle, language: language)
      if own.divisor < divisor, largest < most * own.divisor {
        self = own
      } else if let next = smaller(than: self) {
        self = next
      }
    }
    // A quarter of them would be written 0.00.
    guard sizes[sizes.count / 4] < divisor / 100 else { return }
    while let next = smaller(than: self) { self = next }
  }

  /// A figure as a sentence has it, with as many decimals as make four digits, or three of a small
  /// figure; whole numbers where all figures of the metric are.
  public func amount(_ value: Double, isWhole: Bool) -> String {
    let scaled = value / divisor
    let decimals =
      isWhole && divisor == 1
      ? (scaled == scaled.rounded() ? 0 : 1) : NumberFormat.decimals(forLargest: scaled)
    return amount(value, decimals: decimals)
  }

  /// A figure in the metric's own unit as a sentence has it: `1,234.5万元`, `CNY 12.3m`, `6 个`.
  public func amount(_ value: Double, decimals: Int) -> String {
    affixes.before + NumberFormat.fixed(value / divisor, decimals: decimals, grouping: .always)
      + affixes.after
  }

  private static func per(_ unit: MeasurementUnit, _ language: Language) -> String {
    guard let per = unit.per else { return "" }
    if language == .english {
      let heads: [String: String] = [
        "人": " per head", "户": " per household", "戶": " per household",
      ]
      if let words = heads[per] { return words }
    }
    return "/" + MeasurementUnit.baseName(per, language: language)
  }

  private static func affixes(
    _ unit: MeasurementUnit?, scale: String, label: String, language: Language
  ) -> (before: String, after: String) {
    if language.isChinese || label.isEmpty { return ("", label) }
    guard let unit else { return ("", scale) }
    guard case .money(let currency) = unit.kind else {
      let written = unit.symbol.split(separator: "/").first.map(String.init) ?? ""
      let name = MeasurementUnit.baseName(written, language: language)
      return ("", scale + (name.isEmpty || name == "%" ? name : " " + name) + per(unit, language))
    }
    guard let currency else { return ("", "\(scale) yuan" + per(unit, language)) }
    return (currency + " ", scale + per(unit, language))
  }

  private static func label(
    for unit: MeasurementUnit?, scale: String, language: Language
  ) -> String {
    // A letter alone is no unit.
    let words = ["k": "thousands", "m": "millions", "bn": "billions", "tn": "trillions"]
    guard let unit else { return words[scale] ?? scale }
    let per = DisplayUnit.per(unit, language)
    let written = unit.symbol.split(separator: "/").first.map(String.init) ?? ""
    let name = MeasurementUnit.baseName(written, language: language)
    if name.isEmpty, per.isEmpty, let word = words[scale] { return word }
    guard case .money(let currency) = unit.kind else {
      return language.isChinese
        ? scale + name + per
        : [name, scale].filter { !$0.isEmpty }
          .joined(separator: " ") + per
    }
    if language.isChinese {
      switch currency {
      case nil, "CNY", "TWD": return scale + "元" + per
      case "USD": return scale + (language == .simplifiedChinese ? "美元" : "美元") + per
      case let code?: return scale + code + per
      }
    }
    guard let currency else {
      let words = ["k": "thousand", "m": "million", "bn": "billion", "tn": "trillion"]
      return (words[scale].map { "\($0) yuan" } ?? "yuan") + per
    }
    return (scale.isEmpty ? currency : "\(currency) \(scale)") + per
  }
}
