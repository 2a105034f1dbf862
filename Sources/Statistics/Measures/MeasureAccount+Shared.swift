extension MeasureAccount.Text {
  static let valuesSharesMean = Self(
    en: "x the values, p the shares of the weights (1/n without), μ the mean",
    zhHans: "x为各村数值，p为权重所占份额（不加权时为1/n），μ为均值", zhHant: "x為各村數值，p為權重所占份額（不加權時為1/n），μ為平均數")
  static let valuesShares = Self(
    en: "x the values, p the shares of the weights (1/n without)",
    zhHans: "x为各村数值，p为权重所占份额（不加权时为1/n）", zhHant: "x為各村數值，p為權重所占份額（不加權時為1/n）")
  static let valuesWeights = Self(
    en: "x the values, w the weights (1 without)",
    zhHans: "x为各村数值，w为权重（不加权时为1）", zhHant: "x為各村數值，w為權重（不加權時為1）")
  static let ascendingValues = Self(
    en: "x_(i) the values in ascending order, every village counting once, whatever its weight",
    zhHans: "x_(i)为由小到大排列的数值，每村计一次，不论权重", zhHant: "x_(i)為由小到大排列的數值，每村計一次，不論權重")
  static let lorenzShare = Self(
    en:
      "L the Lorenz curve, straight between its points, q the share of the units (of the weights)",
    zhHans: "L为洛伦兹曲线，各点间以直线相连，q为村数（加权时为权重）的份额", zhHant: "L為洛倫茲曲線，各點間以直線相連，q為村數（加權時為權重）的份額")
  static let zeroBelowOne = Self(
    en: "0 (all equal) to 1 − 1/n (one village has everything).",
    zhHans: "0（完全平等）到1−1/n（全部归一个村）。", zhHant: "0（完全平等）到1−1/n（全部歸一個村）。")
  static let twoUnlikeOnly = Self(
    en: "No value for fewer than two villages or when all figures of a year are equal.",
    zhHans: "不足两个村，或某一年各村数值全部相同时无结果。", zhHant: "不足兩個村，或某一年各村數值全部相同時無結果。")
  static let sharesOnly = Self(
    en:
      "No value when the total is 0 or negative or any value is negative; gini-rsv and kolm then help.",
    zhHans: "合计为0或为负，或有任何负值时无结果；此时可用gini-rsv或kolm。",
    zhHant: "合計為0或為負，或有任何負值時無結果；此時可用gini-rsv或kolm。")
  static let positiveTotalOnly = Self(
    en: "No value when the total is 0 or negative; kolm then helps.",
    zhHans: "合计为0或为负时无结果；此时可用kolm。",
    zhHant: "合計為0或為負時無結果；此時可用kolm。")
  static let positiveValuesOnly = Self(
    en: """
      No value when any value is 0 or negative; theil-t and atkinson:0.5 allow zeros, gini-rsv \
      negative values.
      """,
    zhHans: "有任何0值或负值时无结果；有0时可用theil-t或atkinson:0.5，有负值时可用gini-rsv。",
    zhHant: "有任何0值或負值時無結果；有0時可用theil-t或atkinson:0.5，有負值時可用gini-rsv。")
  static let dataOnly = Self(
    en: "No value only without data.", zhHans: "仅在没有数据时无结果。",
    zhHant: "僅在沒有數據時無結果。")
  static let arithmetic = Self(en: "Arithmetic", zhHans: "算术", zhHant: "算術")
  static let zeroToOne = Self(
    en: "0 (all equal) to 1 (one unit has everything).",
    zhHans: "0（完全平等）到1（全部归一个村）。", zhHant: "0（完全平等）到1（全部歸一個村）。")
  static let zeroUpwards = Self(
    en: "0 (all equal) upwards without limit.", zhHans: "0（完全平等）以上，无上限。",
    zhHant: "0（完全平等）以上，無上限。")
  static let valuesUnit = Self(
    en: "Any number in the values' unit.", zhHans: "任意数，单位与数据相同。",
    zhHant: "任意數，單位與數據相同。")
  static let positiveLine = Self(
    en: "The line must be positive, and some unit must have a figure.",
    zhHans: "标准线须大于0，且至少有一个村有数据。", zhHant: "標準線須大於0，且至少有一個村有數據。")
  static let weakness = Self(
    en: "0 (nobody is weak) to 1 (all have nothing); negative values can make it exceed 1.",
    zhHans: "0（无薄弱村）到1（全部为0）；有负值时可能大于1。",
    zhHant: "0（無薄弱村）到1（全部為0）；有負值時可能大於1。")
}
