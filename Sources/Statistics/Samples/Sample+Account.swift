extension Sample {
  /// What the number of units says, the first line of every table.
  public static let countAccount = MeasureAccount(
    name: "n",
    title: .init(en: "Villages with a figure", zhHans: "有数据的村数", zhHant: "有數據的村數"),
    formula: "n = Σ_i 1",
    letters: .init(
      en: "i the villages that have a figure and, where there are weights, one above 0",
      zhHans: "i为有数据的村；加权时权重须大于0",
      zhHant: "i為有數據的村；加權時權重須大於0"),
    meaning: .init(
      en: "How many villages the other numbers rest on.", zhHans: "其他各数由多少个村得出。",
      zhHant: "其他各數由多少個村得出。"),
    range: .init(en: "0 upwards, whole.", zhHans: "不小于0的整数。", zhHant: "不小於0的整數。"),
    undefined: .init(en: "Never.", zhHans: "总有结果。", zhHant: "總有結果。"),
    source: .init(en: "Counting", zhHans: "计数", zhHant: "計數"))
}
