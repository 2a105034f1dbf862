extension MeasureAccount {
  /// The account of one part of what this decomposition splits: `theil-t.between`.
  ///
  /// What can be said of the whole decomposition is said of the part too.
  func part(
    _ name: String, title: Text, formula: String, letters: Text, meaning: Text,
    parameter: MeasureParameter? = nil
  ) -> MeasureAccount {
    MeasureAccount(
      name: name, title: title, formula: formula, letters: letters, meaning: meaning, range: range,
      undefined: undefined, source: source, peers: peers, parameter: parameter)
  }
}
