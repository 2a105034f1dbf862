/// Figures that hold one thing against another, and why a figure is chosen.
extension Phrase {
  static let comparisonWordings: [PhraseCode: Wording] =
    comparedFigureWordings
    .merging(comparisonNoteWordings) { first, _ in first }
    .merging(comparisonRefusalWordings) { first, _ in first }
    .merging(choiceWordings) { first, _ in first }

  private static let comparedFigureWordings: [PhraseCode: Wording] = [
    .sharesFigure: Wording(
      "Which share of the total each part has: bars of 100%, year by year",
      "各分项占比多少：历年100%堆叠柱形", "各分項占比多少：歷年100%堆疊柱形"),
    .dagumFigure: Wording(
      "How far every two groups are apart and how much they overlap: a table of Gini coefficients",
      "各组两两差距多大、重叠多少：组内和组间基尼系数表", "各組兩兩差距多大、重疊多少：組內和組間吉尼係數表"),
    .scatterFigure: Wording(
      "One metric against another (--against): a dot for each village, the line of best fit",
      "一项指标对另一项（--against）：每村一点，附拟合直线", "一項指標對另一項（--against）：每村一點，附擬合直線"),
    .convergenceFigure: Wording(
      "Whether villages that started lower grew faster: growth against the start, with the line",
      "起点低的村是否增长更快：增速对起点，附拟合直线", "起點低的村是否成長更快：增速對起點，附擬合直線"),

    .sharesTitle: Wording("{0}: shares by source", "{0}各项占比", "{0}各項占比"),
    .dagumTitle: Wording(
      "{0}: gaps between pairs of groups ({1})", "{0}差距：{1}两两比较", "{0}差距：{1}兩兩比較"),
    .scatterTitle: Wording("{0} against {1}", "{0}与{1}", "{0}與{1}"),
    .convergenceTitle: Wording(
      "{0}: growth against the start", "{0}：增速与起点", "{0}：增速與起點"),

    .sharesAccount: Wording("shares of {0} parts", "{0}个分项的占比", "{0}個分項的占比"),
    .dagumAccount: Wording(
      "{1} groups ({0}), pair by pair", "{1}个{0}两两比较", "{1}個{0}兩兩比較"),
    .scatterAccount: Wording(
      "against {0}, {1}, line of least squares", "对{0}，{1}，最小二乘直线", "對{0}，{1}，最小平方直線"),
    .convergenceAccount: Wording("{0} to {1}, {2}", "{0}至{1}，{2}", "{0}至{1}，{2}"),

    .explainFigureNamed: Wording(
      "The figure of this name", "同名图形", "同名圖形"),
    .explainFigureShares: Wording(
      "Shares are of the sum of the parts over all villages with figures, so that every bar ends at 100%; where the parts do not add up to the metric, a note says so. A year in which a part is negative has no shares, for the others would come to more than the whole: it is left out and named.",
      "占比以有数据的各村分项之和为分母，每根柱都到100%；分项之和与总额不符时注明。某年有分项为负时，其他分项会超过整体，没有占比可言，该年不画并注明。",
      "占比以有資料的各村分項之和為分母，每根柱都到100%；分項之和與總額不符時註明。某年有分項為負時，其他分項會超過整體，沒有占比可言，該年不畫並註明。"),
    .explainFigureDagum: Wording(
      "The last year with figures, or --year; the groups of --by, else the outermost ones of the dataset. On the diagonal stands the Gini coefficient within a group, below it that between two groups, G_jh = E|x_j − x_h|/(μ_j + μ_h), above it how much the two overlap, 1 − D_jh: 0% where the whole of one lies above the other, 100% where their means are equal. The groups are in the order of their means. The note gives the shares of the whole gap within groups, between them and in their overlap (Dagum 1997); see dagum.",
      "取有数据的末年或--year；分组按--by，否则用数据集最外层的分组。对角线为组内基尼系数，左下为两组之间的基尼系数G_jh=E|x_j−x_h|/(μ_j+μ_h)，右上为两组重叠程度1−D_jh：一组全部高于另一组时为0%，均值相等时为100%。各组按均值由高到低排列。图下注明总差距中组内、组间净值和超变密度各占多少（Dagum 1997）；另见dagum。",
      "取有資料的末年或--year；分組按--by，否則用資料集最外層的分組。對角線為組內吉尼係數，左下為兩組之間的吉尼係數G_jh=E|x_j−x_h|/(μ_j+μ_h)，右上為兩組重疊程度1−D_jh：一組全部高於另一組時為0%，平均數相等時為100%。各組按平均數由高到低排列。圖下註明總差距中組內、組間淨值和超變密度各占多少（Dagum 1997）；另見dagum。"
    ),
    .explainFigureScatter: Wording(
      "A dot is a village in the last year in which both metrics have figures, or in --year; villages with one of the two are left out and named. The line is that of ordinary least squares, the band the 95% interval of the mean at each place: it does not hold single villages. Named are the villages furthest from the line, two of their standard deviations or more, at most twelve; how many are not is told. With --scale log both axes and the fit are logarithmic, and the slope says by how many per cent one goes with one per cent of the other. More than 1,500 villages are counted in cells. A line says that two things go together, not that one brings about the other.",
      "每点一村，取两项指标都有数据的末年或--year；只有一项的村不画并列名。直线为普通最小二乘拟合，色带为各处均值的95%区间，不是单个村的范围。标名的是离直线最远、相差两倍标准差以上的村，最多十二个，并注明未标名的个数。用--scale log时两轴和拟合都取对数，斜率表示一项多1%时另一项多百分之几。超过1,500个村时按格计数。直线只说明两者相伴，不说明因果。",
      "每點一村，取兩項指標都有資料的末年或--year；只有一項的村不畫並列名。直線為普通最小平方擬合，色帶為各處平均數的95%區間，不是單個村的範圍。標名的是離直線最遠、相差兩倍標準差以上的村，最多十二個，並註明未標名的個數。用--scale log時兩軸和擬合都取對數，斜率表示一項多1%時另一項多百分之幾。超過1,500個村時按格計數。直線只說明兩者相伴，不說明因果。"
    ),
    .explainFigureConvergence: Wording(
      "A dot is a village: along x its first figure on a logarithmic scale, along y its average yearly growth as a difference of logarithms. The slope of the line is β of absolute convergence; below 0 villages that started lower grew faster. Speed and half-life are given where the slope differs from 0 at the 5% level. Villages with figures of 0 or below, or without a figure at an end, have no growth of this kind and are named. Errors in the first figure alone bring about some convergence; see beta.",
      "每点一村：横轴为首年数值（对数刻度），纵轴为年均增长（对数差）。直线斜率即绝对收敛的β，为负表示起点低的村增长更快。斜率在5%水平上显著不为0时给出收敛速度和半衰期。首末年为0、为负或缺数据的村算不出这种增长，不画并列名。仅首年数据的误差就会造成一些收敛；另见beta。",
      "每點一村：橫軸為首年數值（對數刻度），縱軸為年均成長（對數差）。直線斜率即絕對收斂的β，為負表示起點低的村成長更快。斜率在5%水準上顯著不為0時給出收斂速度和半衰期。首末年為0、為負或缺資料的村算不出這種成長，不畫並列名。僅首年資料的誤差就會造成一些收斂；另見beta。"
    ),
  ]

  private static let comparisonNoteWordings: [PhraseCode: Wording] = [
    .shareOf: Wording("{0} {1}%", "{0}{1}%", "{0}{1}%"),
    .sharesNegative: Wording("{0} ({1})", "{0}（{1}）", "{0}（{1}）"),
    .sharesLeftOut: Wording(
      "No shares where a part is negative: {0}.", "有分项为负，没有占比：{0}。", "有分項為負，沒有占比：{0}。"),
    .sharesNothing: Wording(
      "The parts have nothing to share out in {0}.", "{0}各分项合计为0或缺数据。",
      "{0}各分項合計為0或缺資料。"),
    .sharesUnequal: Wording(
      "In {0} the parts do not add up to the total; shares are of their own sum.",
      "{0}各分项之和与总额不符，占比按分项之和计算。", "{0}各分項之和與總額不符，占比按分項之和計算。"),
    .summaryShare: Wording(
      "Stacked bars of 100%: {0} of {1}, {2}, by {3}.",
      "100%堆叠柱形图：{1}的{0}，{2}，分为{3}。", "100%堆疊柱形圖：{1}的{0}，{2}，分為{3}。"),

    .dagumTotal: Wording("Gini coefficient {0}", "基尼系数{0}", "吉尼係數{0}"),
    .dagumKey: Wording(
      "Diagonal: Gini coefficient within a group ({0}); below: between two groups; above: how much the two overlap (1 − D).",
      "对角线：{0}内基尼系数；左下：两组间基尼系数；右上：两组重叠程度（1−D）。",
      "對角線：{0}內吉尼係數；左下：兩組間吉尼係數；右上：兩組重疊程度（1−D）。"),
    .dagumShares: Wording(
      "Shares of the whole gap: within groups {0}, net between {1}, overlap {2}.",
      "对总差距的贡献率：组内{0}，组间净值{1}，超变密度{2}。", "對總差距的貢獻率：組內{0}，組間淨值{1}，超變密度{2}。"),
    .dagumLeftOut: Wording(
      "Shown are the {0} of {1} groups ({2}) with the largest shares of the total; {3} {3|is|are} left out.",
      "{1}个{2}中画出占总额最多的{0}个，其余{3}个未画。", "{1}個{2}中畫出占總額最多的{0}個，其餘{3}個未畫。"),
    .summaryDagum: Wording(
      "Table of the gap in {0} among {1} in {2} by {4} groups ({3}); the Gini coefficient is {5}.",
      "差距矩阵：{2}{1}之间的{0}，按{4}个{3}；基尼系数{5}。", "差距矩陣：{2}{1}之間的{0}，按{4}個{3}；吉尼係數{5}。"),
    .summaryWidest: Wording(
      "The widest gap is that between {0} and {1} ({2}).", "差距最大的是{0}与{1}之间（{2}）。",
      "差距最大的是{0}與{1}之間（{2}）。"),

    .axisWithUnit: Wording("{0} ({1})", "{0}（{1}）", "{0}（{1}）"),
    .axisLogarithmic: Wording("{0}, logarithmic", "{0}，对数刻度", "{0}，對數刻度"),
    .axisLogNote: Wording(
      "The vertical axis is logarithmic: equal ratios are equally long.",
      "纵轴为对数刻度：倍数相同则距离相同。", "縱軸為對數刻度：倍數相同則距離相同。"),
    .probability: Wording("p={0}", "p={0}", "p={0}"),
    .probabilitySmall: Wording("p<0.001", "p<0.001", "p<0.001"),
    .probabilityNone: Wording("p undefined", "p无定义", "p無定義"),
    .scatterCorrelation: Wording("r={0}", "r={0}", "r={0}"),
    .scatterLine: Wording("Line of least squares", "最小二乘直线", "最小平方直線"),
    .scatterBand: Wording(
      "95% interval of the mean", "均值的95%区间", "平均數的95%區間"),
    .scatterSlope: Wording(
      "Line of least squares: slope {0}{1} (95% interval {2} to {3}), {4}; {5}.",
      "最小二乘直线：斜率{0}{1}（95%区间{2}至{3}），{4}；{5}。",
      "最小平方直線：斜率{0}{1}（95%區間{2}至{3}），{4}；{5}。"),
    .scatterElasticity: Wording(
      "Line of least squares of logarithms: 1% goes with {0}% (95% interval {1} to {2}), {3}; {4}.",
      "取对数的最小二乘直线：横轴多1%，纵轴多{0}%（95%区间{1}至{2}），{3}；{4}。",
      "取對數的最小平方直線：橫軸多1%，縱軸多{0}%（95%區間{1}至{2}），{3}；{4}。"),
    .scatterNoLine: Wording("No line: {0}.", "没有拟合直线：{0}。", "沒有擬合直線：{0}。"),
    .scatterIncomplete: Wording(
      "Left out, with one of the two figures only: {0}.",
      "只有其中一项、未画的：{0}。", "只有其中一項、未畫的：{0}。"),
    .scatterZeros: Wording(
      "{0} of them {0|has|have} 0 for one of the two and {0|counts|count} as such.",
      "其中{0}个有一项为0，照常计入。", "其中{0}個有一項為0，照常計入。"),
    .scatterNamed: Wording(
      "Named: {0} of those furthest from the line, as room allows; {1} {1|is|are} not.",
      "标名的是离直线最远且放得下的{0}个，其余{1}个未标名。", "標名的是離直線最遠且放得下的{0}個，其餘{1}個未標名。"),
    .scatterUnnamed: Wording(
      "There is no room for names.", "没有地方标名。", "沒有地方標名。"),
    .scatterAllNamed: Wording("All are named.", "全部标名。", "全部標名。"),
    .scatterCells: Wording(
      "Cells: the more they stand out, the more, up to {0}; a dot is a single one.",
      "色格与底色反差越大数量越多，最多{0}个；圆点为单个。", "色格與底色反差越大數量越多，最多{0}個；圓點為單個。"),
    .summaryScatter: Wording(
      "Scatter plot: {0} against {1} of {2} in {3}.", "散点图：{3}{2}的{0}与{1}。",
      "散點圖：{3}{2}的{0}與{1}。"),
    .summaryCorrelation: Wording(
      "The correlation is {0}.", "相关系数为{0}。", "相關係數為{0}。"),

    .converging: Wording(
      "converging: those that started lower grew faster", "收敛：起点低的增长更快", "收斂：起點低的成長更快"),
    .diverging: Wording(
      "diverging: those that started higher grew faster", "发散：起点高的增长更快", "發散：起點高的成長更快"),
    .convergenceIndistinct: Wording(
      "neither converging nor diverging can be told", "看不出收敛或发散", "看不出收斂或發散"),
    .convergenceStart: Wording("{1} in {0}", "{0}{1}", "{0}{1}"),
    .convergenceGrowth: Wording(
      "Yearly growth (logarithmic)", "年均增长（对数差）", "年均成長（對數差）"),
    .convergenceBeta: Wording(
      "Slope β={0} (95% interval {1} to {2}), {3}; {4}.",
      "斜率β={0}（95%区间{1}至{2}），{3}；{4}。",
      "斜率β={0}（95%區間{1}至{2}），{3}；{4}。"),
    .convergenceSpeed: Wording(
      "Speed of convergence {0}% a year; half of the distance is made up in {1} years.",
      "收敛速度每年{0}%，半衰期{1}年。", "收斂速度每年{0}%，半衰期{1}年。"),
    .convergenceNoSpeed: Wording(
      "β lies below −1/T, which no speed of convergence brings about.",
      "β低于−1/T，没有对应的收敛速度。", "β低於−1/T，沒有對應的收斂速度。"),
    .convergenceNotPositive: Wording(
      "Left out, with a figure of 0 or below at an end: {0}.",
      "首年或末年不为正、未计入的：{0}。", "首年或末年不為正、未計入的：{0}。"),
    .convergenceMissing: Wording(
      "Left out, without a figure at an end: {0}.", "首年或末年缺数据、未计入的：{0}。",
      "首年或末年缺資料、未計入的：{0}。"),
    .summaryConvergence: Wording(
      "Scatter plot: yearly growth of {0} from {2} to {3} against its start, {1}.",
      "散点图：{1}的{0}，{2}至{3}的年均增长对起点。", "散點圖：{1}的{0}，{2}至{3}的年均成長對起點。"),
  ]

  private static let comparisonRefusalWordings: [PhraseCode: Wording] = [
    .noShares: Wording(
      "The parts of '{0}' have no shares in any period. Use --as sources",
      "“{0}”的分项各期都没有占比。请用--as sources", "「{0}」的分項各期都沒有占比。請用--as sources"),
    .dagumUndefined: Wording(
      "Dagum's decomposition of '{0}' in {1} is undefined: {2}. Choose another --year",
      "{1}“{0}”的Dagum分解无定义：{2}。请换--year", "{1}「{0}」的Dagum分解無定義：{2}。請換--year"),
    .scatterNeedsOther: Wording(
      "A scatter plot needs a second metric: --against METRIC, other than '{0}'",
      "散点图要有第二项指标：--against 指标（不同于“{0}”）", "散點圖要有第二項指標：--against 指標（不同於「{0}」）"),
    .scatterNothing: Wording(
      "No unit has figures of both '{0}' and '{1}' in one period. Choose other years",
      "没有一个单位在同一期既有“{0}”又有“{1}”。请换年份", "沒有一個單位在同一期既有「{0}」又有「{1}」。請換年份"),
    .logFigure: Wording("{0} in {1} ({2})", "{0}{1}（{2}）", "{0}{1}（{2}）"),
    .logUnit: Wording("{0} in {1}", "{0}{1}", "{0}{1}"),
    .logNotPositive: Wording(
      "A logarithmic scale has no place for figures of 0 or below, but '{0}' has: {1}. Leave out --scale log",
      "对数刻度画不出0和负值，而“{0}”有：{1}。请去掉--scale log",
      "對數刻度畫不出0和負值，而「{0}」有：{1}。請去掉--scale log"),
    .convergenceUndefined: Wording(
      "There is no convergence to test for '{0}': {1}. {2}",
      "“{0}”无从检验收敛：{1}。{2}", "「{0}」無從檢驗收斂：{1}。{2}"),
    .remedyChange: Wording("Use --as change", "请用--as change", "請用--as change"),
    .remedyWiderOrChange: Wording(
      "Widen --years, or use --as change", "请放宽--years，或用--as change",
      "請放寬--years，或用--as change"),
    .remedyEndsOrChange: Wording(
      "Choose --years that begin and end where {0} {1} have figures above 0, or use --as change",
      "请让--years的首尾两期都至少有{0}个{1}的数据大于0，或用--as change",
      "請讓--years的首尾兩期都至少有{0}個{1}的資料大於0，或用--as change"),
    .optionNotUsed: Wording(
      "Figure '{1}' makes no use of {0}. It goes with --as {2}",
      "图形“{1}”用不到{0}。它用于--as {2}", "圖形「{1}」用不到{0}。它用於--as {2}"),
    .noSuchScale: Wording(
      "'{0}' is no scale. Write linear or log", "没有“{0}”这种刻度。请写linear或log",
      "沒有「{0}」這種刻度。請寫linear或log"),
    .helpAgainst: Wording(
      "The metric along the other axis of a scatter plot.", "散点图另一轴的指标。",
      "散點圖另一軸的指標。"),
    .helpScale: Wording(
      "linear or log: the proportion of the axes of scatter and trend (default: linear).",
      "linear或log：scatter和trend的坐标刻度（默认linear）。",
      "linear或log：scatter和trend的座標刻度（預設linear）。"),
  ]

  private static let choiceWordings: [PhraseCode: Wording] = [
    .chosenNoFigures: Wording(
      "chosen because there are no figures", "因为没有数据", "因為沒有資料"),
    .chosenOneUnit: Wording(
      "chosen because only one {0} has figures", "因为只有一个{0}有数据", "因為只有一個{0}有資料"),
    .chosenTwoPeriods: Wording(
      "chosen because only {0} and {1} have figures, of {2}",
      "因为只有{0}和{1}有数据，共{2}", "因為只有{0}和{1}有資料，共{2}"),
    .chosenGaps: Wording(
      "chosen because {0}% of the figures are missing", "因为缺{0}%的数据", "因為缺{0}%的資料"),
    .chosenFew: Wording(
      "chosen because {0} over {1} periods have room for a line each",
      "因为{0}、{1}期，可以逐条画线", "因為{0}、{1}期，可以逐條畫線"),
    .chosenMany: Wording(
      "chosen because {0} over {1} periods are too many for a line each",
      "因为{0}、{1}期，逐条画线太多", "因為{0}、{1}期，逐條畫線太多"),
    .chosenAgainst: Wording(
      "chosen because --against names a second metric", "因为--against给出了第二项指标",
      "因為--against給出了第二項指標"),
    .chosenGroups: Wording(
      "chosen because --by asks for groups", "因为--by要求比较各组", "因為--by要求比較各組"),
  ]
}
