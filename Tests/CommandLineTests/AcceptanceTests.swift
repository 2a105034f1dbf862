import Foundation
import Testing

/// What a tool of poppler says about a file.
private func poppler(_ tool: String, _ arguments: String..., in work: Workdir) throws -> String {
  let run = try work.run(program: URL(filePath: "/usr/bin/\(tool)"), arguments: arguments)
  #expect(run.exit == 0, "\(run.errors)")
  return run.text
}

@Test("C5: A PDF has its size, embedded subset fonts with Unicode, and its title as text")
func pdfAcceptance() throws {
  let work = try Workdir()
  defer { work.remove() }
  let run = try work.run(
    "chart", "revenue", "--data", Workdir.datasets + "/town", "--lang", "zh", "--size", "16x9cm",
    "-o", "trend.pdf")
  #expect(run.exit == 0, "\(run.errors)")
  // Columns from the right: object and generation, then uni, sub, emb.
  let fonts = try poppler("pdffonts", "trend.pdf", in: work).split(separator: "\n").dropFirst(2)
  #expect(!fonts.isEmpty)
  for font in fonts {
    let fields = font.split(separator: " ")
    #expect(fields.suffix(5).prefix(3) == ["yes", "yes", "yes"], "\(font)")
    #expect(font.contains("NotoSansCJKsc"), "\(font)")
  }
  let text = try poppler("pdftotext", "trend.pdf", "-", in: work)
  #expect(text.contains("村集体经济收入"), "\(text)")
  let size = try #require(
    poppler("pdfinfo", "trend.pdf", in: work).split(separator: "\n")
      .first { $0.hasPrefix("Page size:") })
  let lengths = size.split(separator: " ").compactMap { Double($0) }
  #expect(lengths.count >= 2)
  for (points, millimetres) in zip(lengths, [160.0, 90]) {
    #expect(abs(points * 25.4 / 72 - millimetres) < 0.1, "\(size)")
  }
}

@Test("C6: The trend at 16 by 9 cm and 200 dpi has at most 40 kB, its resolution and description")
func pngAcceptance() throws {
  let work = try Workdir()
  defer { work.remove() }
  let run = try work.run(
    "chart", "revenue", "--data", Workdir.datasets + "/town", "--size", "16x9cm", "--dpi", "200",
    "-o", "trend.png")
  #expect(run.exit == 0, "\(run.errors)")
  let png = try work.read("trend.png")
  #expect(png.count <= 40_000, "\(png.count) bytes")
  // 200 dots per inch are 7,874 per metre, in both directions; 1 stands for the metre.
  let density = Data("pHYs".utf8) + Data([0, 0, 0x1E, 0xC2, 0, 0, 0x1E, 0xC2, 1])
  #expect(png.range(of: density) != nil)
  #expect(png.range(of: Data("iTXtDescription\0".utf8)) != nil)
}
