import Plotting
import Testing

@testable import CairoRendering

@Suite struct TextTests {
  private let style = TextStyle(size: 12, color: TestScenes.ink)

  @Test(
    "C3: Chinese characters have the forms of the language",
    arguments: [
      ("zh-Hans", "Noto Sans CJK SC"), ("zh-CN", "Noto Sans CJK SC"), ("en", "Noto Sans CJK SC"),
      ("zh-Hant", "Noto Sans CJK TC"), ("zh-TW", "Noto Sans CJK TC"), ("", "Noto Sans CJK SC"),
    ], [TextStyle.Weight.regular, .bold])
  func families(language: (tag: String, family: String), weight: TextStyle.Weight) {
    let fonts = FontStack(language: language.tag)
    let style = TextStyle(size: 12, weight: weight, color: TestScenes.ink)
    let families = TextThreads.withText {
      $0.families(of: "骨直门 Village 2023, £1.5", style: style, fonts: fonts)
    }
    #expect(Set(families) == [language.family])
  }

  @Test("A text is painted as wide as it was measured, within half a pixel")
  func paintedWidth() throws {
    // Full blocks fill their whole advance, so the ink shows it.
    let string = "█国国国国█"
    let scene = TestScenes.only(string)
    let measured = PangoMeasurer(language: "zh-Hans").measure(string, style: style)
    let file = try PNGReader(CairoRenderer(format: .png, dotsPerInch: 720).render(scene))
    let dark = (0..<file.width).filter { x in
      (0..<file.height).contains { file.pixel(x, $0) != [255, 255, 255] }
    }
    let first = try #require(dark.first)
    let last = try #require(dark.last)
    #expect(abs(Double(last - first + 1) - measured.width * 10) <= 10)
    #expect(abs(Double(first) - 200) <= 5)
  }

  @Test("The measured box holds the ink", arguments: ["白山村", "Ågy(|)", "2023", "—", "ệ̂g̣"])
  func inkInBox(string: String) throws {
    let scene = TestScenes.only(string)
    let metrics = PangoMeasurer(language: "zh-Hans").measure(string, style: style)
    let file = try PNGReader(CairoRenderer(format: .png, dotsPerInch: 720).render(scene))
    let dark = (0..<file.height).filter { y in
      (0..<file.width).contains { file.pixel($0, y) != [255, 255, 255] }
    }
    let first = try #require(dark.first)
    let last = try #require(dark.last)
    #expect(Double(first) >= (40 - metrics.ascent) * 10 - 1)
    #expect(Double(last) <= (40 + metrics.descent) * 10 + 1)
  }

  @Test("Sizes scale exactly, and an empty text takes no room")
  func scaling() {
    let measurer = PangoMeasurer(language: "zh-Hans")
    let small = measurer.measure("白山村 2023", style: TextStyle(size: 8, color: TestScenes.ink))
    let large = measurer.measure("白山村 2023", style: TextStyle(size: 16, color: TestScenes.ink))
    #expect(abs(large.width - 2 * small.width) < 1e-9)
    #expect(large.ascent == 2 * small.ascent)
    #expect(measurer.measure("", style: style).width == 0)
    for size in [0, -1, .nan, .infinity] {
      let odd = measurer.measure("白", style: TextStyle(size: size, color: TestScenes.ink))
      #expect(odd == TextMetrics(width: 0, ascent: 0, descent: 0))
    }
  }

  @Test("An English apostrophe is narrow, a Chinese quotation mark as wide as a character")
  func quotationMarks() {
    let (english, chinese) = (PangoMeasurer(language: "en"), PangoMeasurer(language: "zh-Hans"))
    #expect(english.measure("’", style: style).width < 5)
    #expect(chinese.measure("”", style: style).width == 12)
  }

  @Test("Every text of one style has the same height")
  func heights() {
    let measurer = PangoMeasurer(language: "zh-Hans")
    let boxes = ["白山村", "2023", "gy", "—"].map { measurer.measure($0, style: style) }
    #expect(Set(boxes.map(\.ascent)).count == 1)
    #expect(Set(boxes.map(\.descent)).count == 1)
  }

  @Test(
    "C3: Characters that no font has are named, each once, in order", arguments: ImageFormat.all)
  func missingGlyphs(format: ImageFormat) {
    let scene = TestScenes.only("村\u{E001}a\u{E000}b\u{E001}")
    #expect(
      throws: RenderingError.missingGlyphs(
        characters: ["\u{E001}", "\u{E000}"], package: "fonts-noto")
    ) { try CairoRenderer(format: format).render(scene) }
  }

  @Test("Threads may paint and measure at once, each with fonts of its own, and nothing differs")
  func threads() async throws {
    TextThreads.use(4)
    let expected = try ImageFormat.all.map {
      try CairoRenderer(format: $0).render(TestScenes.chart())
    }
    let width = PangoMeasurer(language: "en").measure("Village 2023", style: style)
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for index in 0..<24 {
        group.addTask {
          let place = index % ImageFormat.all.count
          _ = PangoMeasurer(language: "zh-Hans").measure("\(index)", style: style)
          let bytes = try CairoRenderer(format: ImageFormat.all[place]).render(TestScenes.chart())
          return bytes == expected[place]
            && PangoMeasurer(language: "en").measure("Village 2023", style: style) == width
        }
      }
      for try await same in group { #expect(same) }
    }
  }
}
