import Tables

extension Phrase {
  static let tableProblemWordings: [PhraseCode: Wording] = [
    .tableUnreadable: Wording(
      "{0}: cannot be read: {1}", "{0}：无法读取：{1}", "{0}：無法讀取：{1}"),
    .tableMissing: Wording("{0}: no such file", "{0}：没有这个文件", "{0}：沒有這個檔案"),
    .tableIsDirectory: Wording(
      "{0}: is a folder, not a table", "{0}：是文件夹，不是表格", "{0}：是資料夾，不是表格"),
    .tableEmpty: Wording("{0}: the file is empty", "{0}：文件是空的", "{0}：檔案是空的"),
    .tableNoRecords: Wording(
      "{0}: there is a heading ({1}) but no row under it; fill in at least one row",
      "{0}：只有表头（{1}），没有数据行；请至少填写一行",
      "{0}：只有表頭（{1}），沒有資料列；請至少填寫一列"),
    .raggedRecord: Wording(
      "{0}: the row has {2} fields where the heading has {1}: {3}; check for a stray or missing comma",
      "{0}：该行有{2}个字段，表头有{1}个：{3}；请检查是否多了或少了逗号",
      "{0}：該列有{2}個欄位，表頭有{1}個：{3}；請檢查是否多了或少了逗號"),
    .unterminatedQuote: Wording(
      "{0}: the quote that opens here is never closed: {1}; add the closing quote",
      "{0}：此处开始的引号没有结束：{1}；请补上结束的引号",
      "{0}：此處開始的引號沒有結束：{1}；請補上結束的引號"),
    .textAfterQuote: Wording(
      "{0}: there is text after the closing quote: {1}; double the quotes inside the field",
      "{0}：结束引号之后还有文字：{1}；字段内的引号要写成两个",
      "{0}：結束引號之後還有文字：{1}；欄位內的引號要寫成兩個"),
    .nulByte: Wording(
      "{0}: there is a NUL byte; the file is damaged or no text, save it again as CSV UTF-8",
      "{0}：含有空字节（NUL）；文件已损坏或不是文本，请重新另存为 CSV UTF-8",
      "{0}：含有空位元組（NUL）；檔案已損壞或不是文字，請重新另存為 CSV UTF-8"),
    .invalidUTF8: Wording(
      "{0}: the bytes {1} are not UTF-8; save the file as CSV UTF-8",
      "{0}：字节 {1} 不是 UTF-8 编码；请将文件另存为 CSV UTF-8",
      "{0}：位元組 {1} 不是 UTF-8 編碼；請將檔案另存為 CSV UTF-8"),
    .undecodable: Wording(
      "{0}: the bytes {1} are not {2}; name the encoding with --encoding, or save as CSV UTF-8",
      "{0}：字节 {1} 不是 {2} 编码；请用 --encoding 指定编码，或另存为 CSV UTF-8",
      "{0}：位元組 {1} 不是 {2} 編碼；請用 --encoding 指定編碼，或另存為 CSV UTF-8"),
    .gzipTruncated: Wording(
      "{0}: the compressed file ends too early; copy or download it again",
      "{0}：压缩文件不完整；请重新复制或下载", "{0}：壓縮檔不完整；請重新複製或下載"),
    .gzipCorrupt: Wording(
      "{0}: the compressed file is damaged; copy or download it again",
      "{0}：压缩文件已损坏；请重新复制或下载", "{0}：壓縮檔已損壞；請重新複製或下載"),
    .gzipArchive: Wording(
      "{0}: the compressed file holds an archive, not a text table; unpack it first",
      "{0}：压缩文件里是归档文件，不是文本表格；请先解压",
      "{0}：壓縮檔裡是封存檔，不是文字表格；請先解壓縮"),
    .gzipTooLarge: Wording(
      "{0}: the compressed file grows beyond the safety limit; unpack it first if you trust it",
      "{0}：压缩文件解开后超过安全限制；如果可信，请先自行解压",
      "{0}：壓縮檔解開後超過安全限制；如果可信，請先自行解壓縮"),
    .notText: Wording(
      "{0}: this is a {1} file, not a text table; save the sheet as CSV UTF-8",
      "{0}：这是 {1} 文件，不是文本表格；请将工作表另存为 CSV UTF-8",
      "{0}：這是 {1} 檔案，不是文字表格；請將工作表另存為 CSV UTF-8"),
    .duplicateHeading: Wording(
      "{0}: the heading '{1}' stands in column {2} already; rename one of them",
      "{0}：表头“{1}”在第{2}列已经出现；请改名",
      "{0}：表頭「{1}」在第{2}欄已經出現；請改名"),
    .emptyHeading: Wording(
      "{0}: the column is not empty but has no heading; name it",
      "{0}：该列有内容但没有表头；请补上表头", "{0}：該欄有內容但沒有表頭；請補上表頭"),
    .recordTooLong: Wording(
      "{0}: the row is longer than {1} bytes; a quote may be missing before it",
      "{0}：该行超过{1}字节；前面可能缺少引号", "{0}：該列超過{1}位元組；前面可能缺少引號"),
    .tooManyColumns: Wording(
      "{0}: there are more than {1} columns; is this the right file?",
      "{0}：超过{1}列；请确认文件是否正确", "{0}：超過{1}欄；請確認檔案是否正確"),
    .formulaWithoutValue: Wording(
      "{0}: the formula in column '{1}' has no saved value; open the workbook, save it once, and try again",
      "{0}：“{1}”列的公式没有保存过的值；请打开工作簿保存一次再试",
      "{0}：「{1}」欄的公式沒有儲存過的值；請開啟活頁簿儲存一次再試"),
    .workbookEncrypted: Wording(
      "{0}: the workbook needs a password; remove it, or save the sheet as CSV UTF-8",
      "{0}：工作簿有密码；请取消密码，或将工作表另存为 CSV UTF-8",
      "{0}：活頁簿有密碼；請取消密碼，或將工作表另存為 CSV UTF-8"),
    .workbookOther: Wording(
      "{0}: this is a {1} file; save the sheet as .xlsx or CSV UTF-8",
      "{0}：这是 {1} 文件；请将工作表另存为 .xlsx 或 CSV UTF-8",
      "{0}：這是 {1} 檔案；請將工作表另存為 .xlsx 或 CSV UTF-8"),
    .workbookDamaged: Wording(
      "{0}: the workbook is damaged ({1}); open it in Excel or WPS and save it again",
      "{0}：工作簿已损坏（{1}）；请用 Excel 或 WPS 打开后重新保存",
      "{0}：活頁簿已損壞（{1}）；請用 Excel 或 WPS 開啟後重新儲存"),
    .workbookRefused: Wording(
      "{0}: the workbook goes beyond a safety limit that no table of villages reaches; save only the sheet you need",
      "{0}：工作簿超出安全限制，一般的村级表格不会如此；请只保存需要的工作表",
      "{0}：活頁簿超出安全限制，一般的村級表格不會如此；請只儲存需要的工作表"),
    .workbookUnsound: Wording(
      "it is not whole, or not as it was saved", "文件不完整或内容被改动", "檔案不完整或內容被更動"),
    .partDamaged: Wording("'{0}' is broken", "“{0}”已损坏", "「{0}」已損壞"),
    .partMissing: Wording("'{0}' is missing", "缺少“{0}”", "缺少「{0}」"),
    .partDoctype: Wording(
      "'{0}' has a DOCTYPE, which no workbook has", "“{0}”含有 DOCTYPE，正常工作簿不会有",
      "「{0}」含有 DOCTYPE，正常活頁簿不會有"),
    .partTruncated: Wording("'{0}' ends too early", "“{0}”不完整", "「{0}」不完整"),
    .partTwice: Wording("'{0}' is there twice", "“{0}”出现了两次", "「{0}」出現了兩次"),
    .cellMisplaced: Wording(
      "'{0}' is off the sheet, out of order or there twice", "“{0}”不在表内、次序颠倒或重复",
      "「{0}」不在表內、次序顛倒或重複"),
    .cellUntrue: Wording(
      "cell {0} does not hold what it claims", "单元格{0}的内容与类型不符", "儲存格{0}的內容與類型不符"),
    .cellWithoutText: Wording(
      "cell {0} refers to a text that is not there", "单元格{0}引用的文字不存在", "儲存格{0}引用的文字不存在"),
    .mergesOverlap: Wording("merged cells overlap at {0}", "合并单元格在{0}处重叠", "合併儲存格在{0}處重疊"),
    .lockFile: Wording(
      "{0}: this is the mark that a workbook is open elsewhere, not the workbook; close it there and name the file without ~$",
      "{0}：这是工作簿正在别处打开的标记，不是工作簿；请关闭后改用不带 ~$ 的文件名",
      "{0}：這是活頁簿正在別處開啟的標記，不是活頁簿；請關閉後改用不帶 ~$ 的檔名"),
    .rowsHidden: Wording(
      "{0}: {1} hidden {1|row holds|rows hold} something and {1|was|were} read; delete {1|it|them} if {1|it does|they do} not belong to the data",
      "{0}：有{1}个隐藏行含有内容，已读入；如不属于数据请删除",
      "{0}：有{1}個隱藏列含有內容，已讀入；如不屬於資料請刪除"),
    .columnsHidden: Wording(
      "{0}: the hidden columns {1} hold something and were read; delete them if they do not belong to the data",
      "{0}：隐藏列{1}含有内容，已读入；如不属于数据请删除",
      "{0}：隱藏欄{1}含有內容，已讀入；如不屬於資料請刪除"),
    .noTableOnAnySheet: Wording(
      "{0}: no sheet holds a table of figures by village and year",
      "{0}：没有一张工作表是按村、按年的数据表", "{0}：沒有一張工作表是按村、按年的資料表"),
    .sheetSkipped: Wording(
      "{0}: the sheet is no table and was passed over", "{0}：该工作表不是数据表，已跳过",
      "{0}：該工作表不是資料表，已跳過"),
    .sheetSkippedFor: Wording(
      "{0}; the sheet was passed over", "{0}；该工作表已跳过", "{0}；該工作表已跳過"),
    .sheetHidden: Wording(
      "{0}: the sheet is hidden and was passed over; unhide it if it belongs to the data",
      "{0}：该工作表是隐藏的，已跳过；如属于数据请取消隐藏",
      "{0}：該工作表是隱藏的，已跳過；如屬於資料請取消隱藏"),
  ]
}

extension Failure {
  /// A table's problems, worded, with the exit code of the first.
  public init(_ problems: TableProblems) {
    let kinds = problems.problems.map { Failure($0).kind }
    self.init(
      kinds.contains(.refused) ? .refused : kinds.first ?? .badData,
      problems.problems.flatMap { Failure($0).phrases }, total: problems.total)
  }

  /// What is wrong with a workbook, worded.
  public init(_ fault: WorkbookFault, place: String) {
    let place = Phrase.Argument.text(place)
    switch fault {
    case .encrypted: self.init(.badData, Phrase(.workbookEncrypted, place))
    case .notAWorkbook(let kind): self.init(.badData, Phrase(.workbookOther, place, .text(kind)))
    case .tooLarge: self.init(.refused, Phrase(.workbookRefused, place))
    case .unreadable(let code):
      self.init(.noInput, Phrase(.tableUnreadable, place, SystemError.argument(of: code)))
    case .damaged(let part): self.init(damage: .partDamaged, part, place)
    case .missingPart(let part): self.init(damage: .partMissing, part, place)
    case .doctype(let part): self.init(damage: .partDoctype, part, place)
    case .truncated(let part): self.init(damage: .partTruncated, part, place)
    case .duplicateEntry(let part): self.init(damage: .partTwice, part, place)
    case .badReference(let cell): self.init(damage: .cellMisplaced, cell, place)
    case .badValue(let cell): self.init(damage: .cellUntrue, cell, place)
    case .sharedStringOutOfRange(let cell): self.init(damage: .cellWithoutText, cell, place)
    case .overlappingMerges(let cell): self.init(damage: .mergesOverlap, cell, place)
    }
  }

  private init(damage code: PhraseCode, _ what: String, _ place: Phrase.Argument) {
    // The file as a whole has its container for a name.
    let isFile = ["zip", "ole", "workbook"].contains(what)
    let phrase = isFile ? Phrase(.workbookUnsound) : Phrase(code, .text(what))
    self.init(.badData, Phrase(.workbookDamaged, place, .phrase(phrase)))
  }

  /// A table's problem, worded.
  public init(_ problem: TableProblem) {
    let place = Phrase.Argument.text(problem.place.text)
    let excerpt = Phrase.Argument.text(problem.excerpt ?? "")
    let heading = Phrase.Argument.text(problem.place.heading ?? "")
    switch problem.kind {
    case .unreadable(let code):
      self.init(.noInput, Phrase(.tableUnreadable, place, SystemError.argument(of: code)))
    case .missingFile: self.init(.noInput, Phrase(.tableMissing, place))
    case .isDirectory: self.init(.noInput, Phrase(.tableIsDirectory, place))
    case .empty: self.init(.badData, Phrase(.tableEmpty, place))
    case .noRecords: self.init(.badData, Phrase(.tableNoRecords, place, excerpt))
    case .raggedRecord(let expected, let found):
      self.init(
        .badData, Phrase(.raggedRecord, place, .count(expected), .count(found), excerpt))
    case .unterminatedQuote: self.init(.badData, Phrase(.unterminatedQuote, place, excerpt))
    case .textAfterQuote:
      // R and others part `"village" "year"` by spaces.
      let text = problem.excerpt ?? ""
      let isSpaced = text.contains("\" ") && !text.contains { ",;|\t".contains($0) }
      self.init(
        .badData,
        isSpaced ? Phrase(.dividedBySpaces, place) : Phrase(.textAfterQuote, place, excerpt))
    case .nulByte: self.init(.badData, Phrase(.nulByte, place))
    case .invalidUTF8(let bytes):
      self.init(.badData, Phrase(.invalidUTF8, place, .text(Self.hex(bytes))))
    case .undecodable(let encoding, let bytes):
      self.init(
        .badData, Phrase(.undecodable, place, .text(Self.hex(bytes)), .text(encoding)))
    case .gzip(.truncated): self.init(.badData, Phrase(.gzipTruncated, place))
    case .gzip(.corrupt): self.init(.badData, Phrase(.gzipCorrupt, place))
    case .gzip(.archive): self.init(.badData, Phrase(.gzipArchive, place))
    case .gzip(.tooLarge): self.init(.refused, Phrase(.gzipTooLarge, place))
    case .notText(let kind): self.init(.badData, Phrase(.notText, place, .text(kind)))
    case .duplicateHeading(let name, let first):
      self.init(.badData, Phrase(.duplicateHeading, place, .text(name), .count(first)))
    case .emptyHeading: self.init(.badData, Phrase(.emptyHeading, place))
    case .recordTooLong(let limit):
      self.init(.refused, Phrase(.recordTooLong, place, .count(limit)))
    case .tooManyColumns(let limit):
      self.init(.refused, Phrase(.tooManyColumns, place, .count(limit)))
    case .notANumber(let text, let fault):
      self.init(.badData, Phrase(Phrase.code(of: fault), place, .text(text), heading))
    case .formulaWithoutValue:
      self.init(.badData, Phrase(.formulaWithoutValue, place, heading))
    case .numberOutOfRange(let text):
      self.init(.badData, Phrase(.numberOutOfRange, place, .text(text), heading))
    }
  }

  private static func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }
      .joined(separator: " ")
  }
}

extension TablePlace {
  /// `file:row:column`, as far as it is known.
  public var text: String {
    if let sheet {
      let cell = row.map { row in (column.map(Self.letters) ?? "") + String(row) }
      return ["\(file)", sheet, cell].compactMap { $0 }.joined(separator: "!")
    }
    var text = file
    if let row {
      text += ":\(row)"
      if let column { text += ":\(column)" }
    }
    return text
  }

  /// The letters of a column as spreadsheets name it: 1 is `A`, 28 is `AB`.
  static func letters(_ column: Int) -> String {
    var column = column
    var letters = ""
    while column > 0 {
      let place = UInt8((column - 1) % 26)
      letters = String(UnicodeScalar(UInt8(ascii: "A") + place)) + letters
      column = (column - 1) / 26
    }
    return letters
  }
}
