import TestSupport

/// Sheet XML made at random, with as many odd spellings and faults as asked for.
struct RandomSheet {
  var random: RepeatableRandom
  /// How many in a hundred choices are unusual.
  let unusual: Int

  private mutating func pick(_ items: [String]) -> String {
    items.randomElement(using: &random) ?? ""
  }

  private mutating func isUnusual() -> Bool { Int.random(in: 0..<100, using: &random) < unusual }

  private mutating func isLikely(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  mutating func make() -> String {
    var rows = ""
    var row = 0
    for _ in 0..<Int.random(in: 0...25, using: &random) {
      row += isLikely(80) ? 1 : Int.random(in: 1...5, using: &random)
      rows += self.row(row) + space()
    }
    let space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let head = isLikely(50) ? "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" : ""
    if isLikely(unusual * 2) {
      let prefixed = rows.replacing("</", with: "\u{1}").replacing("<!", with: "\u{2}")
        .replacing("<?", with: "\u{3}").replacing("<", with: "<x:")
        .replacing("\u{1}", with: "</x:").replacing("\u{2}", with: "<!")
        .replacing("\u{3}", with: "<?")
      return head + "<x:worksheet xmlns:x=\"\(space)\"><x:sheetData>\(prefixed)</x:sheetData>"
        + "</x:worksheet>"
    }
    let after = isUnusual() ? "<extLst><ext><row r=\"1\"></row></ext></extLst>" : "<pageMargins/>"
    let end =
      isUnusual() ? pick(["", "</worksheet><x/>", "</worksheet><!-- -->\n"]) : "</worksheet>"
    return head + "<worksheet xmlns=\"\(space)\"><sheetData>\(rows)</sheetData>\(after)\(end)"
  }

  private mutating func space() -> String {
    if isUnusual() {
      return pick(["<!-- </row> -->", "<?pi </row>?>", "\r\n", "text", "<x/>", "<!-- -- -->"])
    }
    return isLikely(20) ? pick([" ", "\n", "\t"]) : ""
  }

  private mutating func row(_ number: Int) -> String {
    var attributes = ["r=\"\(number)\""]
    if isUnusual() {
      attributes = [pick(["r='\(number)'", "", "r=\"0\"", "r=\"1\"", "r=\"\(number)\" r=\"9\""])]
    }
    if isLikely(30) { attributes.append(pick(["spans=\"1:4\"", "hidden=\"1\"", "ht=\"14.5\""])) }
    attributes.shuffle(using: &random)
    let start = "<row " + attributes.joined(separator: isUnusual() ? "\n" : " ")
    if isLikely(5) { return start + "/>" }
    var cells = ""
    for column in 0..<4 where isLikely(85) { cells += cell(column, number) + space() }
    return start + ">" + cells + "</row>"
  }

  private mutating func cell(_ column: Int, _ row: Int) -> String {
    var attributes = ["r=\"\(["A", "B", "C", "D"][column])\(row)\""]
    if isLikely(5) { attributes = [] }
    if isUnusual() {
      attributes = [pick(["r=\"A1\"", "r='B\(row)'", "r=\"&#65;\(row)\"", "r=\"\""])]
    }
    if isLikely(25) { attributes.append("s=\"\(Int.random(in: 0...2, using: &random))\"") }
    var (type, body) = content()
    if isUnusual() {
      body = pick([
        "<v><![CDATA[5]]></v>", "<v>5<!-- x --></v>", "<v> 5 </v>", "<v>5</v><v>6</v>", "<x>1</x>",
        "<v>5", "<v a=\"1\">5</v>", "<v>5</v >", "<is><r><t>a</t></r><rPh><t>b</t></rPh></is>",
        "<extLst/><v>7</v>", "<v>&undefined;</v>", "<v>\u{B}</v>", "<v>5</v><f>A1</f>",
      ])
    }
    if type != "" { attributes.append("t=\"\(type)\"") }
    attributes.shuffle(using: &random)
    let start = ["<c"] + attributes
    if isLikely(8) { return start.joined(separator: " ") + "/>" }
    return start.joined(separator: " ") + ">" + (isLikely(5) ? space() : "") + body + "</c>"
  }

  private mutating func content() -> (String, String) {
    let formula =
      isLikely(15) ? pick(["<f>A1&gt;2</f>", "<f t=\"shared\" si=\"0\"/>", "<f/>"]) : ""
    let text = pick([
      "村", "a &amp; b", "&#x6751;", "_x000D_", "_x005F_x000D_", "1,234", "12", "", " x ", "a\nb",
      "&lt;/row&gt;", "…", "😀", "&#128512;", "_xD83D__xDE00_", "1e5", "1e999", "一",
    ])
    switch Int.random(in: 0..<9, using: &random) {
    case 0: return ("s", formula + "<v>\(Int.random(in: 0...3, using: &random))</v>")
    case 1: return ("str", formula + "<v>\(text)</v>")
    case 2: return ("inlineStr", "<is><t xml:space=\"preserve\">\(text)</t></is>")
    case 3: return ("inlineStr", "<is><t>\(text)</t></is>")
    case 4: return ("b", formula + "<v>\(pick(["0", "1", "true"]))</v>")
    case 5: return ("e", formula + "<v>#DIV/0!</v>")
    case 6: return ("d", "<v>2019-0\(Int.random(in: 1...9, using: &random))-28</v>")
    case 7: return ("n", formula + pick(["<v/>", "<v></v>", ""]))
    default:
      let number = pick(["1", "-2.5", "0", "1E+5", "12.340000000000001", "45291", "-0", "1e-300"])
      return ("", formula + "<v>\(number)</v>")
    }
  }
}
