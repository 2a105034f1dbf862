extension Phrase {
  static let reportWordings: [PhraseCode: Wording] = [
    .reportTitle: Wording("{0}: {2}, {1}", "{0}：{1}{2}情况", "{0}：{1}{2}情況"),
    .sentence: Wording("{0}.", "{0}。", "{0}。"),
    .reportTotal: Wording(
      "{2} of {1} in {0}: {3} in total",
      "{0}，{1}的{2}合计{3}", "{0}，{1}的{2}合計{3}"),
    .reportMean: Wording(
      "{2} of {1} in {0}: {3} on average",
      "{0}，{1}的{2}平均为{3}", "{0}，{1}的{2}平均為{3}"),
    .reportWithChange: Wording(
      "{0}, {1} (as reported, at current prices).",
      "{0}，{1}（按当年价格计算）。", "{0}，{1}（按當年價格計算）。"),
    .than: Wording("{1} on {0}", "比{0}{1}", "比{0}{1}"),
    .sameAs: Wording("{1} as in {0}", "与{0}{1}", "與{0}{1}"),
    .pointsUp: Wording("up {0} percentage points", "提高{0}个百分点", "提高{0}個百分點"),
    .pointsDown: Wording("down {0} percentage points", "下降{0}个百分点", "下降{0}個百分點"),
    .reportWithChangeOfCount: Wording(
      "{0}, {1}.", "{0}，{1}。", "{0}，{1}。"),
    .reportWithComparableChange: Wording(
      "{0}; counting only the {2} {3} with figures in both years, {1}.",
      "{0}；按两年都有数据的{2}个{3}计算，{1}。",
      "{0}；按兩年都有資料的{2}個{3}計算，{1}。"),
    .changeUp: Wording("up {0}%", "增长{0}%", "增長{0}%"),
    .changeDown: Wording("down {0}%", "下降{0}%", "下降{0}%"),
    .changeFlat: Wording("about the same", "基本持平", "大致持平"),
    .changeNoBaseUp: Wording(
      "up {0} (no growth rate: the base is not positive)",
      "增加{0}（基数不为正，增速不可比）", "增加{0}（基數不為正，增速不可比）"),
    .changeNoBaseDown: Wording(
      "down {0} (no growth rate: the base is not positive)",
      "减少{0}（基数不为正，增速不可比）", "減少{0}（基數不為正，增速不可比）"),
    .reportMedian: Wording("The median was {0}", "中位数为{0}", "中位數為{0}"),
    .reportExtremes: Wording(
      "The highest figure was that of {0}, {1}; the lowest that of {2}, {3}.",
      "最高的是{0}，为{1}；最低的是{2}，为{3}。", "最高的是{0}，為{1}；最低的是{2}，為{3}。"),
    .reportExtremesRatio: Wording(
      "The highest figure was that of {0}, {1}; the lowest that of {2}, {3}; the former is {4} times the latter.",
      "最高的是{0}，为{1}；最低的是{2}，为{3}；前者是后者的{4}倍。",
      "最高的是{0}，為{1}；最低的是{2}，為{3}；前者是後者的{4}倍。"),
    .reportNotReported: Wording(
      "No figures for {0}, not counted: {1}.", "{0}缺数据、未计入：{1}。", "{0}缺資料、未計入：{1}。"),
    .reportNotReportedMany: Wording(
      "No figures for {0}, not counted: {1} {2}.",
      "{0}缺数据、未计入：{1}个{2}。", "{0}缺資料、未計入：{1}個{2}。"),
    .reportFigureCaption: Wording("Figure 1: {0}", "图1　{0}", "圖1　{0}"),
    .reportTableCaption: Wording(
      "Table 1: {0} by year{1}", "表1　历年{0}{1}", "表1　歷年{0}{1}"),
    .inUnit: Wording(" ({0})", "（{0}）", "（{0}）"),
    .nothing: Wording("", "", ""),
    .columnYear: Wording("Year", "年份", "年份"),
    .columnCount: Wording("{0} with figures", "有数据的{0}数", "有資料的{0}數"),
    .columnTotal: Wording("Total", "合计", "合計"),
    .columnMean: Wording("Mean", "平均", "平均"),
    .columnHighest: Wording("Highest", "最高", "最高"),
    .columnLowest: Wording("Lowest", "最低", "最低"),
    .andOthers: Wording("{0} ({1} in all)", "{0}等{1}个", "{0}等{1}個"),
    .reportRounding: Wording(
      "Totals are of unrounded figures and may differ from sums of rounded ones.",
      "合计数按未舍入的数据计算，与舍入后分项之和可能略有出入，未作机械调整。",
      "合計數按未捨入的資料計算，與捨入後分項之和可能略有出入，未作機械調整。"),
  ]
}
