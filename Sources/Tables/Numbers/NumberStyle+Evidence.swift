extension NumberStyle {
  /// Decides how a column is written from its heading and its first cells.
  ///
  /// `unit` is the unit of the whole table, as a corner or a title tells it; a unit in the heading
  /// outranks it. `resultExponent` is set for shares and rates, which become parts of 1; amounts
  /// stay in the column's unit until somebody asks for another. Where other columns of the table have
  /// `decimalComma`, points group as long as every cell can be read so.
  public static func evidence(
    from cells: [String], heading: String?, unit: UnitText? = nil, decimalComma: Bool = false
  ) -> ColumnReading {
    let heading = UnitText(heading ?? "")
    var evidence = StyleEvidence(
      cells: cells, name: heading.name, unit: heading.unit == nil ? unit ?? heading : heading)
    evidence.decideSigns(prefersComma: decimalComma)
    evidence.decideKind()
    evidence.decideMarkers()
    return evidence.reading(heading)
  }
}

/// The style of a column while it is being decided.
struct StyleEvidence {
  let cells: [String]
  /// The heading's words without the unit, in lower case.
  let name: String
  let unit: UnitText
  var style = NumberStyle()
  private var hasDecimalPoint = false
  /// The cells as read last, and in which style: it often stays the same.
  private var last: (style: NumberStyle, readings: [NumberCell])?
  /// The places of cells that are more than a few digits: those are the same in every style.
  private let others: [Int]
  /// How many cells are nothing but a few digits.
  private let digitsOnly: Int

  init(cells: [String], name: String, unit: UnitText) {
    self.cells = cells
    others = cells.indices.filter { !Self.isDigits(cells[$0]) }
    digitsOnly = cells.count - others.count
    self.name = name.lowercased()
    self.unit = unit
  }

  private static func isDigits(_ cell: String) -> Bool {
    (1...15).contains(cell.utf8.count) && cell.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The other cells read in the style as far as it is decided.
  private mutating func readings() -> [NumberCell] {
    if let last, last.style == style { return last.readings }
    let reader = NumberReader(style)
    var readings: [NumberCell] = []
    readings.reserveCapacity(others.count)
    var above = ""
    for place in others {
      // Names of groups stand in many rows, one below the other.
      if let known = readings.last, cells[place].utf8.elementsEqual(above.utf8) {
        readings.append(known)
        continue
      }
      above = cells[place]
      readings.append(reader.read(above))
    }
    last = (style, readings)
    return readings
  }

  // MARK: Decimal sign

  mutating func decideSigns(prefersComma: Bool) {
    var commas = 0
    var points = 0
    var figures = digitsOnly
    var isCertain = false
    for place in others {
      guard let evidence = DecimalEvidence(cells[place]) else { continue }
      figures += 1
      switch evidence.sign {
      case .comma: commas += 1
      case .point: points += 1
      case nil: break
      }
      if evidence.isCertain, evidence.sign == .comma { isCertain = true }
    }
    hasDecimalPoint = points > 0
    // A single `1,23` among whole numbers is more likely a slip.
    // `1,234` is never read anew for what another column has.
    let mayPrefer = prefersComma && !others.contains { cells[$0].utf8.contains(0x2C) }
    style.decimalComma =
      points == 0
      && (mayPrefer || commas > 0 && (isCertain || (commas > 1 && commas * 2 >= figures)))
  }

  // MARK: Kind and unit

  private var isCalledGrowth: Bool { NumberStyle.isGrowth(called: name) }
  private var isCalledShare: Bool { NumberStyle.isShare(called: name) }

  mutating func decideKind() {
    style.unitExponent = unit.exponent
    style.currency = unit.currency
    style.counted = unit.counted
    if let exponent = unit.exponent {
      if exponent < 0 {
        style.kind = isCalledGrowth ? .growth : .share
        style.resultExponent = 0
      } else if unit.isMoney {
        style.kind = .money
      }
      return
    }
    if takeUnitOfCells() { return }
    var votes: [Kind: Int] = [:]
    var figures = digitsOnly
    var money = style
    money.kind = .money
    let moneyReader = NumberReader(money)
    for (place, reading) in zip(others, readings()) {
      switch reading {
      case .value(_, let status) where !status.contains(.ownUnit): figures += 1
      case .value, .missing, .outOfRange: break
      case .invalid(.percent): votes[.share, default: 0] += 1
      case .invalid(.direction): votes[.growth, default: 0] += 1
      case .invalid:
        guard Self.hasNumber(cells[place]),
          case .value(_, let status) = moneyReader.read(cells[place])
        else { continue }
        // `¥12` names the money but not its unit, as the bare numbers beside it.
        if status.contains(.ownUnit) { votes[.money, default: 0] += 1 } else { figures += 1 }
        votes[.amount, default: 0] += 1
      }
    }
    // One `98%` among counts is a slip, and does not make them percentages.
    let rates = votes[.growth, default: 0] + votes[.share, default: 0]
    let areRates = rates > 0 && (rates >= figures || isCalledShare || isCalledGrowth)
    if areRates, votes[.growth] != nil {
      setRates(.growth)
    } else if areRates {
      setRates(isCalledGrowth ? .growth : .share)
    } else if votes[.amount] != nil, votes[.money] == nil || figures == 0 {
      // Beside bare numbers in an unknown unit a `12.3万` is refused: nobody knows the others'.
      style.kind = .money
    }
  }

  /// Takes the unit that all cells bring, where that is how one thing is counted, by another or alone:
  /// `5元/斤`, `120人`.
  private mutating func takeUnitOfCells() -> Bool {
    guard digitsOnly == 0 else { return false }
    var found: String?
    for place in others {
      let cell = Self.trimmed(cells[place])
      if case .missing = NumberCell.reading(cell) { continue }
      let own = Self.trimmed(String(cell.drop { "0123456789０１２３４５６７８９.,+-，．".contains($0) }))
      guard own.utf8.count < cell.utf8.count, found == nil || found == own,
        own.contains("/") || Self.measures.contains(own)
      else { return false }
      found = own
    }
    guard let found, let exponent = UnitText.exponent(of: found), exponent >= 0 else {
      return false
    }
    style.unitExponent = exponent
    style.counted = found
    return true
  }

  /// What figures count where no name ends so, as `1村` may.
  private static let measures: Set<String> = [
    "人", "户", "戶", "亩", "畝", "公顷", "公頃", "平方米", "平方公里", "公里", "米", "吨", "噸", "公斤", "千克", "斤",
    "头", "頭", "只", "隻", "羽", "株", "棵", "立方米", "千瓦时", "ha", "km", "km2", "kg", "t", "mu",
  ]

  private enum Kind {
    case share, growth, money, amount
  }

  private mutating func setRates(_ kind: NumberStyle.Kind) {
    style.kind = kind
    style.resultExponent = 0
  }

  // MARK: Missing values

  mutating func decideMarkers() {
    let readings = readings()
    let numbers =
      digitsOnly
      + readings.count { reading in
        switch reading {
        case .value, .outOfRange: true
        case .missing, .invalid: false
        }
      }
    // NA is Naples in a column of provinces.
    if numbers == 0 { return }
    var names = 0
    var met: Set<String> = []
    for (place, reading) in zip(others, readings) {
      guard case .invalid = reading else { continue }
      let text = Self.trimmed(cells[place])
      if MissingMarker.isPossible(text) { met.insert(text) } else { names += 1 }
    }
    if numbers >= names { style.missingMarkers = met }
  }

  private static func trimmed(_ cell: String) -> String {
    var cell = cell
    return cell.withUTF8 { bytes in
      guard let start = bytes.baseAddress else { return "" }
      let (first, end) = Trimming.range(start, 0, bytes.count)
      return String(decoding: bytes[first..<end], as: UTF8.self)
    }
  }

  // MARK: Result

  mutating func reading(_ heading: UnitText) -> ColumnReading {
    var numbers = digitsOnly
    var missing = 0
    var faults = 0
    var ownUnits = 0
    var examples: [ColumnReading.Example] = []
    var hasFigures = digitsOnly > 0
    for (place, found) in zip(others, readings()) {
      switch found {
      case .value(_, let status):
        numbers += 1
        if status.contains(.ownUnit) { ownUnits += 1 }
        hasFigures = hasFigures || !Self.isSingleNumeral(cells[place])
      case .missing: missing += 1
      case .invalid, .outOfRange:
        faults += 1
        guard examples.count < 5, let fault = found.fault else { continue }
        examples.append(ColumnReading.Example(index: place, text: cells[place], fault: fault))
      }
    }
    // `利率（%）` is a rate, `增长（万元）` is none.
    let isRate =
      style.takesRates || style.unitExponent == nil && (isCalledShare || isCalledGrowth)
    return ColumnReading(
      style: style, heading: heading, numbers: numbers, missing: missing, faults: faults,
      examples: examples, ownUnits: ownUnits, hasDecimalPoint: hasDecimalPoint,
      fault: isRate && hasMixedShares() ? .mixedShares : nil,
      isNumeric: numbers > 0 && numbers >= faults && hasFigures)
  }

  /// Whether there is a digit or a numeral in a cell: without one it is no number in any style.
  private static func hasNumber(_ cell: String) -> Bool {
    CellCursor.reading(cell) { cursor in
      while !cursor.isAtEnd {
        if cursor.digit != nil || ChineseNumeral.begins(with: cursor.scalar) { return true }
        cursor.advance()
      }
      return false
    }
  }

  private static func isSingleNumeral(_ cell: String) -> Bool {
    CellCursor.reading(cell) { cursor in
      guard ChineseNumeral.begins(with: cursor.scalar) else { return false }
      cursor.advance()
      return cursor.isAtEnd
    }
  }
}
