import Foundation
import FoundationXML

/// A workbook taken apart with tools of others: `unzip` and an XML parser.
struct Package {
  enum Cell: Equatable {
    case text(String)
    case number(String)
  }

  let url: URL

  init(_ bytes: [UInt8]) throws {
    url = FileManager.default.temporaryDirectory.appending(path: "stats-\(UUID().uuidString).xlsx")
    try Data(bytes).write(to: url)
  }

  func remove() { try? FileManager.default.removeItem(at: url) }

  /// The text of a part of the package.
  func part(_ name: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/unzip")
    process.arguments = ["-p", url.path, name]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  /// The cells of a sheet by their reference.
  func sheet(_ number: Int) throws -> [String: Cell] {
    let strings = try read("si", in: "xl/sharedStrings.xml") { $0.stringValue ?? "" }
    let cells = try read("c", in: "xl/worksheets/sheet\(number).xml") { cell in
      (
        place: Package.attribute("r", of: cell) ?? "",
        type: Package.attribute("t", of: cell),
        value: Package.elements("v", in: cell).first?.stringValue
      )
    }
    var sheet: [String: Cell] = [:]
    for cell in cells {
      guard let value = cell.value else { continue }
      switch (cell.type, Int(value)) {
      case ("s", let index?) where strings.indices.contains(index):
        sheet[cell.place] = .text(strings[index])
      case (nil, _): sheet[cell.place] = .number(value)
      default: break
      }
    }
    return sheet
  }

  /// What `value` makes of each element called `name` in a part; nothing where there is no such part.
  private func read<Value>(
    _ name: String, in partName: String, _ value: (XMLElement) -> Value
  ) throws -> [Value] {
    let text = try part(partName)
    if text.isEmpty { return [] }
    let document = try XMLDocument(xmlString: text)
    // Elements do not keep their document alive.
    return withExtendedLifetime(document) {
      document.rootElement().map { Package.elements(name, in: $0).map(value) } ?? []
    }
  }

  /// `attribute(forName:)` finds none in a document with a default namespace.
  private static func attribute(_ name: String, of element: XMLElement) -> String? {
    element.attributes?.first { $0.name == name }?.stringValue
  }

  /// The elements called `name` anywhere below `parent`, in order.
  private static func elements(_ name: String, in parent: XMLElement) -> [XMLElement] {
    (parent.children ?? []).compactMap { $0 as? XMLElement }.flatMap { child in
      child.name == name ? [child] : elements(name, in: child)
    }
  }
}
