import Foundation
import Testing

/// The order in which targets may import each other: only what stands in a target's list.
private let allowed: [String: Set<String>] = [
  "Tables": ["CZip", "CZlib", "CExpat", "CXLSXWriter", "_Builtin_intrinsics"],
  "Statistics": [],
  "Plotting": [],
  "CairoRendering": ["Plotting", "CPangoCairo", "CZlib"],
  "PanelData": ["Tables", "Yams"],
  "Maps": ["PanelData"],
  "Analysis": ["PanelData", "Statistics"],
  "Figures": ["Analysis", "Maps", "PanelData", "Plotting"],
  "Reports": ["Figures", "Analysis", "PanelData", "Plotting", "Statistics"],
  "stats": [
    "Tables", "PanelData", "Maps", "Statistics", "Analysis", "Plotting", "CairoRendering",
    "Figures", "Reports", "CMalloc", "ArgumentParser",
  ],
]
/// What the platform brings: free to all but the targets that start without Foundation.
private let platform: Set<String> = ["Glibc", "Musl", "Darwin", "Dispatch", "Synchronization"]
private let withFoundation: Set<String> = ["stats", "Maps"]

private struct SourceFile {
  let target: String
  let path: String
  let text: String

  var imports: [String] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      guard let place = words.firstIndex(of: "import"), place + 1 < words.count,
        words[..<place].allSatisfy({
          $0.hasPrefix("@")
            || ["public", "package", "internal", "private", "fileprivate"].contains($0)
        })
      else { return nil }
      let kinds = ["struct", "class", "enum", "func", "protocol", "typealias", "var", "let"]
      let named = kinds.contains(words[place + 1]) ? place + 2 : place + 1
      let module = named < words.count ? words[named] : nil
      return module?.split(separator: ".").first.map(String.init)
    }
  }
}

private func sources() throws -> [SourceFile] {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources")
  let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
  return try (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
    .map { url in
      let path = url.path.dropFirst(root.path.count + 1)
      return SourceFile(
        target: String(path.prefix { $0 != "/" }), path: String(path),
        text: try String(contentsOf: url, encoding: .utf8))
    }
}

@Test("No import points up or sideways")
func importsPointDown() throws {
  let files = try sources()
  #expect(files.count > 20)
  for file in files {
    let rights = try #require(allowed[file.target], "\(file.target) has no place in the order")
    for module in file.imports where !platform.contains(module) {
      if module == "Foundation", withFoundation.contains(file.target) { continue }
      #expect(rights.contains(module), "\(file.path) imports \(module)")
    }
  }
}

@Test("The check of imports finds a wrong one")
func wrongImportIsFound() {
  let file = SourceFile(
    target: "Plotting", path: "Plotting/X.swift",
    text: "import Glibc\n@testable import PanelData\nimport struct Tables.TablePlace\n")
  #expect(file.imports == ["Glibc", "PanelData", "Tables"])
  #expect(!allowed["Plotting", default: []].contains("PanelData"))
}

@Test("No source file is longer than 400 lines")
func filesStayShort() throws {
  for file in try sources() {
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).count
    #expect(lines <= 401, "\(file.path) has \(lines) lines")
  }
}
