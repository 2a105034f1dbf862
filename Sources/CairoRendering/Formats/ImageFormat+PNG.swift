import Plotting

extension ImageFormat {
  /// Pixels, with their resolution and what the picture shows in text chunks.
  ///
  /// Up to 256 colours stand for all: inks are exact, blends at edges near, each channel off by as
  /// little as that many colours allow, never by more than 24 of 255; a picture that would be, and one
  /// on clear paper, has exact pixels instead.
  public static let png = ImageFormat(name: "png", fileExtension: "png") { scene, size in
    try png(scene, size, isExact: false)
  }

  /// PNG with every pixel exactly as it was drawn, in about three times the bytes.
  public static let exactPNG = ImageFormat(name: "png", fileExtension: "png") { scene, size in
    try png(scene, size, isExact: true)
  }

  private static func png(_ scene: Scene, _ size: CanvasSize, isExact: Bool) throws -> [UInt8] {
    let isOpaque = scene.background.alpha >= 1
    let table = isOpaque && !isExact ? try table(of: scene, size) : nil
    let palette = table.flatMap { Palette($0) }

    var file = PNGFile()
    file.appendHeader(
      width: size.width, height: size.height,
      pixels: palette != nil ? .indexed : isOpaque ? .truecolour : .translucent)
    file.appendResolution(dotsPerInch: size.dotsPerInch)
    file.appendText(keyword: "Title", scene.title, language: scene.language)
    file.appendText(keyword: "Description", scene.summary, language: scene.language)
    for entry in scene.metadata {
      file.appendText(keyword: entry.key, entry.value, language: "")
    }
    if let table, let palette {
      file.append(palette)
      try file.appendPixels(table, palette, width: size.width, height: size.height)
    } else {
      let canvas = try CairoCanvas.image(
        width: size.width, height: size.height, isOpaque: isOpaque)
      canvas.scale(size.scale)
      try canvas.paint(scene)
      try canvas.flush()
      try file.appendPixels(width: size.width, height: size.height, hasAlpha: !isOpaque) {
        y, line in
        try canvas.read(row: y, hasAlpha: !isOpaque, into: &line, from: 1)
      }
    }
    file.appendEnd()
    return file.bytes
  }

  /// Pixels that are painted at a time: 1.6 MB of them stay near the processor and are used again,
  /// where a whole picture would take 6.4 MB from the system.
  private static let mostPainted = 400_000

  /// The colours of all pixels of `scene` on opaque paper; nil where there are too many for a palette.
  static func table(of scene: Scene, _ size: CanvasSize) throws -> PixelTable? {
    let height = max(1, min(size.height, mostPainted / size.width))
    let canvas = try CairoCanvas.image(width: size.width, height: height, isOpaque: true)
    var table = PixelTable()
    for top in stride(from: 0, to: size.height, by: height) {
      canvas.setTop(top, scale: size.scale)
      try canvas.paint(scene)
      try canvas.flush()
      for y in 0..<min(height, size.height - top) {
        table.beginRow()
        guard try canvas.readRuns(row: y, { table.append($0, $1) }) else { return nil }
      }
    }
    return table
  }
}
