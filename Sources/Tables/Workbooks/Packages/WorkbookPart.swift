/// The part that lists the sheets.
final class WorkbookPart: XMLHandler {
  struct Sheet {
    let info: SheetInfo
    let relation: String
  }

  private(set) var sheets: [Sheet] = []
  private(set) var isDate1904 = false
  private(set) var isWorkbook = false

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
    guard name.space == .spreadsheet else { return }
    switch name.local {
    case "workbook":
      isWorkbook = true
    case "workbookPr":
      isDate1904 = attributes.flag("date1904")
    case "sheet":
      guard sheets.count < WorkbookLimits.sheets else {
        throw WorkbookFault.tooLarge(limit: WorkbookLimits.sheets)
      }
      let state = attributes.text("state")
      sheets.append(
        Sheet(
          info: SheetInfo(
            name: attributes.text("name") ?? "",
            isHidden: state == "hidden" || state == "veryHidden"),
          relation: attributes.text("id", in: .officeRelationships) ?? ""))
    default:
      break
    }
  }

  func end(_ name: XMLName) throws {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {}
}
