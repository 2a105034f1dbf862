extension Phrase {
  static let gapWordings: [PhraseCode: Wording] = [
    .gapTitle: Wording(
      "{0}: the gap in {2}, {1}", "{0}{1}{2}差距分析", "{0}{1}{2}差距分析"),
    .gapNothing: Wording("There are no figures.", "没有数据。", "沒有資料。"),
    .gapLevelTotal: Wording(
      "In {0}, {1} had {2} of {3} in total: {4} on average, the median {5}.",
      "{0}，{1}的{2}合计{3}，平均{4}，中位数{5}。", "{0}，{1}的{2}合計{3}，平均{4}，中位數{5}。"),
    .gapLevelMean: Wording(
      "In {0}, {1} had {2} of {3} on average, the median {4}.",
      "{0}，{1}的{2}平均{3}，中位数{4}。", "{0}，{1}的{2}平均{3}，中位數{4}。"),
    .gapShares: Wording(
      "The top 10% of {0} had {1} of the total, the bottom 40% {2}.",
      "最高的10%的{0}占合计的{1}，最低的40%的{0}占{2}。", "最高的10%的{0}占合計的{1}，最低的40%的{0}占{2}。"),
    .gapGini: Wording("{0}: {1}.", "{0}为{1}。", "{0}為{1}。"),
    .gapGiniUp: Wording(
      "{0}: {1}, up by {4} from {3} in {2}; the gap has widened.",
      "{0}为{1}，比{2}的{3}上升{4}，差距扩大。", "{0}為{1}，比{2}的{3}上升{4}，差距擴大。"),
    .gapGiniDown: Wording(
      "{0}: {1}, down by {4} from {3} in {2}; the gap has narrowed.",
      "{0}为{1}，比{2}的{3}下降{4}，差距缩小。", "{0}為{1}，比{2}的{3}下降{4}，差距縮小。"),
    .gapGiniSame: Wording(
      "{0}: {1}, as in {2} ({3}, a change of {4}).",
      "{0}为{1}，与{2}的{3}基本持平（相差{4}）。", "{0}為{1}，與{2}的{3}大致持平（相差{4}）。"),
    .gapRunDown: Wording(
      "It has narrowed without a break since {0}.", "{0}以来差距持续缩小。", "{0}以來差距持續縮小。"),
    .gapRunUp: Wording(
      "It has widened without a break since {0}.", "{0}以来差距持续扩大。", "{0}以來差距持續擴大。"),
    .gapRunAllDown: Wording(
      "It narrowed in every period.", "其间差距逐期缩小。", "其間差距逐期縮小。"),
    .gapRunAllUp: Wording(
      "It widened in every period.", "其间差距逐期扩大。", "其間差距逐期擴大。"),
    .gapWidest: Wording(
      "The gap was widest in {0} ({1}).", "其间{0}差距最大（{1}）。", "其間{0}差距最大（{1}）。"),
    .gapNarrowest: Wording(
      "The gap was narrowest in {0} ({1}).", "其间{0}差距最小（{1}）。", "其間{0}差距最小（{1}）。"),
    .gapShareBetween: Wording("{1} between {0}", "{0}之间占{1}", "{0}之間占{1}"),
    .gapShares3: Wording(
      "Of the gap (Theil T) there lie {0}, and {2} within {1}.",
      "从泰尔指数T看，差距中{0}，{1}内部占{2}。", "從泰爾指數T看，差距中{0}，{1}內部占{2}。"),
    .gapBetweenRose: Wording(
      "The part between {0} was {2} in {1} and has risen.",
      "{0}之间的部分比{1}的{2}上升。", "{0}之間的部分比{1}的{2}上升。"),
    .gapBetweenFell: Wording(
      "The part between {0} was {2} in {1} and has fallen.",
      "{0}之间的部分比{1}的{2}下降。", "{0}之間的部分比{1}的{2}下降。"),
    .gapGroupEnds: Wording(
      "The highest average is that of {0} ({1}), the lowest that of {2} ({3}, {4} of the former).",
      "平均水平最高的是{0}（{1}），最低的是{2}（{3}，相当于前者的{4}）。",
      "平均水準最高的是{0}（{1}），最低的是{2}（{3}，相當於前者的{4}）。"),
    .gapGroupEndsPlain: Wording(
      "The highest average is that of {0} ({1}), the lowest that of {2} ({3}).",
      "平均水平最高的是{0}（{1}），最低的是{2}（{3}）。", "平均水準最高的是{0}（{1}），最低的是{2}（{3}）。"),
    .gapInYears: Wording("{0} in {1} {1|year|years}", "{0}约需{1}年", "{0}約需{1}年"),
    .gapOverHundred: Wording("over 100", "100多", "100多"),
    .gapCatchUp: Wording(
      "Growing as in {0}, the average of all is reached by {1}.",
      "按{0}的增速，达到总体平均水平：{1}。", "按{0}的增速，達到總體平均水準：{1}。"),
    .gapNever: Wording(
      "Growing as in {0}, {1} will not reach the average of all.",
      "按{0}的增速，{1}达不到总体平均水平。", "按{0}的增速，{1}達不到總體平均水準。"),
    .gapSourceRate: Wording("{0} {1}", "{0}占{1}", "{0}占{1}"),
    .gapSources: Wording(
      "By source, the Gini coefficient is made up of {0}.",
      "从来源看，对基尼系数的贡献：{0}。", "從來源看，對基尼係數的貢獻：{0}。"),
    .gapSourceWidens: Wording(
      "What widens the gap most: 1% more {0} raises the Gini coefficient by {1}.",
      "{0}扩大差距的作用最大：每增加1%，基尼系数上升{1}。", "{0}擴大差距的作用最大：每增加1%，基尼係數上升{1}。"),
    .gapSourceNarrows: Wording(
      "What narrows it most: 1% more {0} lowers it by {1}.",
      "{0}缩小差距的作用最大：每增加1%，基尼系数下降{1}。", "{0}縮小差距的作用最大：每增加1%，基尼係數下降{1}。"),
    .gapVillage: Wording("{0} ({1})", "{0}（{1}）", "{0}（{1}）"),
    .gapNamesMore: Wording("{0} and {1} more", "{0}等（另有{1}个）", "{0}等（另有{1}個）"),
    .gapWeakNone: Wording(
      "None of the {0} is below {1}.", "没有低于{1}的{0}。", "沒有低於{1}的{0}。"),
    .gapWeak: Wording(
      "{1} ({2}) {4|is|are} below {0}: {3}.", "低于{0}的有{1}，占{2}：{3}。", "低於{0}的有{1}，占{2}：{3}。"),
    .gapWeakByWeight: Wording("{0}; {2} by {1}", "{0}（按{1}计为{2}）", "{0}（按{1}計為{2}）"),
    .gapWeakBefore: Wording("In {0} it was {1}.", "{0}为{1}个。", "{0}為{1}個。"),
    .gapWeakBeforeLine: Wording(
      "In {0}, with a line of {2}, it was {1}.", "{0}（标准为{2}）为{1}个。", "{0}（標準為{2}）為{1}個。"),
    .gapEmpty: Wording(
      "Of all {2}, {0} {0|has|have} a negative figure and {1} {1|has|have} 0.",
      "全部{2}中，负值{0}个，为0的{1}个。", "全部{2}中，負值{0}個，為0的{1}個。"),
    .gapLift: Wording(
      "Lifting {1|it|all of them} to the line takes {0}.", "全部补到该标准共需{0}。", "全部補到該標準共需{0}。"),
    .gapLiftShare: Wording(
      "Lifting {2|it|all of them} to the line takes {0}, {1} of the total.",
      "全部补到该标准共需{0}，相当于合计的{1}。", "全部補到該標準共需{0}，相當於合計的{1}。"),
    .gapBetween: Wording("between {0}", "{0}之间", "{0}之間"),
    .gapNetBetween: Wording("between {0}, net", "{0}间净值", "{0}間淨值"),
    .gapWithin: Wording("within {0}", "{0}内部", "{0}內部"),
    .gapOverlap: Wording("overlap", "超变密度", "超變密度"),
    .gapSpeed: Wording("speed a year", "收敛速度（每年）", "收斂速度（每年）"),
    .gapHalfLife: Wording("half-life in years", "半衰期（年）", "半衰期（年）"),
    .gapTopShare: Wording("Share of the top {0}% of {1}", "最高{0}%的{1}占比", "最高{0}%的{1}占比"),
    .gapBottomShare: Wording("Share of the bottom {0}% of {1}", "最低{0}%的{1}占比", "最低{0}%的{1}占比"),
    .gapQuantileRatio: Wording("P{0}/P{1}", "P{0}/P{1}", "P{0}/P{1}"),
    .gapTopBottomRatio: Wording(
      "Top {0} over bottom {0}", "前{0}名与后{0}名均值之比", "前{0}名與後{0}名均值之比"),
    .gapWeakShare: Wording("Share of {0} below {1}", "低于{1}的{0}占比", "低於{1}的{0}占比"),
    .gapWeakCount: Wording("{0} below {1}", "低于{1}的{0}数", "低於{1}的{0}數"),
    .gapShortfall: Wording("Shortfall to the line", "补齐缺口", "補齊缺口"),
    .gapGapIndex: Wording("Gap index (FGT 1)", "缺口率（FGT 1）", "缺口率（FGT 1）"),
    .gapSeverity: Wording("Severity (FGT 2)", "缺口强度（FGT 2）", "缺口強度（FGT 2）"),
    .gapLevelWeighted: Wording(
      "In {0}, {1}, each counted by its {5}, had {2} of {3} on average; the median, each counting once, was {4}.",
      "{0}，按{5}加权，{1}的{2}平均{3}；不加权的中位数为{4}。", "{0}，按{5}加權，{1}的{2}平均{3}；不加權的中位數為{4}。"),
    .gapPoints: Wording("{0} pp", "{0}个百分点", "{0}個百分點"),
    .gapTrend: Wording("trend a year", "每年趋势", "每年趨勢"),
    .gapTrendP: Wording("probability by chance", "趋势的p值", "趨勢的p值"),
    .gapMovedUp: Wording("up", "上升", "上升"),
    .gapMovedDown: Wording("down", "下降", "下降"),
    .gapMovedNot: Wording("as before", "不变", "不變"),
    .gapSharesWithin: Wording(
      "shares of groups, within", "各组比重变化（组内）", "各組比重變化（組內）"),
    .gapSharesBetween: Wording(
      "shares of groups, between", "各组比重变化（组间）", "各組比重變化（組間）"),
    .gapMeans: Wording("means of groups", "各组均值变化", "各組均值變化"),
    .gapResidual: Wording("remainder", "近似余项", "近似餘項"),
    .gapBands: Wording("Bands", "分档", "分檔"),
    .gapMoves: Wording("Moves between bands", "档次变动", "檔次變動"),
    .gapBandMissing: Wording("no figure", "缺数据", "缺資料"),
    .gapBandNegative: Wording("below 0", "负值", "負值"),
    .gapBandZero: Wording("0", "0", "0"),
    .gapBandFrom: Wording("{0} and more", "{0}以上", "{0}以上"),
    .gapBand: Wording("{0} to under {1}", "{0}至{1}以下", "{0}至{1}以下"),
    .gapBandBelow: Wording("above 0, under {0}", "{0}以下", "{0}以下"),
    .gapGrowth: Wording("Growth on the year before", "比上年增长", "比上年成長"),
    .gapStagnation: Wording(
      "{0} without growth for {1} {1|year|years}", "连续{1}年未增长的{0}数", "連續{1}年未成長的{0}數"),
    .gapNeedsSources: Wording(
      "'{0}' needs the sources of '{1}'; name them as its parts in dataset.yaml",
      "“{0}”需要“{1}”的各项来源；请在dataset.yaml中用parts列出",
      "「{0}」需要「{1}」的各項來源；請在dataset.yaml中用parts列出"),
    .gapNeedsBands: Wording(
      "'{0}' needs bands; give '{1}' some in dataset.yaml, for example bands: [5, 10, 50]",
      "“{0}”需要分档；请在dataset.yaml中为“{1}”写出，例如bands: [5, 10, 50]",
      "「{0}」需要分檔；請在dataset.yaml中為「{1}」寫出，例如bands: [5, 10, 50]"),
    .gapTheLine: Wording("the line", "标准", "標準"),
    .gapChange: Wording("change", "变化", "變化"),
    .gapTableCaption: Wording("{0}: the gap by period", "{0}差距", "{0}差距"),
    .gapSpanCaption: Wording("Over the whole span", "整个时期", "整個時期"),
    .gapSpan: Wording("span", "时期", "時期"),
    .gapValue: Wording("value", "数值", "數值"),
    .gapGroupsCaption: Wording("Groups in {0}", "{0}各组", "{0}各組"),
    .gapIntervalRow: Wording("95% interval", "95%区间", "95%區間"),
    .gapYearsHidden: Wording(
      "Not shown: {0}; all periods are in --format csv.", "未列出{0}；全部时期见--format csv。",
      "未列出{0}；全部時期見--format csv。"),
    .gapUndefined: Wording("— {0}, {1}: {2}.", "— {0}，{1}：{2}。", "— {0}，{1}：{2}。"),
    .gapReasonZeros: Wording(
      "{0} {2} {0|has|have} 0 ({1}), whose logarithm does not exist; use --zeros drop, or Theil T",
      "{0}个{2}为0（{1}），无法取对数；请用--zeros drop，或改用泰尔指数T",
      "{0}個{2}為0（{1}），無法取對數；請用--zeros drop，或改用泰爾指數T"),
    .gapReasonNegative: Wording(
      "{0} {2} {0|has|have} negative values ({1}); use gini-rsv or kolm",
      "{0}个{2}为负值（{1}）；请改用gini-rsv或kolm", "{0}個{2}為負值（{1}）；請改用gini-rsv或kolm"),
    .gapReasonNoLine: Wording(
      "no line is given for so early a year; name one from then on as well (--below 2015=5,2020=10)",
      "没有给出当年的标准线；请补上更早起用的标准线（--below 2015=5万,2020=10万）",
      "沒有給出當年的標準線；請補上更早起用的標準線（--below 2015=5萬,2020=10萬）"),
    .gapReasonOther: Wording("{0}; {1}", "{0}；{1}", "{0}；{1}"),
    .gapWeighted: Wording(
      "Each {0} counts by its {1}.", "每个{0}按{1}加权。", "每個{0}按{1}加權。"),
    .gapZerosDropped: Wording(
      "Figures of 0 are left out as asked: {0} {1} in the period reported on.",
      "已按要求剔除0值：报告期{0}个{1}。", "已按要求剔除0值：報告期{0}個{1}。"),
    .gapUnweighted: Wording(
      "{0}: each {1} counts once.", "{0}不加权（每个{1}计一次）。", "{0}不加權（每個{1}計一次）。"),
    .gapWeightless: Wording(
      "{0} {1} {0|has|have} a weight of 0 and {0|does|do} not count: {2}.",
      "{0}个{1}的权重为0，未计入：{2}。", "{0}個{1}的權重為0，未計入：{2}。"),
    .gapNotWeighed: Wording(
      "No figure of both {1} and {2} for {0}, not counted: {3}.",
      "{0}{1}、{2}不全，未计入：{3}。", "{0}{1}、{2}不全，未計入：{3}。"),
    .gapPlain: Wording(
      "{0}: each {1} counts once, with its figures as they are.", "{0}不加权，也不剔除0值（每个{1}计一次）。",
      "{0}不加權，也不剔除0值（每個{1}計一次）。"),
    .gapReal: Wording("In prices of {0}.", "按{0}年价格计算。", "按{0}年價格計算。"),
    .gapIntervals: Wording(
      "Intervals: bootstrap, {0} replicates, seed {1}, BCa up to 1,000 {2}, percentile beyond. All {2} are counted, so an interval describes what such {2} might have had, not an error of sampling.",
      "区间：自助法，{0}次重复，种子{1}，{2}数不超过1,000时用BCa，否则用百分位法。数据是全部{2}，区间描述的是超总体的波动，不是抽样误差。",
      "區間：自助法，{0}次重複，種子{1}，{2}數不超過1,000時用BCa，否則用百分位法。資料是全部{2}，區間描述的是超總體的波動，不是抽樣誤差。"),
    .gapNoGroup: Wording(
      "No column '{0}' to compare by; the groups are {1}", "没有“{0}”列可供分组；可用的有{1}",
      "沒有「{0}」欄可供分組；可用的有{1}"),
    .gapNoGroups: Wording(
      "No column '{0}' to compare by; the data has no groups, only {1}",
      "没有“{0}”列可供分组；数据中没有分组列，只有{1}", "沒有「{0}」欄可供分組；資料中沒有分組欄，只有{1}"),
    .gapNoMeasure: Wording(
      "No measure '{0}'; did you mean {1}?", "没有指标“{0}”；是否想用：{1}？", "沒有指標「{0}」；是否想用：{1}？"),
    .gapUnknownMeasure: Wording(
      "No measure '{0}'; 'stats explain' lists them all", "没有指标“{0}”；stats explain列出全部指标",
      "沒有指標「{0}」；stats explain列出全部指標"),
    .gapNeedsGroups: Wording(
      "'{0}' compares groups; add --by with one of {1}", "“{0}”要比较各组；请加--by，可用{1}",
      "「{0}」要比較各組；請加--by，可用{1}"),
    .gapNeedsLine: Wording(
      "'{0}' needs a line; add --below, for example --below {1}",
      "“{0}”需要标准线；请加--below，例如--below {1}", "「{0}」需要標準線；請加--below，例如--below {1}"),
    .gapBadLine: Wording(
      "'{0}' is no line above 0; write --below {1}, or --below 2015={1},2020={1} where it changes",
      "“{0}”不是大于0的标准线；请写--below {1}，逐年不同时写--below 2015={1},2020={1}",
      "「{0}」不是大於0的標準線；請寫--below {1}，逐年不同時寫--below 2015={1},2020={1}"),
    .gapLineTwice: Wording(
      "'{0}' gives two lines from {1} on; keep one", "“{0}”中{1}年起有两个标准线；请只留一个",
      "「{0}」中{1}年起有兩個標準線；請只留一個"),
    .gapNoPrices: Wording(
      "--base-year needs a price index; add --cpi FILE with a year and an index (previous year = 100) a row",
      "--base-year需要价格指数；请加--cpi 文件，每行一个年份和指数（上年=100）",
      "--base-year需要價格指數；請加--cpi 檔案，每列一個年份和指數（上年=100）"),
    .gapBadPrices: Wording(
      "{0}: no row has a year and an index above 0 (previous year = 100)",
      "{0}：没有一行含有年份和大于0的指数（上年=100）", "{0}：沒有一列含有年份和大於0的指數（上年=100）"),
    .gapPricesWithoutBase: Wording(
      "--cpi needs the year whose prices are meant; add --base-year, for example --base-year {0}",
      "--cpi需要基年；请加--base-year，例如--base-year {0}",
      "--cpi需要基年；請加--base-year，例如--base-year {0}"),
    .gapNotMoney: Wording(
      "--base-year is for money; '{0}' counts {1}", "--base-year只用于金额；“{0}”的单位是{1}",
      "--base-year只用於金額；「{0}」的單位是{1}"),
    .gapBadZeros: Wording(
      "'{0}' is not for --zeros; use keep or drop", "--zeros不能是“{0}”；请用keep或drop",
      "--zeros不能是「{0}」；請用keep或drop"),
    .helpGap: Wording(
      "How unequal the villages are, since when, why, and what closing the gap takes.",
      "各村差距有多大、何时以来、原因何在、缩小差距要多少。", "各村差距有多大、何時以來、原因何在、縮小差距要多少。"),
    .helpBy: Wording(
      "The columns of groups to compare, outermost first: county,town. Most figures draw the groups in place of the villages.",
      "用来比较的分组，由大到小：片区，或县,乡镇。多数图形改画各组，不画各村。",
      "用來比較的分組，由大到小：片區，或縣市,鄉鎮市區。多數圖形改畫各組，不畫各村。"),
    .helpWeights: Wording(
      "The metric by which villages count, for example population.",
      "按此指标加权，例如population（人口）。", "按此指標加權，例如population（人口）。"),
    .helpMeasures: Wording(
      "The measures, for example gini,theil-t,fgt:1; stats explain lists all.",
      "要计算的指标，例如gini,theil-t,fgt:1；全部见stats explain。",
      "要計算的指標，例如gini,theil-t,fgt:1；全部見stats explain。"),
    .helpBelow: Wording(
      "The line below which a village is weak: 10, or by year 2015=5,2020=10.",
      "薄弱村标准：10万；逐年不同时写2015=5万,2020=10万。",
      "薄弱村標準：10萬；逐年不同時寫2015=5萬,2020=10萬。"),
    .helpZeros: Wording(
      "What becomes of figures of 0: keep (default) or drop.",
      "0值的处理：keep（保留，默认）或drop（剔除）。", "0值的處理：keep（保留，預設）或drop（剔除）。"),
    .helpGroups: Wording(
      "Also the measures of each group.", "同时给出各组的指标。", "同時給出各組的指標。"),
    .helpIntervals: Wording(
      "Add 95% bootstrap intervals.", "给出95%自助法区间。", "給出95%自助法區間。"),
    .helpGapChart: Wording(
      "Also draw the gap over the periods, Lorenz curves, groups, bands and weak villages.",
      "同时画出历年差距、洛伦兹曲线、分组、分档和薄弱村图。", "同時畫出歷年差距、洛倫茲曲線、分組、分檔和薄弱村圖。"),
    .gapFigureCaption: Wording("Figure {0}. {1}", "图{0}　{1}", "圖{0}　{1}"),
    .gapNeedsChart: Wording(
      "{0} is for pictures only; add --chart", "{0}只用于图片；请加--chart", "{0}只用於圖片；請加--chart"),
    .gapChartPlain: Wording(
      "--chart draws the figures as they are; leave out {0}", "--chart按原数据画图；请去掉{0}",
      "--chart按原數據畫圖；請去掉{0}"),
    .helpBaseYear: Wording(
      "Compare in prices of this year.", "按此年价格计算。", "按此年價格計算。"),
    .helpPrices: Wording(
      "The price index (previous year = 100): a file, or 2015=101.4,2016=102.",
      "价格指数（上年=100）：文件，或2015=101.4,2016=102。",
      "價格指數（上年=100）：檔案，或2015=101.4,2016=102。"),
    .helpFormatGap: Wording(
      "Format (default: a page on a terminal, else tsv): {0}", "格式（终端上默认为报告页，否则为tsv）：{0}",
      "格式（終端上預設為報告頁，否則為tsv）：{0}"),
    .helpOutputGap: Wording(
      "A file, a folder, or - for standard output (default).", "文件、文件夹，或-表示标准输出（默认）。",
      "檔案、資料夾，或-表示標準輸出（預設）。"),
  ]
}
