import Plotting

extension ImageFormat {
  /// One page of vector shapes and embedded fonts, its text searchable.
  public static let pdf = ImageFormat(name: "pdf", fileExtension: "pdf") { scene, size in
    var information: [PDFInformation: String] = [
      .title: scene.title.visibleLine, .subject: scene.summary.visibleLine,
      // None: Cairo would write the time of day, and no two files would be the same.
      .creationDate: "",
    ]
    // PDF has no field for a command; the catch-all of office programs is keywords.
    for entry in scene.metadata {
      switch entry.key {
      case "Software": information[.creator] = entry.value.visibleLine
      case "Command": information[.keywords] = entry.value.visibleLine
      default: break
      }
    }
    let canvas = try CairoCanvas.pdf(size.points, information: information)
    try canvas.paint(scene)
    return try canvas.finish()
  }
}
