import CExpat

/// What an XML part tells its reader.
///
/// A method that throws ends the reading. Bytes and names are valid during the call only.
protocol XMLHandler: AnyObject {
  func start(_ name: XMLName, _ attributes: XMLAttributes) throws
  func end(_ name: XMLName) throws
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws
}

/// Reads XML strictly: the one wrapper of expat, for one thread at a time.
///
/// Any DOCTYPE is refused, depth and tags are limited, and the document must have ended.
final class XMLReader {
  private let part: String
  private let parser: XML_Parser
  private let handler: any XMLHandler
  private var error: (any Error)?
  private var depth = 0
  private var hasRoot = false
  private var fed = 0

  init(part: String, handler: any XMLHandler) throws(WorkbookFault) {
    self.part = part
    self.handler = handler
    guard let parser = XML_ParserCreateNS(nil, XML_Char(XMLName.separator)) else {
      throw .tooLarge(limit: WorkbookLimits.smallPart)
    }
    self.parser = parser
    // Not retained: the parser lives no longer than this object, and calls back only inside
    // `feed`, while the object is in use.
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { context, name, attributes in
        guard let name else { return }
        XMLReader.of(context)?.started(name, attributes)
      },
      { context, name in
        guard let name else { return }
        XMLReader.of(context)?.ended(name)
      })
    XML_SetCharacterDataHandler(parser) { context, bytes, count in
      guard let bytes, let reader = XMLReader.of(context) else { return }
      reader.received(bytes, Int(count))
    }
    XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
      guard let reader = XMLReader.of(context) else { return }
      reader.stop(WorkbookFault.doctype(part: reader.part))
    }
  }

  deinit { XML_ParserFree(parser) }

  private static func of(_ context: UnsafeMutableRawPointer?) -> XMLReader? {
    context.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
  }

  private func started(
    _ name: UnsafePointer<CChar>, _ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard error == nil else { return }
    depth += 1
    hasRoot = true
    if depth > WorkbookLimits.depth {
      return stop(WorkbookFault.tooLarge(limit: WorkbookLimits.depth))
    }
    do { try handler.start(XMLName(name), XMLAttributes(list: list)) } catch { stop(error) }
  }

  private func ended(_ name: UnsafePointer<CChar>) {
    guard error == nil else { return }
    depth -= 1
    do { try handler.end(XMLName(name)) } catch { stop(error) }
  }

  private func received(_ bytes: UnsafePointer<CChar>, _ count: Int) {
    guard error == nil else { return }
    let bytes = UnsafeRawPointer(bytes).assumingMemoryBound(to: UInt8.self)
    do { try handler.text(UnsafeBufferPointer(start: bytes, count: count)) } catch { stop(error) }
  }

  private func stop(_ error: any Error) {
    self.error = error
    XML_StopParser(parser, XML_Bool(XML_FALSE))
  }

  /// Where the tag begins that is being told, and how long it is, in bytes of the document.
  var tag: (offset: Int, count: Int) {
    (Int(XML_GetCurrentByteIndex(parser)), Int(XML_GetCurrentByteCount(parser)))
  }

  /// Reads the next bytes of the document.
  func feed(_ bytes: UnsafeRawBufferPointer, isLast: Bool) throws {
    let block = 1 << 16
    var offset = 0
    repeat {
      let count = min(block, bytes.count - offset)
      let isFinal = isLast && offset + count == bytes.count
      let start = bytes.baseAddress.map { ($0 + offset).assumingMemoryBound(to: CChar.self) }
      let status = XML_Parse(parser, start, Int32(count), isFinal ? 1 : 0)
      offset += count
      fed += count
      if let error { throw error }
      if status != XML_STATUS_OK { throw fault(isFinal: isFinal) }
      // What expat has not told yet, it keeps: a tag that does not end.
      if fed - Int(XML_GetCurrentByteIndex(parser)) > WorkbookLimits.tag + 2 * block {
        throw WorkbookFault.tooLarge(limit: WorkbookLimits.tag)
      }
    } while offset < bytes.count
    // The status alone is not trusted.
    if isLast, depth != 0 || !hasRoot { throw WorkbookFault.truncated(part: part) }
  }

  private func fault(isFinal: Bool) -> WorkbookFault {
    let cut = [
      XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_PARTIAL_CHAR,
      XML_ERROR_UNCLOSED_CDATA_SECTION,
    ]
    return isFinal && cut.contains(XML_GetErrorCode(parser))
      ? .truncated(part: part) : .damaged(part: part)
  }
}

extension XMLReader {
  /// Reads a whole part.
  static func read(_ part: ZipPart, _ handler: any XMLHandler) throws {
    let reader = try XMLReader(part: part.name, handler: handler)
    // One block for the whole part; `fill` writes into it and `feed` reads what was written.
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { block.deallocate() }
    while true {
      let count = try part.fill(block)
      let isLast = count < block.count
      try reader.feed(UnsafeRawBufferPointer(rebasing: block[..<count]), isLast: isLast)
      if isLast { return }
    }
  }
}
