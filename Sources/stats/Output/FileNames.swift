/// Names of files in one folder, none given twice.
struct FileNames {
  private var taken: Set<String> = []

  /// A name made of `parts`, with a number behind it where that is taken: names that differ in case
  /// only are one file on some systems.
  mutating func name(_ parts: [String]) -> String {
    let plain = OutputTarget.fileName(parts)
    var (name, number) = (plain, 1)
    while !taken.insert(name.lowercased()).inserted {
      number += 1
      name = "\(plain)-\(number)"
    }
    return name
  }
}
