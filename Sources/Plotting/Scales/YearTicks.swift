/// Years along an axis: whole, evenly spaced, with the first and the last where they fit.
public enum YearTicks {
  static let steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000]

  /// The years to label between `first` and `last`, of which two may be no closer than
  /// `separation` years; only the last where there is no room for two.
  public static func years(from first: Int, through last: Int, separation: Double) -> [Int] {
    guard first < last else { return [max(first, last)] }
    let span = last - first
    guard separation.isFinite, separation <= Double(span), span < 100_000 else { return [last] }
    guard let step = steps.first(where: { Double($0) >= separation }) else { return [first, last] }
    guard step > 1 else { return Array(first...last) }
    // Twos are counted from the last year, larger steps stand on round years.
    let anchor = step == 2 ? last % 2 : 0
    let inner = ((first + 1)..<last).filter {
      ($0 - anchor) % step == 0
        && Double($0 - first) >= separation && Double(last - $0) >= separation
        && $0 - first >= (step + 1) / 2 && last - $0 >= (step + 1) / 2
    }
    return [first] + inner + [last]
  }
}
