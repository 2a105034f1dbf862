import Foundation
import TestSupport
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
        <g style="fill:red">
        <path d="M1 2l2 2 2 2z"/>
        <path d="M7 8l2 1"/>
        </g>
        <path style="fill:blue" d="M1 1l1 1"/>
        </g>

        """)
  }

  @Test("Whatever else stands in a file stays as it is")
  func others() {
    for text in [
      "", "<rect x=\"0\"/>\n", "<path style=\"fill:red;\" d=\"M 1 2\" mask=\"url(#a)\"/>\n",
      path("clip-path:url(#a);fill:red;", "M 1 2") + path("clip-path:url(#a);fill:red;", "M 1 2"),
      "<use xlink:href=\"#a\"/>\nno line end", path("fill:red;", "M 1 2 A 3 4"),
      path("fill:red;", "M 1e3 2"), path("fill:red;", "M 1"), path("fill:red;", "L 1 2"),
    ] {
      #expect(gathered(text) == text)
    }
  }

  @Test("Outlines are rounded to hundredths of a point, with the carry and without needless zeros")
  func decimals() {
    for (outline, short) in [
      ("M 1.23456 -0.000499 L 9.9996 1000.5 L 12 3.0004 Z", "M1.23 0l8.77 1000.5 2-997.5z"),
      ("M 0.125 0.126 L 0.625 0.126 L 0.625 -0.374 Z", "M.13 .13h.5v-.5z"),
      ("M 5 5 L 5 5 ", "M5 5h0"),
      ("M 1 1 C 2 2 3 1 4 1 C 5 1 6 0 7 1 Z M 1 1 L 2 1 ", "M1 1c1 1 2 0 3 0 1 0 2-1 3 0zm0 0h1"),
    ] {
      let written = gathered(path("fill:red;", outline))
      #expect(written == "<path style=\"fill:red\" d=\"\(short)\"/>\n")
    }
  }

  @Test("Looks say their colours in short, and nothing that the group around them says")
  func looks() {
    let long =
      "fill-rule:nonzero;fill:rgb(10.196078%,100%,0%);fill-opacity:1;stroke-width:0.5;"
      + "stroke-linecap:round;stroke-linejoin:round;stroke:rgb(54.901961%,54.901961%,54.901961%);"
      + "stroke-opacity:0.5;stroke-miterlimit:10;"
    #expect(
      gathered(path(long, "M 1 1 L 2 2 ")) == """
        <path style="fill:#1aff00;stroke-width:0.5;stroke-linecap:round;stroke:#8c8c8c;stroke-opacity:0.5" d="M1 1l1 1"/>

        """)
    #expect(gathered(path("stroke:none;", "M 1 1 L 2 2 Z ")) == "<path d=\"M1 1l1 1z\"/>\n")
    // No step of 255: it stays as it is.
    let odd = "fill:rgb(10.3%,0%,0%)"
    #expect(gathered(path(odd, "M 1 1 L 2 2 ")) == "<path style=\"\(odd)\" d=\"M1 1l1 1\"/>\n")
    #expect(
      gathered("  <use xlink:href=\"#glyph0-1\" x=\"9\" y=\"21.126094\"/>\n")
        == "<use xlink:href=\"#glyph0-1\" x=\"9\" y=\"21.13\"/>\n")
  }

  @Test("Hundreds of shapes of one look become few paths, in which no shape lies on another")
  func merged() {
    func square(_ x: Double, _ y: Double) -> String {
      path("fill:red;", "M \(x) \(y) L \(x + 2) \(y) L \(x + 2) \(y + 2) L \(x) \(y + 2) Z ")
    }
    let apart = (0..<400).map { square(Double($0 % 20) * 2, Double($0 / 20) * 3) }.joined()
    #expect(gathered(apart).split(separator: "\n").count == 1)
    #expect(gathered(apart).components(separatedBy: "M").count == 401)
    let few = (0..<199).map { square(Double($0 % 20) * 2, Double($0 / 20) * 3) }.joined()
    #expect(gathered(few).split(separator: "\n").count == 201)
    let stacked = (0..<300).map { square(Double($0 % 2), 5) }.joined()
    #expect(gathered(stacked).split(separator: "\n").count == 302)
    // With lines around them, neighbours at an edge lie on each other.
    let edged = apart.replacing("fill:red;", with: "fill:red;stroke-width:0.5;stroke:black;")
    #expect(gathered(edged).split(separator: "\n").count > 20)
  }

  @Test("Outlines in steps lead to the same places, over 2,000 random ones")
  func sameOutlines() throws {
    var random = RepeatableRandom(8)
    for _ in 0..<2_000 {
      var places: [(Double, Double)] = []
      var outline = ""
      for index in 0..<Int.random(in: 1...12, using: &random) {
        let letter = index == 0 ? "M" : ["M", "L", "L", "C"][Int.random(in: 0..<4, using: &random)]
        outline += letter + " "
        for _ in 0..<(letter == "C" ? 3 : 1) {
          let place = (
            Double.random(in: -300...300, using: &random).rounded(toDecimals: 6),
            Double(Int.random(in: -3...3, using: &random)) / 2
          )
          places.append(place)
          outline += "\(place.0) \(place.1) "
        }
      }
      guard !outline.contains("e") else { continue }
      let short = try #require(SVGOutline(Array(outline.utf8)[...]), "\(outline)")
      let found = Self.places(String(decoding: short.bytes, as: UTF8.self))
      #expect(found.count == places.count, "\(outline)")
      for (one, other) in zip(found, places) {
        #expect(
          abs(one.0 - other.0) < 0.00501 && abs(one.1 - other.1) < 0.00501, "\(outline)")
      }
    }
  }

  /// The places that an outline in steps leads to.
  private static func places(_ outline: String) -> [(Double, Double)] {
    var places: [(Double, Double)] = []
    var pen = (0.0, 0.0)
    var rest = outline[...]
    while let letter = rest.popFirst() {
      let numbers = rest.prefix { !$0.isLetter }
      rest = rest.dropFirst(numbers.count)
      let values = numbers.replacing("-", with: " -").split(separator: " ").compactMap {
        Double($0)
      }
      switch letter {
      case "M": pen = (values[0], values[1])
      case "m": pen = (pen.0 + values[0], pen.1 + values[1])
      case "h":
        for value in values {
          pen.0 += value
          places.append(pen)
        }
        continue
      case "v":
        for value in values {
          pen.1 += value
          places.append(pen)
        }
        continue
      case "l", "c":
        let size = letter == "l" ? 2 : 6
        for start in stride(from: 0, to: values.count, by: size) {
          let group = stride(from: start, to: start + size, by: 2).map {
            (pen.0 + values[$0], pen.1 + values[$0 + 1])
          }
          places += group
          pen = group.last ?? pen
        }
        continue
      default: continue
      }
      places.append(pen)
    }
    return places
  }
}

extension Double {
  fileprivate func rounded(toDecimals count: Int) -> Double {
    let power = (0..<count).reduce(1.0) { value, _ in value * 10 }
    return (self * power).rounded() / power
  }
}
