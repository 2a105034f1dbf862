import Statistics

extension Sample {
  /// The highest figure that a picture of how figures lie needs to show: of a long tail up to a
  /// twentieth is left out, so that it does not press all others together.
  ///
  /// nil without figures.
  var topOfBulk: Double? {
    guard let lowest = values.first, let highest = values.last else { return nil }
    // The half per cent on top is left out where it more than doubles the range.
    let cut = quantile(0.995) ?? highest
    var top = highest - lowest > 2 * (cut - lowest) && cut > lowest ? cut : highest
    // Up to a twentieth, as long as the middle half would stand in a twentieth of the picture.
    let quarters = (quantile(0.75) ?? top) - (quantile(0.25) ?? lowest)
    for share in [0.99, 0.975, 0.95] where quarters > 0 && top - lowest > 20 * quarters {
      top = min(top, quantile(share) ?? top)
    }
    return top
  }
}
