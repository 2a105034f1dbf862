extension PanelSchema {
  /// The headings of columns that are neither keys nor figures: remarks, or a column of figures
  /// that was not known for one.
  var unusedHeadings: [String] {
    var used = Set(values.map(\.column) + groups + dimensions)
    used.insert(village)
    used.formUnion([code, metric, unitColumn, statusColumn].compactMap { $0 })
    used.formUnion(periodColumns)
    return headings.indices.filter { !used.contains($0) && !headings[$0].isEmpty }
      .map { headings[$0] }
  }

  /// The heading of a column that is not read and names things of which a village may have several:
  /// projects, companies, people.
  var recordHeading: String? {
    unusedHeadings.first { heading in
      let word = CommonWords.comparable(heading)
      return Self.recordWords.contains(where: word.contains)
    }
  }

  private static let recordWords = [
    "项目", "項目", "工程", "企业", "企業", "公司", "合作社", "产业", "產業", "产品", "產品", "资产", "資產", "合同",
    "户主", "戶主", "姓名", "农户", "農戶", "名称", "名稱", "project", "company", "contract", "asset", "person",
    "household",
  ]
}
