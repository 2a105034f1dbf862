/// A workbook: sheets of cells, read from an `.xlsx` or an `.xls`.
///
/// What a file is, is told by its bytes. Nothing but the names of its sheets, its formats and, once
/// they are needed, its shared texts stays in memory.
public final class Workbook: Sendable {
  enum Content: Sendable {
    case xlsx(XLSXBook)
    case xls(XLSBook)
  }

  /// The sheets in the order of their tabs.
  public let sheets: [SheetInfo]
  /// The name shown in places.
  public let name: String
  let content: Content

  private init(_ input: TableInput) throws {
    name = input.name
    let input = try Self.seekable(input)
    switch try Self.container(input) {
    case .archive(let archive):
      let kind = try Self.kind(of: archive)
      guard kind == .xlsx else { throw Self.fault(kind) }
      let book = try XLSXBook(input, archive)
      content = .xlsx(book)
      sheets = book.sheets.map(\.info)
    case .compound(let file):
      let kind = file.kind
      guard kind == .xls else { throw Self.fault(kind) }
      let book = try XLSBook(file)
      content = .xls(book)
      sheets = book.sheets.map(\.info)
    case .none:
      throw WorkbookFault.notAWorkbook(kind: "other")
    }
  }

  /// Opens the workbook an input holds.
  ///
  /// The input of an `.xlsx` is read again whenever something is asked for; what comes through a
  /// pipe is taken into memory.
  public static func open(_ input: TableInput) throws(WorkbookFault) -> Workbook {
    try faults { try Workbook(input) }
  }

  /// Opens the workbook in a file.
  public static func open(path: String, name: String? = nil) throws -> Workbook {
    try open(try TableInput.open(path: path, name: name))
  }

  /// Opens a workbook in memory.
  public static func open(bytes: [UInt8], name: String) throws(WorkbookFault) -> Workbook {
    try open(TableInput(bytes: bytes, name: name))
  }

  /// What a container is, told by its bytes.
  public static func kind(ofBytes bytes: [UInt8]) -> WorkbookKind {
    kind(of: TableInput(bytes: bytes, name: ""))
  }

  /// What the container is that an input holds; a broken one counts as what it begins as.
  public static func kind(of input: TableInput) -> WorkbookKind {
    do {
      // Text is no container, and a pipe of it must not be taken into memory to find that out.
      let magic = try bytes(input, limit: WorkbookKind.oleMagic.count)
      guard magic.starts(with: WorkbookKind.zipMagic) || magic == WorkbookKind.oleMagic else {
        return .unknown
      }
      let start = try seekable(input)
      do {
        switch try container(start) {
        case .archive(let archive): return try kind(of: archive)
        case .compound(let file): return file.kind
        case .none: return .unknown
        }
      } catch {
        let isPackage = try bytes(start, limit: 2).starts(with: WorkbookKind.zipMagic)
        return .other(isPackage ? "zip" : "ole")
      }
    } catch {
      return .unknown
    }
  }

  /// The beginning of a sheet, with everything that is told elsewhere in it when it is small.
  ///
  /// A sheet whose XML has at most `bytes` bytes is read whole, of a larger one `rowLimit` rows
  /// that hold something.
  public func preview(
    sheet: Int, rowLimit: Int = 200, wholeUpTo bytes: Int = 4 << 20
  ) throws(WorkbookFault) -> SheetPreview {
    precondition(sheets.indices.contains(sheet), "a sheet the workbook does not have")
    return try Self.faults {
      switch content {
      case .xlsx(let book):
        try book.preview(sheet: sheet, rowLimit: max(0, rowLimit), wholeUpTo: bytes)
      case .xls(let book):
        try book.preview(sheet: sheet)
      }
    }
  }

  /// Reads the rows that hold something in order, until `body` returns false.
  ///
  /// Throws `WorkbookFault`, or what `body` throws.
  public func read(sheet: Int, _ body: (SheetRow) throws -> Bool) throws {
    precondition(sheets.indices.contains(sheet), "a sheet the workbook does not have")
    try withoutActuallyEscaping(body) { body in
      switch content {
      case .xlsx(let book): try book.read(sheet: sheet, RowSink(try book.context(), body: body))
      case .xls(let book): try book.read(sheet: sheet, RowSink(book.context, body: body))
      }
    }
  }
}

extension Workbook {
  private enum Container {
    case archive(ZipArchive)
    case compound(CompoundFile)
    case none
  }

  private static func container(_ input: TableInput) throws -> Container {
    let start = try bytes(input, limit: 8)
    if start.starts(with: WorkbookKind.zipMagic) { return .archive(try ZipArchive(input)) }
    guard start == WorkbookKind.oleMagic else { return .none }
    guard let size = input.size, size <= WorkbookLimits.memory else {
      throw WorkbookFault.tooLarge(limit: WorkbookLimits.memory)
    }
    return .compound(try CompoundFile(try bytes(input, limit: size)))
  }

  private static func kind(of archive: ZipArchive) throws -> WorkbookKind {
    var mimetype: String?
    if let entry = archive.entries["mimetype"], entry.size <= 256 {
      var bytes = [UInt8](repeating: 0, count: 257)
      let part = try archive.part("mimetype", limit: 256)
      // The part is shorter than the array it is read into.
      let count = try bytes.withUnsafeMutableBytes { buffer in try part.fill(buffer) }
      mimetype = String(decoding: bytes.prefix(count), as: UTF8.self)
    }
    return WorkbookKind(entries: archive.entries.keys, mimetype: mimetype)
  }

  private static func fault(_ kind: WorkbookKind) -> WorkbookFault {
    switch kind {
    case .encrypted: .encrypted
    case .other(let name): .notAWorkbook(kind: name)
    default: .notAWorkbook(kind: "other")
    }
  }

  /// An input that can be read at any position.
  private static func seekable(_ input: TableInput) throws -> TableInput {
    if input.size != nil { return input }
    let bytes = try bytes(input, limit: WorkbookLimits.memory + 1)
    guard bytes.count <= WorkbookLimits.memory else {
      throw WorkbookFault.tooLarge(limit: WorkbookLimits.memory)
    }
    return TableInput(bytes: bytes, name: input.name)
  }

  /// The first bytes of an input, at most `limit`.
  private static func bytes(_ input: TableInput, limit: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    do {
      while bytes.count < limit {
        let wanted = min(limit - bytes.count, 1 << 20)
        let position = bytes.count
        let part = try [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
          // `fill` initializes the first `count` bytes.
          count = try input.fill(UnsafeMutableRawBufferPointer(buffer), at: position)
        }
        bytes += part
        if part.count < wanted { break }
      }
    } catch let problem as TableProblem {
      guard case .unreadable(let number) = problem.kind else { throw problem }
      throw WorkbookFault.unreadable(errno: number)
    }
    return bytes
  }

  /// Everything the readers throw is a fault; what is not would be a mistake of ours.
  static func faults<T>(_ body: () throws -> T) throws(WorkbookFault) -> T {
    do { return try body() } catch let fault as WorkbookFault { throw fault } catch {
      throw .damaged(part: "workbook")
    }
  }
}
