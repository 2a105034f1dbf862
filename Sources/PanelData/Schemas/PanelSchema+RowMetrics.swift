import Tables

/// What rows of metrics say of these by how they are called and written.
extension PanelSchema {
  /// The names whose every figure but zeros has a sign of per cent, `贫困率,12.5%,3.4%`, or that are called
  /// rates where some have and none of the others might be a part of 1.
  ///
  /// - Throws: a `Failure` where some figures of any other have the sign.
  func metricsInPercent(
    _ records: [TablePreview.Line], units: Int?, place: String
  ) throws -> Set<String> {
    let hasAny = records.contains { record in values.contains { Self.hasSign(record[$0.column]) } }
    if !hasAny { return [] }
    var signed: [String: String] = [:]
    var plain: [String: (text: String, row: Int)] = [:]
    var parts: [String: (text: String, row: Int)] = [:]
    var stated: Set<String> = []
    var ofVillages: Set<String> = []
    for (record, name) in zip(records, names(ofMetricsIn: records)) {
      let unit = units.map { record[$0] } ?? ""
      if !unit.isEmpty || HeadingName(name).unit != nil { stated.insert(name) }
      for value in values {
        let cell = record[value.column]
        if Self.hasPercent(cell) {
          signed[name] = signed[name] ?? cell
          // `5%` under 增长 beside the villages is of no village.
          if value.total == nil { ofVillages.insert(name) }
        } else if case .value(let figure, _) = NumberCell.reading(cell), figure != 0 {
          plain[name] = plain[name] ?? (cell, record.row)
          if figure.magnitude <= 1 { parts[name] = parts[name] ?? (cell, record.row) }
        }
      }
    }
    func isRate(_ name: String) -> Bool {
      NumberStyle.isGrowth(called: name) || NumberStyle.isShare(called: name)
    }
    let mixed = signed.keys.filter { name in
      let isClear = isRate(name) && parts[name] == nil
      return plain[name] != nil && !isClear && !stated.contains(name) && ofVillages.contains(name)
    }
    if let name = mixed.min(), let sign = signed[name], let other = parts[name] ?? plain[name] {
      throw Failure(
        .badData,
        Phrase(
          .percentInSome, .text("\(place):\(other.row)"), .text(name), .text(sign),
          .text(other.text)))
    }
    return Set(
      signed.keys.filter { plain[$0] == nil || isRate($0) && parts[$0] == nil })
  }

  /// Takes figures with a sign of per cent in columns of plain ones where their rows are of rates:
  /// `5%` below `120` is 5, in per cent, as the names in `rates` are or say.
  mutating func takeRates(_ rates: Set<String>, _ records: [TablePreview.Line], units: Int?) {
    let areRates = zip(records, names(ofMetricsIn: records)).map { record, name in
      rates.contains(name) || ["%", "％"].contains(units.map { record[$0] } ?? "")
        || ["%", "％"].contains(HeadingName(name).unit)
    }
    for index in values.indices {
      let value = values[index]
      guard value.style.kind == .plain, value.style.unitExponent == nil, value.unit == nil else {
        continue
      }
      var hasRate = false
      let isPlain = zip(records, areRates).allSatisfy { record, isRate in
        let cell = record[value.column]
        if Self.hasPercent(cell) {
          hasRate = true
          return isRate
        }
        // A cell with a unit of its own would be read in this one.
        if case .value = NumberCell.reading(cell) {
          return cell.unicodeScalars.allSatisfy { $0.isASCII && !("A"..."z").contains($0) }
        }
        return true
      }
      guard hasRate, isPlain else { continue }
      values[index].style.kind = .growth
      values[index].style.unitExponent = -2
    }
  }

  /// What each row is of, where a name may stand for the rows below it, too.
  private func names(ofMetricsIn records: [TablePreview.Line]) -> [String] {
    guard let metric else { return records.map { _ in "" } }
    var above = ""
    return records.map { record in
      if !record[metric].isEmpty || !filledDown.contains(metric) { above = record[metric] }
      return above
    }
  }

  private static func hasSign(_ cell: String) -> Bool {
    cell.utf8.last == UInt8(ascii: "%") || cell.hasSuffix("％")
  }

  private static func hasPercent(_ cell: String) -> Bool {
    guard hasSign(cell),
      case .value = NumberCell.reading(cell, style: NumberStyle(kind: .growth))
    else { return false }
    return true
  }

  /// Takes rows called like totals for metrics where each row is of one and none is of a village:
  /// `增长率`, `收入合计`, but not `合计` alone, nor a rate that stands behind each of several metrics.
  mutating func takeMetricsLikeTotals(_ records: [TablePreview.Line]) {
    guard let metric, metric == village else { return }
    // Each stands once a year, however many years it has.
    var times: [String: [String: Int]] = [:]
    var year = ""
    for record in records {
      if let text = periodText(of: record), !text.isEmpty { year = text }
      times[record[metric], default: [:]][year, default: 0] += 1
    }
    let most = times.mapValues { $0.values.max() ?? 0 }
    let usual = most.lazy.filter { CommonWords.total($0.key) == nil }.map(\.value).max() ?? .max
    metricsLikeTotals = Set(
      most.lazy.filter { $0.value <= usual && CommonWords.isMetric(likeTotal: $0.key) }.map(\.key))
  }
}
