/// Looks whether the parts of a package that was just made are whole.
enum PackageCheck {
  /// Whether every part is XML that ends where it should.
  static func isWhole(_ package: [UInt8]) -> Bool {
    do {
      let archive = try ZipArchive(TableInput(bytes: package, name: "xlsx"))
      for entry in archive.entries.values {
        try XMLReader.read(try archive.part(entry.name, limit: .max), Silence())
      }
      return !archive.entries.isEmpty
    } catch WorkbookFault.tooLarge {
      // A guard against the packages of others, which a very repetitive sheet of ours may meet.
      return true
    } catch {
      return false
    }
  }

  /// Takes what it is told.
  private final class Silence: XMLHandler {
    func start(_ name: XMLName, _ attributes: XMLAttributes) {}
    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  }
}
