import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// A scratch folder in which the built program is run as users run it.
struct Workdir {
  /// What a run left behind.
  struct Run {
    let exit: Int32
    let output: Data
    let errors: String
    var text: String { String(decoding: output, as: UTF8.self) }
    var lines: [String] { text.split(separator: "\n").map(String.init) }
  }

  let url: URL

  init(_ files: [String: String] = [:]) throws {
    url = FileManager.default.temporaryDirectory.appending(path: "stats-cli-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in files { try write(Data(text.utf8), to: name) }
  }

  func remove() { try? FileManager.default.removeItem(at: url) }

  func write(_ data: Data, to name: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  func read(_ name: String) throws -> Data { try Data(contentsOf: url.appending(path: name)) }

  /// The names of all files in the folder, hidden ones too, in order.
  func files() -> [String] {
    let all = FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
    return all.filter {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(
        atPath: url.appending(path: $0).path, isDirectory: &isFolder) && !isFolder.boolValue
    }.sorted()
  }

  /// Runs `stats` with `arguments`; messages are English unless `environment` says otherwise.
  func run(
    _ arguments: String..., input: Data? = nil, environment: [String: String] = [:]
  ) throws -> Run {
    try run(arguments: arguments, input: input, environment: environment)
  }

  /// Runs a line of `sh` in which `$0` is the program.
  func run(shell line: String) throws -> Run {
    try run(
      program: URL(filePath: "/bin/sh"), arguments: ["-c", line, Workdir.program.path])
  }

  /// Runs a program, `stats` by default, its standard output captured or sent to `output`.
  func run(
    program: URL = Workdir.program, arguments: [String], input: Data? = nil,
    output: String? = nil, environment: [String: String] = [:]
  ) throws -> Run {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = url
    var variables = [
      "LANG": "C", "PATH": "/usr/bin:/bin", "HOME": url.path, "SWIFT_BACKTRACE": "enable=no",
    ]
    if let libraries = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] {
      variables["LD_LIBRARY_PATH"] = libraries
    }
    process.environment = variables.merging(environment) { _, new in new }
    // Files instead of pipes: nothing can block, however much is written.
    let captured = FileManager.default.temporaryDirectory.appending(
      path: "stats-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: captured, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: captured) }
    func handle(_ name: String) throws -> FileHandle {
      let file = captured.appending(path: name)
      try Data().write(to: file)
      return try FileHandle(forUpdating: file)
    }
    if let input {
      try input.write(to: captured.appending(path: "in"))
      process.standardInput = try FileHandle(forReadingFrom: captured.appending(path: "in"))
    } else {
      process.standardInput = FileHandle.nullDevice
    }
    let out = try output.map { try FileHandle(forWritingTo: URL(filePath: $0)) } ?? handle("out")
    process.standardOutput = out
    process.standardError = try handle("err")
    try process.run()
    process.waitUntilExit()
    let written = try? Data(contentsOf: captured.appending(path: "out"))
    let errors = try Data(contentsOf: captured.appending(path: "err"))
    return Run(
      exit: process.terminationStatus, output: written ?? Data(),
      errors: String(decoding: errors, as: UTF8.self))
  }

  /// The program built beside the tests.
  static let program: URL = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") }.map { URL(filePath: $0) }
    let beside = bundle.map { bundle -> URL in
      var folder = bundle
      while folder.pathExtension != "xctest", folder.pathComponents.count > 1 {
        folder.deleteLastPathComponent()
      }
      return folder.deletingLastPathComponent().appending(path: "stats")
    }
    if let beside, FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    return root.appending(path: ".build/debug/stats")
  }()

  /// The datasets of the repository.
  static let datasets = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "datasets").path
}
