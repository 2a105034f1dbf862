import CairoRendering
import Foundation
import Plotting
import Testing

@Suite struct DeterminismTests {
  @Test("A PDF starts as one, says what it shows, and is the same a second later")
  func pdf() async throws {
    let renderer = CairoRenderer(format: .pdf)
    let first = try renderer.render(TestScenes.chart())
    try await Task.sleep(for: .milliseconds(1100))
    let second = try renderer.render(TestScenes.chart())
    #expect(first.starts(with: Array("%PDF-".utf8)))
    #expect(first == second)
    #expect(!String(decoding: first, as: UTF8.self).contains("CreationDate"))
  }

  @Test("A picture does not depend on what was drawn before it", arguments: ImageFormat.all)
  func order(format: ImageFormat) throws {
    let renderer = CairoRenderer(format: format)
    let first = try renderer.render(TestScenes.chart())
    _ = try renderer.render(TestScenes.chart(title: "Other", language: "en"))
    _ = try renderer.render(TestScenes.chart(title: "其他", language: "zh-Hant"))
    #expect(try renderer.render(TestScenes.chart()) == first)
  }

  @Test(
    "C2: A picture does not depend on locale, time zone, folder or process",
    arguments: [
      ["LANG": "C", "TZ": "UTC"],
      ["LANG": "ja_JP.UTF-8", "LC_ALL": "ja_JP.UTF-8", "TZ": "Asia/Tokyo"],
      ["LANG": "zh_TW.UTF-8", "LANGUAGE": "tr:ja", "PANGO_LANGUAGE": "ja:ko"],
    ])
  func environment(variables: [String: String]) throws {
    #expect(try ChildProcess.fingerprint(variables) == ChildProcess.fingerprint())
  }

  @Test("Without any font nothing is drawn, and the package with fonts is named")
  func noFont() throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(UUID().uuidString).conf")
    try Data("<fontconfig></fontconfig>".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let outcome = try ChildProcess.fingerprint(["FONTCONFIG_FILE": file.path])
    #expect(outcome.hasPrefix("missingGlyphs"))
    #expect(outcome.hasSuffix("package: \"fonts-noto-cjk\")"))
  }

  @Test("(the other process)", .enabled(if: ChildProcess.isChild))
  func child() throws { try ChildProcess.report() }
}

/// This test program, run once more in another environment.
enum ChildProcess {
  private static let variable = "CAIRO_RENDERING_TEST_REPORT"

  static var isChild: Bool { ProcessInfo.processInfo.environment[variable] != nil }

  /// In the child: writes a number that follows from every picture, or what was thrown.
  static func report() throws {
    guard let path = ProcessInfo.processInfo.environment[variable] else { return }
    var outcome = ""
    do {
      for language in ["zh-Hans", "zh-Hant", "en"] {
        for format in ImageFormat.all {
          let bytes = try CairoRenderer(format: format)
            .render(TestScenes.chart(language: language))
          let hash = bytes.reduce(UInt64(5381)) { ($0 &* 33) ^ UInt64($1) }
          outcome += "\(format.name) \(bytes.count) \(hash)\n"
        }
      }
    } catch { outcome = "\(error)" }
    try Data(outcome.utf8).write(to: URL(fileURLWithPath: path))
  }

  /// What a child with these `variables` reports.
  static func fingerprint(_ variables: [String: String] = [:]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let report = folder.appendingPathComponent("report")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = [
      "--testing-library", "swift-testing", "--filter", "DeterminismTests/child",
    ]
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment
      .merging(variables) { $1 }.merging([variable: report.path]) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return String(decoding: try Data(contentsOf: report), as: UTF8.self)
  }
}
