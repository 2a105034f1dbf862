/// Names on several lines, whole ones: what has no room on one is not cut where it can be broken.
public enum NameLines {
  /// The fewest characters that a line is left with where there is a choice, as `自治区` has them.
  private static let fewestLeft = 3

  /// `name` on `most` lines at most, each as long as `fits` allows for its place from 0; nil where it has
  /// to be cut.
  public static func lines(
    of name: String, most: Int, fits: (String, Int) -> Bool
  ) -> [String]? {
    var rest = Array(name)[...]
    var lines: [String] = []
    while lines.count < most {
      let whole = String(rest)
      if fits(whole, lines.count) { return lines + [whole] }
      let ends = LineBreaks.positions(in: rest).filter {
        fits(line(rest[..<$0]), lines.count)
      }
      guard let end = ends.last(where: { rest.endIndex - $0 >= fewestLeft }) ?? ends.last
      else { return nil }
      lines.append(line(rest[..<end]))
      rest = rest[end...].drop { $0 == " " }
    }
    return nil
  }

  private static func line(_ text: ArraySlice<Character>) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
