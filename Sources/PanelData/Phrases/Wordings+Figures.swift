extension Phrase {
  static let figureWordings: [PhraseCode: Wording] = [
    .villageNoun: Wording("{0|village|villages}", "村", "村"),
    .otherNoun: Wording("{0|unit|units}", "单位", "單位"),
    .countOf: Wording("{0} {1}", "{0}个{1}", "{0}個{1}"),
    .countRangeOf: Wording("{0}–{1} {2} a year", "每年{0}–{1}个{2}", "每年{0}–{1}個{2}"),
    .unitLine: Wording("Unit: {0}", "单位：{0}", "單位：{0}"),
    .subtitleParts: Wording("{0} · {1} · {2}", "{0}　{1}　{2}", "{0}　{1}　{2}"),
    .subtitleTwoParts: Wording("{0} · {1}", "{0}　{1}", "{0}　{1}"),
    .titleInGroups: Wording("{0}, {1}", "{1}{0}", "{1}{0}"),
    .titleOfGroups: Wording("{0}, {1}", "{1}的{0}", "{1}的{0}"),
    .periodsSpan: Wording("{0}–{1}", "{0}至{1}", "{0}至{1}"),
    .tiesNote: Wording(
      "Others with the same figures are not named.", "数值相同的其他村未标名。", "數值相同的其他村未標名。"),
    .summaryTrendWithoutUnit: Wording(
      "Line chart of {0} of {1}, {2}.", "折线图：{1}的{0}，{2}。", "折線圖：{1}的{0}，{2}。"),
    .yearsSpan: Wording("{0}–{1}", "{0}–{1}年", "{0}–{1}年"),
    .periodYear: Wording("{0}", "{0}年", "{0}年"),
    .periodQuarter: Wording("{0} Q{1}", "{0}年{1}季度", "{0}年第{1}季"),
    .periodMonth: Wording("{1}/{0}", "{0}年{1}月", "{0}年{1}月"),
    .periodMonths: Wording("{1}–{2}/{0}", "{0}年{1}–{2}月", "{0}年{1}–{2}月"),
    .median: Wording("Median", "中位数", "中位數"),
    .middleHalf: Wording("Middle 50%", "居中50%", "居中50%"),
    .middleFourFifths: Wording("Middle 80%", "居中80%", "居中80%"),
    .bandNote: Wording(
      "Inner band: the middle 50% of the {0}; outer band: the middle 80%. Lines: the {1} highest and {2} lowest of {3}.",
      "内带：居中50%的{0}；外带：居中80%的{0}。线条：{3}最高的{1}个和最低的{2}个。",
      "內帶：居中50%的{0}；外帶：居中80%的{0}。線條：{3}最高的{1}個和最低的{2}個。"),
    .gapNote: Wording(
      "○ No figures: {0}.", "○ 缺数据：{0}。", "○ 缺資料：{0}。"),
    .gapOf: Wording("{0} ({1})", "{0}（{1}）", "{0}（{1}）"),
    .gapOthers: Wording(
      "{0} {1} not named here {0|has|have} gaps between {0|its|their} first and last figures.",
      "另有{0}个未标名的{1}首末期之间缺数据。", "另有{0}個未標名的{1}首末期之間缺資料。"),
    .axisNotZero: Wording(
      "The vertical axis does not start at 0.", "纵轴不从0开始。", "縱軸不從0開始。"),
    .moreUnlabelled: Wording("{0} more {0|has|have} no label.", "另有{0}个未标名。", "另有{0}個未標名。"),
    .sourceLine: Wording("Source: {0}", "来源：{0}", "來源：{0}"),
    .noDataTitle: Wording("No figures", "没有数据", "沒有資料"),
    .trendFigure: Wording(
      "How a metric developed, every village or the middle and both ends",
      "指标逐年变化：逐村画线，或画出中间水平和两端的村",
      "指標逐年變化：逐村畫線，或畫出中間水準和兩端的村"),
    .summaryTrend: Wording(
      "Line chart of {0} of {1}, {2}, in {3}.",
      "折线图：{1}的{0}，{2}，单位{3}。", "折線圖：{1}的{0}，{2}，單位{3}。"),
    .summaryMedian: Wording(
      "The median goes from {0} in {1} to {2} in {3}.",
      "中位数由{1}的{0}变为{3}的{2}。", "中位數由{1}的{0}變為{3}的{2}。"),
    .summaryExtremes: Wording(
      "In {0} the highest figure is that of {1} ({2}), the lowest that of {3} ({4}).",
      "{0}最高为{1}（{2}），最低为{3}（{4}）。", "{0}最高為{1}（{2}），最低為{3}（{4}）。"),
    // Who shares a figure.
    .allOf: Wording("{0} and {1}", "{0}和{1}", "{0}和{1}"),
    .oneAndOthers: Wording("{0} and {1} {1|other|others}", "{0}和另外{1}个", "{0}和另外{1}個"),
    .summarySingle: Wording(
      "{0} goes from {1} in {2} to {3} in {4}.",
      "{0}由{2}的{1}变为{4}的{3}。", "{0}由{2}的{1}變為{4}的{3}。"),
    .summaryOnce: Wording("{0} has {1} in {2}.", "{2}{0}为{1}。", "{2}{0}為{1}。"),
  ]
}
