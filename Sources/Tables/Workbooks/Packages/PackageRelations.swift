/// The relations of a part: which other parts it needs, by kind.
final class PackageRelations: XMLHandler {
  struct Relation {
    let id: String
    /// The last word of the type, such as `worksheet`.
    let kind: String
    let target: String
  }

  private let base: String
  /// Those inside the package: a target elsewhere is never fetched.
  private(set) var relations: [Relation] = []

  /// Relations of a part in the folder `base`.
  init(base: String) {
    self.base = base
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
    guard name.space == .packageRelationships, "Relationship" == name.local,
      attributes.text("TargetMode") != "External", let target = attributes.text("Target"),
      let path = Self.path(target, base: base)
    else { return }
    let kind = attributes.text("Type")?.split(separator: "/").last.map(String.init) ?? ""
    relations.append(
      Relation(id: attributes.text("Id") ?? "", kind: kind, target: path))
  }

  func end(_ name: XMLName) throws {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {}

  func first(_ kind: String) -> String? { relations.first { $0.kind == kind }?.target }

  func target(id: String) -> String? { relations.first { $0.id == id }?.target }

  /// The name of the part a target points to, or `nil` when it points outside the package.
  static func path(_ target: String, base: String) -> String? {
    if target.contains("://") || target.utf8.contains(UInt8(ascii: "\\")) { return nil }
    var parts = target.hasPrefix("/") ? [] : base.split(separator: "/")
    for step in target.split(separator: "/") where step != "." {
      if step != ".." {
        parts.append(step)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }

  static func folder(of part: String) -> String {
    part.lastIndex(of: "/").map { String(part[..<$0]) } ?? ""
  }

  /// The part that holds the relations of `part`.
  static func name(of part: String) -> String {
    let folder = folder(of: part)
    let file = folder.isEmpty ? part : String(part.dropFirst(folder.utf8.count + 1))
    return (folder.isEmpty ? "" : folder + "/") + "_rels/" + file + ".rels"
  }
}
