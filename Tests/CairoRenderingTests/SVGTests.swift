import Foundation
import FoundationXML
import Plotting
import Testing

@testable import CairoRendering

@Suite struct SVGTests {
  private func svg(_ scene: Scene) throws -> String {
    String(decoding: try CairoRenderer(format: .svg).render(scene), as: UTF8.self)
  }

  private func captures(_ pattern: Regex<(Substring, Substring)>, in text: String) -> [String] {
    text.matches(of: pattern).map { String($0.output.1) }
  }

  @Test("Every id has the picture's prefix, is used once, and every reference finds one")
  func identifiers() throws {
    let scene = TestScenes.chart()
    let text = try svg(scene)
    let prefix = SceneFingerprint(scene).prefix
    let ids = captures(/\sid="([^"]*)"/, in: text)
    let references =
      captures(/href="#([^"]*)"/, in: text) + captures(/url\(#([^)]*)\)/, in: text)
      + captures(/aria-(?:labelledby|describedby)="([^"]*)"/, in: text)
    #expect(ids.count > 10)
    #expect(ids.allSatisfy { $0.hasPrefix(prefix) })
    #expect(Set(ids).count == ids.count)
    #expect(!references.isEmpty)
    #expect(Set(references).isSubset(of: Set(ids)))
  }

  @Test("Two different scenes share no id")
  func twoPictures() throws {
    let first = captures(/\sid="([^"]*)"/, in: try svg(TestScenes.chart()))
    let second = captures(/\sid="([^"]*)"/, in: try svg(TestScenes.chart(title: "各村支出")))
    #expect(Set(first).isDisjoint(with: second))
  }

  @Test("A picture names itself, its language and its marks")
  func roles() throws {
    let text = try svg(TestScenes.chart())
    #expect(text.hasPrefix("<svg "))
    #expect(text.contains(" role=\"graphics-document\""))
    #expect(text.contains(" lang=\"zh-Hans\" xml:lang=\"zh-Hans\""))
    #expect(text.contains(/<title id="[^"]*">各村收入<\/title>\n<desc id="[^"]*">一个村/))
    #expect(text.matches(of: /role="graphics-symbol"[^>]* aria-label="白山村"/).count == 3)
    #expect(text.contains("aria-roledescription=\"折线\""))
    #expect(text.contains(/<g aria-hidden="true"[^>]*>/))
    #expect(text.contains("key=\"Command\">stats chart revenue</entry>"))
  }

  @Test("More marks than anybody hears of have no names, and the description says so")
  func manyMarks() throws {
    func scene(_ count: Int, _ language: String) -> Scene {
      var scene = TestScenes.only("国", language: language)
      scene.summary = "Dots."
      scene.elements += (0..<count).map { place in
        SceneElement(
          .mark, name: "dot \(place)",
          .circle(
            center: Point(Double(place % 200), Double(place / 200)), radius: 1,
            fill: TestScenes.ink, stroke: nil))
      }
      return scene
    }
    let named = try svg(scene(SVGDocument.mostNamed, "en"))
    #expect(named.contains("<title>dot 9999</title>") && named.contains(">Dots.</desc>"))
    #expect(!named.contains("aria-label=\"dot"))
    let told = try svg(scene(SVGDocument.mostTold, "en"))
    #expect(told.contains("aria-label=\"dot 1999\"") && told.contains("<title>dot 1999</title>"))
    let unnamed = try svg(scene(SVGDocument.mostNamed + 1, "en"))
    #expect(!unnamed.contains("graphics-symbol"))
    #expect(unnamed.contains(">Dots. There are too many marks to name each of them.</desc>"))
    let chinese = try svg(scene(SVGDocument.mostNamed + 1, "zh-Hans"))
    #expect(chinese.contains(">Dots.图形太多，没有逐个标名。</desc>"))
  }

  @Test("Every text can be selected at the width it was painted with")
  func selectableText() throws {
    let scene = TestScenes.chart()
    let text = try svg(scene)
    #expect(text.contains(/<text x="250" y="164"[^>]* textLength="36"[^>]*>白山村<\/text>/))
    #expect(text.matches(of: /<text\s/).count == 2)
  }

  @Test("No address stands in the file but the names of the XML vocabularies")
  func noAddresses() throws {
    let addresses = captures(/(https?:[^"<\s]*)/, in: try svg(TestScenes.chart()))
    #expect(
      Set(addresses).isSubset(
        of: ["http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"]))
  }

  @Test(
    "Hostile names stay text",
    arguments: [
      "</text><script>alert(1)</script>", "\" onload=\"alert(1)", "' x='", "a & b &lt; ]]>",
      "<!-- ", "--><svg>", "tab\there\nand\r\nthere", "null\u{0}bell\u{7}",
      "\u{FFFE}\u{FFFF}\u{85}",
    ])
  func hostileText(name: String) throws {
    var scene = TestScenes.chart(title: name, name: name, language: "en")
    scene.summary = name
    scene.language = "en\" onload=\"x"
    scene.metadata.append(SceneMetadata(key: name, value: name))
    let bytes = try CairoRenderer(format: .svg).render(scene)
    let reader = Reader()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = reader
    #expect(parser.parse())
    #expect(reader.errors.isEmpty)
    #expect(!reader.elements.contains("script"))
    #expect(!reader.attributes.contains("onload"))
    #expect(reader.labels.contains(name.visibleText))
    #expect(reader.texts.contains(name.visibleLine))
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var errors: [String] = []
    var elements: Set<String> = []
    var attributes: Set<String> = []
    var labels: [String] = []
    var texts: [String] = []
    private var content = ""

    func parser(
      _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      elements.insert(element)
      self.attributes.formUnion(attributes.keys)
      if let label = attributes["aria-label"] { labels.append(label) }
      content = ""
    }

    func parser(
      _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      if element == "text" { texts.append(content) }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { content += string }

    func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
      errors.append("\(error)")
    }
  }
}
