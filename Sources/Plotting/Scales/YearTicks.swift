/// Years along an axis: whole and evenly spaced, the last always among them, the first where a step
/// leads to it.
public enum YearTicks {
  static let steps = [1, 2, 3, 4, 5, 10, 15, 20, 25, 30, 40, 50, 100, 200, 250, 500, 1000]

  /// The years to label between `first` and `last`, of which two may be no closer than
  /// `separation` years; only the last where there is no room for two.
  public static func years(from first: Int, through last: Int, separation: Double) -> [Int] {
    guard first < last else { return [max(first, last)] }
    let span = last - first
    guard separation.isFinite, separation <= Double(span), span < 100_000 else { return [last] }
    guard let step = step(over: span, among: steps.filter { Double($0) >= separation }) else {
      return [first, last]
    }
    return Array(stride(from: last, through: first, by: -step).reversed())
  }

  /// The least of `steps`, ascending, that leads from end to end of `span` and is not much wider than
  /// the first of them; that one where there is none.
  static func step(over span: Int, among steps: some Collection<Int>) -> Int? {
    guard let least = steps.first else { return nil }
    return steps.first { span % $0 == 0 && $0 <= 2 * least } ?? least
  }
}
