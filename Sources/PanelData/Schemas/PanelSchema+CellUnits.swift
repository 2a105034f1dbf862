import Tables

extension PanelSchema {
  /// Takes 元 for the unit of columns without one in which every figure says so itself: `120万元`,
  /// `1.5亿元`.
  mutating func takeUnitsOfCells(_ records: [TablePreview.Line]) {
    guard metric == nil, tableUnit == nil else { return }
    for index in values.indices where values[index].unit == nil {
      let style = values[index].style
      guard style.kind == .money, style.unitExponent == nil, style.currency == nil else { continue }
      let figures = records.map { $0[values[index].column] }.filter { cell in
        if case .value = NumberCell.reading(cell, style: style) { return true }
        return false
      }
      if !figures.isEmpty, figures.allSatisfy(Self.isInYuan) { values[index].unit = "元" }
    }
  }

  /// Whether a figure ends with 元, and not with another money such as 美元.
  private static func isInYuan(_ cell: String) -> Bool {
    let scalars = cell.trimmingSpaces.unicodeScalars
    guard let last = scalars.last, "元圆圓".unicodeScalars.contains(last),
      let before = scalars.dropLast().last(where: { !$0.properties.isWhitespace })
    else { return false }
    return before.properties.numericType != nil || "百千万萬亿億".unicodeScalars.contains(before)
  }
}
