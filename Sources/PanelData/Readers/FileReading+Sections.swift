extension FileReading {
  /// A row of sums whose members are being read.
  struct OpenSection {
    var row: Int
    var name: String
    var values: [Double?]
    var checks: TotalChecks
  }

  /// Ends the section being read, holds its sums against its members, and opens that of a row of
  /// sums; without values the table ends.
  mutating func closeSection(above values: [Double?]?, row: Int, name: String = "") {
    if var open = openSection, !open.checks.isEmpty {
      let isAdditive = self.values.map(\.isAdditive)
      let found = open.checks.check(.subtotal, values: open.values) { isAdditive[$0] }
      sectionsChecked += open.checks.checked
      if !found.isEmpty {
        sectionsDiffering.append((open.row, open.name, found))
      }
    }
    openSection = values.map {
      OpenSection(row: row, name: name, values: $0, checks: TotalChecks(columns: $0.count))
    }
  }
}
