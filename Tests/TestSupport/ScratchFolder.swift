import Foundation

/// Runs `body` with the path of a folder of its own, which is gone afterwards.
package func withScratchFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(
    path: "stats-test-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder.path)
}

/// Runs `body` with the path of a file of these `bytes`, which is gone afterwards.
package func withScratchFile<Result>(
  _ bytes: [UInt8], named name: String = "table.csv", _ body: (String) throws -> Result
) throws -> Result {
  try withScratchFolder { folder in
    let path = "\(folder)/\(name)"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return try body(path)
  }
}
