import Plotting

extension ImageFormat {
  /// Pixels, with their resolution and what the picture shows in text chunks.
  public static let png = ImageFormat(name: "png", fileExtension: "png") { scene, size in
    let isOpaque = scene.background.alpha >= 1
    let canvas = try CairoCanvas.image(
      width: size.width, height: size.height, isOpaque: isOpaque)
    canvas.scale(size.scale)
    try canvas.paint(scene)
    var file = PNGFile()
    file.appendHeader(width: size.width, height: size.height, hasAlpha: !isOpaque)
    file.appendResolution(dotsPerInch: size.dotsPerInch)
    file.appendText(keyword: "Title", scene.title, language: scene.language)
    file.appendText(keyword: "Description", scene.summary, language: scene.language)
    for entry in scene.metadata {
      file.appendText(keyword: entry.key, entry.value, language: "")
    }
    try canvas.flush()
    try file.appendPixels(width: size.width, height: size.height, hasAlpha: !isOpaque) { y, line in
      try canvas.read(row: y, hasAlpha: !isOpaque, into: &line, from: 1)
    }
    file.appendEnd()
    return file.bytes
  }
}
