extension WorkbookDraft {
  /// The workbook as an XLSX file; the same workbook gives the same bytes at any time.
  ///
  /// Numbers keep 16 significant digits, one more than spreadsheets show.
  /// - Throws: a `Problem`.
  public func xlsx() throws -> [UInt8] {
    for sheet in sheets {
      guard sheet.rows.count <= WorkbookDraft.rowLimit else {
        throw Problem.tooManyRows(sheet: sheet.name, count: sheet.rows.count)
      }
      let width = max(sheet.columns.count, sheet.rows.lazy.map(\.count).max() ?? 0)
      guard width <= WorkbookDraft.columnLimit else {
        throw Problem.tooManyColumns(sheet: sheet.name, count: width)
      }
    }
    let file = try XLSXFile(title: title)
    for sheet in sheets { try file.add(sheet) }
    let bytes = try file.finish()
    // Where the disk of temporary files is full the library notices nothing and packs what there is.
    guard PackageCheck.isWhole(bytes) else { throw Problem.system(errno: noSpace) }
    return bytes
  }
}

extension String {
  /// The text as a cell of a workbook can hold it.
  ///
  /// What XML cannot carry becomes U+FFFD, and a text that looks like the escape of a character
  /// (`_x000D_`) is escaped, so that it is read as it stands.
  var asCellText: String {
    var text = ""
    text.reserveCapacity(utf8.count)
    let scalars = Array(unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar.value {
      case 0, 0xFFFE, 0xFFFF: text.unicodeScalars.append("\u{FFFD}")
      case 0x5F where String.isEscape(scalars[index...].prefix(7)): text += "_x005F_"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  private static func isEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let values = scalars.map(\.value)
    return values.count == 7 && values[1] == 0x78 && values[6] == 0x5F
      && scalars.dropFirst(2).prefix(4).allSatisfy(\.properties.isASCIIHexDigit)
  }
}
