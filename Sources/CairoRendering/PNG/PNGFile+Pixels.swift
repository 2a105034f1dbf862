extension PNGFile {
  // Measured at 1600 × 1000 pixels with 12 lines: higher levels save little and take long.
  private static let level: Int32 = 3

  /// The picture itself.
  ///
  /// Charts are flat areas, which compress best without a filter.
  mutating func appendPixels(_ rows: PixelRows, hasAlpha: Bool) throws {
    let deflate = try Deflate(level: Self.level)
    let channels = hasAlpha ? 4 : 3
    var line = [UInt8](repeating: 0, count: 1 + rows.width * channels)
    for y in 0..<rows.height {
      let row = rows.row(y)
      if hasAlpha {
        for x in 0..<row.count { Self.store(translucent: row[x], in: &line, at: 1 + x * 4) }
      } else {
        for x in 0..<row.count { Self.store(opaque: row[x], in: &line, at: 1 + x * 3) }
      }
      try deflate.append(line)
    }
    append("IDAT", try deflate.finish())
  }

  private static func store(opaque pixel: UInt32, in line: inout [UInt8], at index: Int) {
    line[index] = UInt8(truncatingIfNeeded: pixel >> 16)
    line[index + 1] = UInt8(truncatingIfNeeded: pixel >> 8)
    line[index + 2] = UInt8(truncatingIfNeeded: pixel)
  }

  // Cairo's colours are multiplied by their opacity, PNG's are not.
  private static func store(translucent pixel: UInt32, in line: inout [UInt8], at index: Int) {
    let alpha = pixel >> 24
    func plain(_ shift: UInt32) -> UInt8 {
      guard alpha > 0 else { return 0 }
      return UInt8(clamping: ((pixel >> shift & 0xFF) * 255 + alpha / 2) / alpha)
    }
    line[index] = plain(16)
    line[index + 1] = plain(8)
    line[index + 2] = plain(0)
    line[index + 3] = UInt8(truncatingIfNeeded: alpha)
  }
}
