import Tables

extension DatasetTemplate {
  /// The table to fill in, and a sheet that says how.
  var workbook: WorkbookDraft {
    let columns = DatasetTemplate.columns
    let headings = columns.map(heading)
    let table = WorkbookDraft.Sheet(
      name: text(.exportSheet),
      columns: zip(columns, headings).map { column, heading in
        WorkbookDraft.Column(
          width: max(12, heading.cellWidth + 2), keepsText: column.rule == nil,
          rule: column.rule.map { WorkbookDraft.Rule($0, message: message(for: $0)) })
      },
      frozenRows: 1, frozenColumns: 1, rows: [headings.map { .text($0, .heading) }])
    let instructions = WorkbookDraft.Sheet(
      name: text(.templateInstructions), columns: [WorkbookDraft.Column(width: 80)],
      rows: steps.map { [.text($0, .paragraph)] })
    return WorkbookDraft(title: text(.templateReadmeTitle), sheets: [table, instructions])
  }

  private func message(for numbers: WorkbookDraft.Rule.Numbers) -> String {
    switch numbers {
    case .whole: return text(.templateYearRule)
    case .atLeast: return text(.templateAmountRule)
    case .any: return text(.templateNumberRule)
    }
  }
}
