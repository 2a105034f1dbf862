/// What is wrong with gzip-compressed input.
public enum GzipFault: String, Sendable, CaseIterable {
  /// The data end before their end mark.
  case truncated
  /// The data are no valid gzip, or their checksum disagrees, or something else follows them.
  case corrupt
  /// The data hold another archive or a workbook, not text.
  case archive
  /// The data grow beyond the safety limit when unpacked.
  case tooLarge
}
