import CXLSXWriter

#if canImport(Glibc)
  import Glibc
#endif

let noSpace = ENOSPC

/// The one wrapper of libxlsxwriter: a workbook being written.
///
/// The library writes to a path. The path given leads to memory: nothing of ours touches the disk,
/// and nothing is left behind when the program is ended in the middle.
final class XLSXFile {
  private let library: XLSXLibrary
  // Owned by this object and used by it alone until `finish` or `deinit` gives it back.
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private let memory: Int32
  private let formats: [WorkbookDraft.Style: UnsafeMutablePointer<lxw_format>]
  private let textFormat: UnsafeMutablePointer<lxw_format>?

  /// An empty workbook.
  init(title: String) throws {
    let library = try XLSXLibrary.loaded.get()
    self.library = library
    memory = memfd_create("workbook", UInt32(stats_memfd_close_on_exec))
    let workbook = memory < 0 ? nil : library.workbook_new("/proc/self/fd/\(memory)")
    let code = errno
    self.workbook = workbook
    var formats: [WorkbookDraft.Style: UnsafeMutablePointer<lxw_format>] = [:]
    for style in WorkbookDraft.Style.allCases {
      formats[style] = XLSXFile.format(style, in: workbook, library)
    }
    self.formats = formats
    // The format called 49 is `@`: text.
    textFormat = workbook.flatMap { library.workbook_add_format($0) }
    textFormat.map { library.format_set_num_format_index($0, 49) }
    guard workbook != nil else { throw WorkbookDraft.Problem.system(errno: code) }
    setProperties(title: title)
  }

  deinit {
    workbook.map { library.lxw_workbook_free($0) }
    if memory >= 0 { close(memory) }
  }

  /// Adds a sheet with its cells.
  func add(_ sheet: WorkbookDraft.Sheet) throws {
    // The library keeps copies of all strings that it is given.
    guard let target = workbook.flatMap({ library.workbook_add_worksheet($0, sheet.name) }) else {
      throw WorkbookDraft.Problem.library("sheet '\(sheet.name)'")
    }
    for (index, column) in sheet.columns.enumerated() {
      let place = lxw_col_t(clamping: index)
      try check(
        library.worksheet_set_column(
          target, place, place, column.width, column.keepsText ? textFormat : nil))
      if let rule = column.rule { try add(rule, to: target, place, below: sheet.frozenRows) }
    }
    if sheet.frozenRows > 0 || sheet.frozenColumns > 0 {
      library.worksheet_freeze_panes(
        target, lxw_row_t(clamping: sheet.frozenRows), lxw_col_t(clamping: sheet.frozenColumns))
    }
    // A range of one cell is no range to the library.
    for column in sheet.tallHeadings where sheet.frozenRows > 1 {
      let place = lxw_col_t(clamping: column)
      try check(
        library.worksheet_merge_range(
          target, 0, place, lxw_row_t(clamping: sheet.frozenRows - 1), place, "",
          formats[.heading]))
    }
    for (row, cells) in sheet.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        let place = (lxw_row_t(clamping: row), lxw_col_t(clamping: column))
        switch cell {
        case .empty: break
        case .number(let value):
          guard value.isFinite else { continue }
          try check(library.worksheet_write_number(target, place.0, place.1, value, nil))
        case .text(let text, let style):
          let error = library.worksheet_write_string(
            target, place.0, place.1, text.asCellText, formats[style])
          if error == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED {
            throw WorkbookDraft.Problem.textTooLong(
              sheet: sheet.name, row: row + 1, column: column + 1)
          }
          try check(error)
        }
      }
    }
  }

  /// The bytes of the file; the workbook cannot be used any more.
  func finish() throws -> [UInt8] {
    guard let workbook else { throw WorkbookDraft.Problem.library("closed") }
    self.workbook = nil
    errno = 0
    // Frees the workbook in any case.
    let error = library.workbook_close(workbook)
    let code = errno
    if error != LXW_NO_ERROR, code != 0 { throw WorkbookDraft.Problem.system(errno: code) }
    try check(error)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      // The system writes at most as many bytes as the buffer holds.
      let count = buffer.withUnsafeMutableBytes {
        pread(memory, $0.baseAddress, $0.count, off_t(bytes.count))
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw WorkbookDraft.Problem.system(errno: errno)
      }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  // MARK: Parts

  private static func format(
    _ style: WorkbookDraft.Style, in workbook: UnsafeMutablePointer<lxw_workbook>?,
    _ library: XLSXLibrary
  ) -> UnsafeMutablePointer<lxw_format>? {
    guard style != .plain, let format = workbook.flatMap({ library.workbook_add_format($0) }) else {
      return nil
    }
    switch style {
    case .plain: break
    case .heading:
      library.format_set_bold(format)
      library.format_set_text_wrap(format)
      library.format_set_bg_color(format, 0xE8EDF3)
    case .subheading: library.format_set_font_color(format, 0x666666)
    case .paragraph: library.format_set_text_wrap(format)
    }
    library.format_set_align(format, UInt8(clamping: LXW_ALIGN_VERTICAL_TOP.rawValue))
    return format
  }

  private func setProperties(title: String) {
    var properties = lxw_doc_properties()
    // 1980-01-01, as the entries of the file have it: the time of writing must not show.
    properties.created = 315_532_800
    let copy = strdup(title.asCellText)
    defer { free(copy) }
    properties.title = copy
    _ = workbook.map { library.workbook_set_properties($0, &properties) }
  }

  private func add(
    _ rule: WorkbookDraft.Rule, to sheet: UnsafeMutablePointer<lxw_worksheet>, _ column: lxw_col_t,
    below frozen: Int
  ) throws {
    var validation = lxw_data_validation()
    func set(_ type: lxw_validation_types, _ criteria: lxw_validation_criteria) {
      validation.validate = UInt8(clamping: type.rawValue)
      validation.criteria = UInt8(clamping: criteria.rawValue)
    }
    switch rule.numbers {
    case .whole(let range):
      set(LXW_VALIDATION_TYPE_INTEGER, LXW_VALIDATION_CRITERIA_BETWEEN)
      validation.minimum_number = Double(range.lowerBound)
      validation.maximum_number = Double(range.upperBound)
    case .atLeast(let smallest):
      set(LXW_VALIDATION_TYPE_DECIMAL, LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO)
      validation.value_number = smallest
    case .any:
      set(LXW_VALIDATION_TYPE_DECIMAL, LXW_VALIDATION_CRITERIA_BETWEEN)
      validation.minimum_number = -1e15
      validation.maximum_number = 1e15
    }
    let message = strdup(rule.message.asCellText)
    defer { free(message) }
    validation.error_message = message
    try check(
      library.worksheet_data_validation_range(
        sheet, lxw_row_t(clamping: frozen), column, lxw_row_t(WorkbookDraft.rowLimit - 1), column,
        &validation))
  }

  private func check(_ error: lxw_error) throws {
    if error == LXW_NO_ERROR { return }
    if error == LXW_ERROR_MEMORY_MALLOC_FAILED { throw WorkbookDraft.Problem.system(errno: ENOMEM) }
    // A constant of the library, or nil.
    let text = library.lxw_strerror(error).map { String(cString: $0) } ?? "error \(error.rawValue)"
    throw WorkbookDraft.Problem.library(text)
  }
}
