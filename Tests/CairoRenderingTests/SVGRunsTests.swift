import Testing

@testable import CairoRendering

@Suite struct SVGRunsTests {
  private func gathered(_ text: String) -> String {
    String(decoding: SVGRuns.gathered(Array(text.utf8)[...]), as: UTF8.self)
  }

  private func path(_ look: String, _ outline: String) -> String {
    "<path style=\"\(look)\" d=\"\(outline)\"/>\n"
  }

  @Test("Shapes of one look are gathered, and moves behind a closed outline go")
  func runs() {
    let text =
      "<g>\n" + path("fill:red;", "M 1 2 L 3 4 L 5 6 Z M 1 2 ") + path("fill:red;", "M 7 8 L 9 9 ")
      + path("fill:blue;", "M 1 1 L 2 2 ") + "</g>\n"
    #expect(
      gathered(text) == """
        <g>
        <g style="fill:red;">
        <path d="M 1 2 L 3 4 L 5 6 Z"/>
        <path d="M 7 8 L 9 9 "/>
        </g>
        <path style="fill:blue;" d="M 1 1 L 2 2 "/>
        </g>

        """)
  }

  @Test("Whatever else stands in a file stays as it is")
  func others() {
    for text in [
      "", "<rect x=\"0\"/>\n", "<path style=\"fill:red;\" d=\"M 1 2\" mask=\"url(#a)\"/>\n",
      path("clip-path:url(#a);fill:red;", "M 1 2") + path("clip-path:url(#a);fill:red;", "M 1 2"),
      "<use xlink:href=\"#a\"/>\nno line end",
    ] {
      #expect(gathered(text) == text)
    }
  }

  @Test("Outlines are rounded to thousandths of a point, with the carry and without needless zeros")
  func decimals() {
    let outline = "M 1.23456 -0.000499 L 9.9996 1000.5 L 12 3.0004 Z"
    #expect(
      gathered(path("fill:red;", outline))
        == path("fill:red;", "M 1.235 -0 L 10 1000.5 L 12 3 Z"))
  }
}
