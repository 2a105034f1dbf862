import Plotting

extension ImageFormat {
  /// Vector shapes that look the same everywhere, with selectable text and names for screen readers.
  public static let svg = ImageFormat(name: "svg", fileExtension: "svg") { scene, size in
    let canvas = try CairoCanvas.svg(size.points)
    try canvas.paint(scene)
    return try SVGDocument(scene: scene, painting: canvas.finish()).bytes
  }
}
