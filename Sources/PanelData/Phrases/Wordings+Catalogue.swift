extension Phrase {
  static let catalogueWordings: [PhraseCode: Wording] = [
    // One sentence a figure, as `list figures` shows them.
    .rankFigure: Wording(
      "Who is highest and who lowest: bars, or dots for more than 25 villages",
      "谁高谁低：横条由高到低，超过25个村改用圆点", "誰高誰低：橫條由高到低，超過25個村改用圓點"),
    .changeFigure: Wording(
      "Who grew and who fell: growth over all years, or into --year from the year before",
      "谁增谁减：首尾两年间的增长率；给出--year时比上一年",
      "誰增誰減：首尾兩年間的成長率；給出--year時比上一年"),
    .dumbbellFigure: Wording(
      "Before and after: two dots for every village, joined by a line",
      "前后对比：每个村两个圆点，中间连线", "前後對比：每個村兩個圓點，中間連線"),
    .bumpFigure: Wording(
      "How the ranking moved: up to 60 villages, those that moved furthest by name",
      "位次怎样变动：最多60个村，标出变动最大的村", "位次怎樣變動：最多60個村，標出變動最大的村"),
    .distributionFigure: Wording(
      "How the figures lie: a dot each with the yearly median; a histogram for many villages",
      "数值怎样分布：逐年打点并标中位数，村多时画直方图", "數值怎樣分布：逐年打點並標中位數，村多時畫直方圖"),
    .lorenzFigure: Wording(
      "How the total is shared out: Lorenz curves with the Gini coefficient",
      "总额怎样分配：洛伦兹曲线，附基尼系数", "總額怎樣分配：羅倫茲曲線，附吉尼係數"),
    .inequalityFigure: Wording(
      "How unequal the villages are, year by year: Gini coefficient and Theil index with intervals",
      "差距逐年多大：基尼系数和泰尔指数及其区间", "差距逐年多大：吉尼係數和泰爾指數及其區間"),
    .slopeFigure: Wording(
      "From the first year to the last: one line for each of up to 50 villages",
      "从首年到末年：每村一条线，最多50个村", "從首年到末年：每村一條線，最多50個村"),
    .heatmapFigure: Wording(
      "Every figure at a glance: a cell for each village and year, shaded by how high it is",
      "逐村逐年一览：每村每年一格，颜色越深数值越高", "逐村逐年一覽：每村每年一格，顏色越深數值越高"),
    .sourcesFigure: Wording(
      "What the total is made of: the metric's parts stacked, year by year",
      "总额由什么构成：历年各分项堆叠", "總額由什麼構成：歷年各分項堆疊"),
    .bandsFigure: Wording(
      "How many villages lie in each official band, year by year",
      "各档次有多少村：历年分档个数堆叠", "各檔次有多少村：歷年分檔個數堆疊"),
    .waterfallFigure: Wording(
      "Who made the total grow: from the first year's total to the last, a step for each village",
      "总额由谁拉动：从首年合计到末年合计，每村一级", "總額由誰拉動：從首年合計到末年合計，每村一級"),
    .multiplesFigure: Wording(
      "A small line chart for each village, all on one scale, with the median behind",
      "每村一幅小折线图，同一尺度，衬以中位数", "每村一幅小折線圖，同一尺度，襯以中位數"),
    .weakFigure: Wording(
      "How many villages are weak, year by year, and what lifting them would take",
      "历年有多少薄弱村，补齐要多少", "歷年有多少薄弱村，補齊要多少"),
    .decompositionFigure: Wording(
      "How much of the inequality lies between groups and how much within them, year by year",
      "差距有多少在组间、多少在组内：历年泰尔指数分解", "差距有多少在組間、多少在組內：歷年泰爾指數分解"),
    .ridgelineFigure: Wording(
      "How the figures moved as a whole: a smooth curve for each of up to twelve years",
      "分布怎样整体移动：最多十二年，每年一条平滑曲线", "分布怎樣整體移動：最多十二年，每年一條平滑曲線"),

    // Titles.
    .decompositionTitle: Wording(
      "Inequality within and between groups ({1}): {0}", "{0}差距：{1}间和{1}内", "{0}差距：{1}間和{1}內"),
    .weakTitle: Wording("{0}: {2} below {1}", "{0}低于{1}的{2}", "{0}低於{1}的{2}"),
    .multiplesTitle: Wording("{0}, one by one", "{0}（逐个）", "{0}（逐個）"),
    .bandsTitle: Wording("{0} by band", "{0}分档情况", "{0}分檔情況"),
    .waterfallTitle: Wording("What changed the total: {0}", "{0}合计的变化来源", "{0}合計的變化來源"),
    .sourcesTitle: Wording("{0} by source", "{0}构成", "{0}構成"),
    .heatmapTitle: Wording("{0}, year by year", "历年{0}", "歷年{0}"),
    .rankTitle: Wording("{0}, highest to lowest", "{0}（由高到低）", "{0}（由高到低）"),
    .changeTitle: Wording("Growth: {0}", "{0}增长率", "{0}成長率"),
    .changeTitlePoints: Wording("Change: {0}", "{0}变化", "{0}變化"),
    .dumbbellTitle: Wording("{0}, {1} and {2}", "{0}：{1}和{2}", "{0}：{1}和{2}"),
    .bumpTitle: Wording("Ranking: {0}", "{0}位次变化", "{0}位次變化"),
    .distributionTitle: Wording("Distribution: {0}", "{0}分布", "{0}分布"),
    .lorenzTitle: Wording("Lorenz curve: {0}", "{0}洛伦兹曲线", "{0}羅倫茲曲線"),
    .inequalityTitle: Wording("Inequality: {0}", "{0}差距", "{0}差距"),

    // Notes and labels.
    .rowsLeftOut: Wording("{0} more", "另有{0}", "另有{0}"),
    .rowsNote: Wording(
      "Shown: the first {0} and the last {1} of {2}.", "图中是{2}中的前{0}个和后{1}个。",
      "圖中是{2}中的前{0}個和後{1}個。"),
    .medianNote: Wording("Dashed line: the median, {0}.", "虚线：中位数{0}。", "虛線：中位數{0}。"),
    .missingNote: Wording("No figures: {0}.", "缺数据：{0}。", "缺資料：{0}。"),
    .onlyOneNote: Wording(
      "Left out, with figures in only one of the two periods: {0}.",
      "只有一期数据、未列入：{0}。", "只有一期資料、未列入：{0}。"),
    .noBaseNote: Wording(
      "No growth rate, as the base is not positive: {0}{1}.",
      "基数不为正、不计算增长率：{0}{1}。", "基數不為正、不計算成長率：{0}{1}。"),
    .changeOf: Wording("{0} {1} → {2}", "{0}{1}→{2}", "{0}{1}→{2}"),
    .pointsUnit: Wording("percentage points", "个百分点", "個百分點"),
    .pointsOf: Wording("{0} percentage points", "{0}个百分点", "{0}個百分點"),
    .comparedWith: Wording("{1} against {0}", "{1}比{0}", "{1}比{0}"),
    .dumbbellKey: Wording("○ {0}   ● {1}", "○ {0}　● {1}", "○ {0}　● {1}"),
    .beforeAfter: Wording("{0} → {1}", "{0}→{1}", "{0}→{1}"),
    .dumbbellNote: Wording(
      "● right of ○: as high or higher; left of it: lower.", "●在○右侧：持平或上升；在左侧：下降。",
      "●在○右側：持平或上升；在左側：下降。"),
    .bumpNote: Wording(
      "Named: the {2} that moved furthest up and furthest down between {0} and {1}.",
      "标名的是{0}到{1}位次升降最多的{2}。", "標名的是{0}到{1}位次升降最多的{2}。"),
    .rankGapNote: Wording(
      "Lines break where there are no figures: {0}.", "线条中断处缺数据：{0}。",
      "線條中斷處缺資料：{0}。"),
    .stripNote: Wording(
      "○ the {0} one by one; line: the median.", "○ 一个{0}；横线：中位数。",
      "○ 一個{0}；橫線：中位數。"),
    .stripEvery: Wording(
      "One period in {0} is drawn, counting back from the last.",
      "每{0}期画一期，由末期往前数。", "每{0}期畫一期，由末期往前數。"),
    .histogramNote: Wording("Upright line: the median, {0}.", "竖线：中位数{0}。", "豎線：中位數{0}。"),
    .beyondNote: Wording(
      "Not drawn: {0} above {1}, up to {2}.", "未画出：{0}高于{1}，最高{2}。",
      "未畫出：{0}高於{1}，最高{2}。"),
    .numberOf: Wording("Number of {0}", "{0}数", "{0}數"),
    .lorenzEqual: Wording("all equal", "完全平均", "完全平均"),
    .lorenzUnits: Wording(
      "Share of the {0}, lowest figures first", "{0}的累计比重（由低到高）", "{0}的累計比重（由低到高）"),
    .lorenzTotal: Wording("Share of the sum", "数额的累计比重", "數額的累計比重"),
    .lorenzCurve: Wording("{0}: Gini {1}", "{0}：基尼系数{1}", "{0}：吉尼係數{1}"),
    .lorenzWithoutGini: Wording("{0}: no Gini", "{0}：无基尼系数", "{0}：無吉尼係數"),
    // A year does not part from its interval at the end of a line.
    .lorenzInterval: Wording("{0}\u{A0}{1}–{2}", "{0}{1}–{2}", "{0}{1}–{2}"),
    .lorenzIntervals: Wording(
      "95% intervals of the Gini coefficient (jackknife): {0}.", "基尼系数的95%区间（刀切法）：{0}。",
      "吉尼係數的95%區間（刀切法）：{0}。"),
    .lorenzUndefined: Wording(
      "No curve, as the total is not positive: {0}.", "总额不为正、没有曲线：{0}。",
      "總額不為正、沒有曲線：{0}。"),
    .giniUndefined: Wording(
      "The Gini coefficient is undefined where figures are negative.",
      "有负值时基尼系数无定义。", "有負值時吉尼係數無定義。"),
    .giniName: Wording("Gini", "基尼系数", "吉尼係數"),
    .theilName: Wording("Theil T", "泰尔指数T", "泰爾指數T"),
    .intervalOf: Wording("95% interval of {0}", "{0}的95%区间", "{0}的95%區間"),
    .intervalNote: Wording(
      "Bands: 95% intervals (jackknife), how far the value hangs on single {0}.",
      "阴影：95%区间（刀切法），反映结果受个别{0}影响的程度。",
      "陰影：95%區間（刀切法），反映結果受個別{0}影響的程度。"),
    .measureUndefined: Wording("Undefined in {0}: {1}.", "{0}无定义：{1}。", "{0}無定義：{1}。"),
    .heatmapNote: Wording(
      "The more a cell stands out, the higher among all figures: from {0} to {1}.",
      "与底色反差越大，在全部数值中位次越高：由{0}到{1}。", "與底色反差越大，在全部數值中位次越高：由{0}到{1}。"),
    .heatmapGaps: Wording("– no figure ({0} {0|cell|cells}).", "– 缺数据（{0}格）。", "– 缺資料（{0}格）。"),
    .movedLabel: Wording("{0} {1}→{2}", "{0} {1}→{2}", "{0} {1}→{2}"),
    .movedLabelColon: Wording("{0}: {1}→{2}", "{0}：{1}→{2}", "{0}：{1}→{2}"),
    .slopeNote: Wording(
      "Solid: as high or higher; dashed: lower.", "实线：持平或上升；虚线：下降。",
      "實線：持平或上升；虛線：下降。"),
    .sumsNote: Wording(
      "Sums of the {0} with figures; some lack figures in some years.",
      "按有数据的{0}合计，部分年份有缺。", "按有資料的{0}合計，部分年份有缺。"),
    .unequalNote: Wording(
      "The parts do not add up to the total in {0}.", "{0}各分项之和与总额不符。",
      "{0}各分項之和與總額不符。"),
    .bandMissing: Wording("no figure", "无数据", "無資料"),
    .bandNegative: Wording("below 0", "负值", "負值"),
    .bandBetween: Wording("{0} to {1}", "{0}–{1}", "{0}–{1}"),
    .bandFrom: Wording("{0} and more", "{0}及以上", "{0}及以上"),
    .bandsNote: Wording(
      "A figure at an edge belongs to the band above it.", "上限不在内，下限在内（0单列一档）。",
      "上限不在內，下限在內（0單列一檔）。"),
    .bandCount: Wording("{0}: {1}", "{0}的{1}个", "{0}的{1}個"),
    .totalOf: Wording("Total {0}", "{0}合计", "{0}合計"),
    .multiplesNote: Wording(
      "One scale for all {0}, from the line at 0 up to {1}; dashed: the median. The number is the last figure.",
      "每个{0}同一尺度，由0线到{1}；虚线：中位数。数字为末期数值。",
      "每個{0}同一尺度，由0線到{1}；虛線：中位數。數字為末期數值。"),
    .weakLabel: Wording("{0}, short by {1}", "{0}个，缺{1}", "{0}個，缺{1}"),
    .weakCount: Wording("{0}", "{0}个", "{0}個"),
    .weakNote: Wording(
      "Short by: what they lack together to reach {0} each.",
      "“缺”为各自补到{0}共需的数额。", "「缺」為各自補到{0}共需的數額。"),
    .weakNames: Wording("Below the line in {0}: {1}.", "{0}低于此线：{1}。", "{0}低於此線：{1}。"),
    .betweenGroups: Wording("between groups ({0})", "{0}间", "{0}間"),
    .withinGroups: Wording("within groups ({0})", "{0}内", "{0}內"),
    .decompositionNote: Wording(
      "Theil T in two parts; the number is the share between groups ({0}).",
      "泰尔指数T分为两部分；数字为{0}间所占比重。", "泰爾指數T分為兩部分；數字為{0}間所占比重。"),
    .decompositionPlainNote: Wording(
      "Theil T in two parts: between and within groups ({0}).", "泰尔指数T分为{0}间和{0}内两部分。",
      "泰爾指數T分為{0}間和{0}內兩部分。"),
    .ridgelineNote: Wording(
      "Kernel density (Silverman's rule, {0}), as far as it rises above 1% of its height; upright line: the median.",
      "核密度曲线（Silverman法，{0}），两端不足最高处1%的不画；竖线：中位数。",
      "核密度曲線（Silverman法，{0}），兩端不足最高處1%的不畫；豎線：中位數。"),
    .bandwidth: Wording("bandwidth {0}", "带宽{0}", "頻寬{0}"),
    .bandwidths: Wording("bandwidths {0} to {1}", "带宽{0}至{1}", "頻寬{0}至{1}"),
    .ridgelineBeyond: Wording(
      "Left out: {0} {0|figure|figures} above {1}.", "未计入：高于{1}的{0}个数值。", "未計入：高於{1}的{0}個數值。"),
    .ridgelineThinned: Wording(
      "Some years between are not drawn.", "中间部分年份未画出。", "中間部分年份未畫出。"),

    // What a reader who cannot see the picture is told.
    .summaryRank: Wording(
      "Ranked bars of {0} of {1} in {2}.", "排序图：{2}{1}的{0}。", "排序圖：{2}{1}的{0}。"),
    .summaryRange: Wording("The range is {0}.", "极差为{0}。", "全距為{0}。"),
    .summaryChange: Wording(
      "Diverging bars. {0}, {1}, {2}.", "增减图：{0}，{1}，{2}。", "增減圖：{0}，{1}，{2}。"),
    .summaryChangeEnds: Wording(
      "The highest change is that of {0} ({1}), the lowest that of {2} ({3}).",
      "最高为{0}（{1}），最低为{2}（{3}）。",
      "最高為{0}（{1}），最低為{2}（{3}）。"),
    .summaryRoseFell: Wording("{0} rose, {1} fell.", "{0}个上升，{1}个下降。", "{0}個上升，{1}個下降。"),
    .summaryDumbbell: Wording(
      "Pairs of dots: {0} of {1} in {2} and {3}.", "哑铃图：{1}的{0}，{2}和{3}。",
      "啞鈴圖：{1}的{0}，{2}和{3}。"),
    .summaryBump: Wording(
      "Lines of ranks: {1} ranked by {0}, {2}.", "位次图：{1}按{0}排位，{2}。",
      "位次圖：{1}按{0}排位，{2}。"),
    .summaryMoves: Wording("Largest moves: {0}.", "变动最大的：{0}。", "變動最大的：{0}。"),
    .summaryStrip: Wording(
      "Strips of dots: {0} of {1}, {2}.", "散点条：{1}的{0}，{2}。", "散點條：{1}的{0}，{2}。"),
    .summaryHistogram: Wording(
      "Histogram of {0} of {1} in {2}.", "直方图：{2}{1}的{0}。", "直方圖：{2}{1}的{0}。"),
    .summaryLorenz: Wording(
      "Lorenz curves of {0} of {1}. {2}.", "洛伦兹曲线：{1}的{0}。{2}。",
      "羅倫茲曲線：{1}的{0}。{2}。"),
    .summaryPoorerHalf: Wording(
      "In {0} the lower half has {1}% of the sum.", "{0}较低的一半占总数额的{1}%。",
      "{0}較低的一半占總數額的{1}%。"),
    .summaryInequality: Wording(
      "Lines of the inequality of {0} among {1}, {2}.", "折线图：{1}之间{0}的差距，{2}。",
      "折線圖：{1}之間{0}的差距，{2}。"),
    .summaryMeasure: Wording(
      "{0} goes from {1} in {2} to {3} in {4}.", "{0}由{2}的{1}变为{4}的{3}。",
      "{0}由{2}的{1}變為{4}的{3}。"),
    .summaryMeasureEnds: Wording(
      "It is highest with {0} in {1}, lowest with {2} in {3}.", "最高为{1}的{0}，最低为{3}的{2}。",
      "最高為{1}的{0}，最低為{3}的{2}。"),
    .summaryHeatmap: Wording(
      "Heat map of {0} of {1}, {2}.", "热力图：{1}的{0}，{2}。", "熱力圖：{1}的{0}，{2}。"),
    .summaryCells: Wording(
      "The highest figure is that of {0} ({1}), the lowest that of {2} ({3}).",
      "最高的是{0}（{1}），最低的是{2}（{3}）。", "最高的是{0}（{1}），最低的是{2}（{3}）。"),
    .cellOf: Wording("{0} in {1}", "{0}{1}", "{0}{1}"),
    .summarySlope: Wording(
      "Slopes: {0} of {1} from {2} to {3}.", "坡度图：{1}的{0}，由{2}到{3}。",
      "坡度圖：{1}的{0}，由{2}到{3}。"),
    .summarySources: Wording(
      "Stacked bars: {0} of {1}, {2}, by {3}.", "堆叠柱形图：{1}的{0}，{2}，分为{3}。",
      "堆疊柱形圖：{1}的{0}，{2}，分為{3}。"),
    .summaryShares: Wording(
      "The total in {0} is {1}; the largest part is {2} ({3}%), the smallest {4} ({5}%).",
      "{0}合计{1}；最大的分项是{2}（{3}%），最小的是{4}（{5}%）。",
      "{0}合計{1}；最大的分項是{2}（{3}%），最小的是{4}（{5}%）。"),
    .summaryBands: Wording(
      "Stacked bars: bands of {0} of {1}, {2}.", "堆叠柱形图：{1}按{0}分档，{2}。",
      "堆疊柱形圖：{1}按{0}分檔，{2}。"),
    .summaryBandCounts: Wording("In {0}: {1}.", "{0}：{1}。", "{0}：{1}。"),
    .summaryWaterfall: Wording(
      "Waterfall: the total of {0} of {1} goes from {3} in {2} to {5} in {4}.",
      "瀑布图：{1}的{0}合计由{2}的{3}变为{4}的{5}。", "瀑布圖：{1}的{0}合計由{2}的{3}變為{4}的{5}。"),
    .summaryMultiples: Wording(
      "Small line charts of {0} of {1}, {2}.", "小折线图：{1}的{0}，{2}。", "小折線圖：{1}的{0}，{2}。"),
    .summaryWeak: Wording(
      "Bars by period: {2} with {0} below {1}, {3}.", "逐期横条：{0}低于{1}的{2}，{3}。",
      "逐期橫條：{0}低於{1}的{2}，{3}。"),
    .summaryWeakYear: Wording(
      "In {0} they are {1} of {2}, short by {3}.", "{0}有{1}个（共{2}个），缺{3}。",
      "{0}有{1}個（共{2}個），缺{3}。"),
    .summaryWeakCount: Wording(
      "In {0} they are {1} of {2}.", "{0}有{1}个（共{2}个）。", "{0}有{1}個（共{2}個）。"),
    .summaryDecomposition: Wording(
      "Stacked bars: Theil T of {0} among {1}, {2}, within and between {4} groups ({3}).",
      "堆叠柱形图：{1}之间{0}的泰尔指数T，{2}，按{4}个{3}分解。",
      "堆疊柱形圖：{1}之間{0}的泰爾指數T，{2}，按{4}個{3}分解。"),
    .summaryParts: Wording(
      "In {0} it is {1}, {2} of it between groups.", "{0}为{1}，其中组间占{2}。",
      "{0}為{1}，其中組間占{2}。"),
    .summaryRidgeline: Wording(
      "Curves of density of {0} of {1}, {2}.", "山脊图：{1}的{0}分布，{2}。",
      "山脊圖：{1}的{0}分布，{2}。"),

    // What was drawn, for the terminal.
    .rankAll: Wording("{0}, everyone from high to low", "{0}，由高到低", "{0}，由高到低"),
    .rankEnds: Wording(
      "{0}, the first {1} and the last {2} of {3}", "{0}，{3}个中的前{1}个和后{2}个",
      "{0}，{3}個中的前{1}個和後{2}個"),
    .changeAll: Wording("{1} against {0}", "{1}比{0}", "{1}比{0}"),
    .changeEnds: Wording(
      "{1} against {0}, both ends of the list", "{1}比{0}，只画两端", "{1}比{0}，只畫兩端"),
    .bumpMovers: Wording(
      "ranks, the {0} that moved furthest named", "位次，标出变动最大的{0}个", "位次，標出變動最大的{0}個"),
    .stripAccount: Wording("a dot for every figure, medians", "逐个打点，标中位数", "逐個打點，標中位數"),
    .histogramAccount: Wording(
      "histogram of {0}, as there are too many for dots", "{0}直方图，因为数量太多、画不成点",
      "{0}直方圖，因為數量太多、畫不成點"),
    .lorenzAccount: Wording("curves of {0}", "{0}的曲线", "{0}的曲線"),
    .inequalityAccount: Wording(
      "Gini and Theil T with 95% intervals", "基尼系数和泰尔指数T，附95%区间",
      "吉尼係數和泰爾指數T，附95%區間"),

    .heatmapAll: Wording("a row for each of {0}", "{0}行，每个一行", "{0}行，每個一行"),
    .heatmapEnds: Wording(
      "{0} rows, both ends of the list", "{0}行，只画两端", "{0}行，只畫兩端"),
    .sourcesAccount: Wording("{0} parts stacked", "{0}个分项堆叠", "{0}個分項堆疊"),
    .bandsAccount: Wording("{0} classes stacked", "{0}档堆叠", "{0}檔堆疊"),
    .multiplesAccount: Wording("{0} small charts", "{0}幅小图", "{0}幅小圖"),
    .weakCountAccount: Wording("number below {0}", "低于{0}的个数", "低於{0}的個數"),
    .weakAccount: Wording("number below {0} and shortfall", "低于{0}的个数和缺口", "低於{0}的個數和缺口"),
    .decompositionAccount: Wording(
      "Theil T within and between {1} groups ({0})", "泰尔指数T按{1}个{0}分解",
      "泰爾指數T按{1}個{0}分解"),
    .ridgelineAccount: Wording("{0} curves of density", "{0}条密度曲线", "{0}條密度曲線"),
    .chosenOnePeriod: Wording(
      "chosen because only {0} has figures", "因为只有{0}有数据", "因為只有{0}有資料"),
    .accountWithReason: Wording("{0} ({1})", "{0}（{1}）", "{0}（{1}）"),
    .helpListSubject: Wording(
      "'figures' for the kinds of picture; without it, the datasets",
      "figures列出图形种类；省略时列出数据集", "figures列出圖形種類；省略時列出資料集"),
    .noSuchList: Wording(
      "There is no list of '{0}'. Use 'stats list' or 'stats list figures'",
      "没有“{0}”的列表。请用stats list或stats list figures",
      "沒有「{0}」的列表。請用stats list或stats list figures"),

    // Why a figure is refused.
    .needsTwoPeriods: Wording(
      "Figure '{0}' compares two periods, but only one has figures. {1}",
      "图形“{0}”要比较两期，但只有一期有数据。{1}",
      "圖形「{0}」要比較兩期，但只有一期有資料。{1}"),
    .needsEarlierPeriod: Wording(
      "Figure '{0}' compares {1} with an earlier period, but no figures are earlier. Use a later --year, or --as rank",
      "图形“{0}”要把{1}与更早的一期比较，但没有更早的数据。请用更晚的--year，或用--as rank",
      "圖形「{0}」要把{1}與更早的一期比較，但沒有更早的資料。請用更晚的--year，或用--as rank"),
    .remedyRank: Wording("Use --as rank", "请用--as rank", "請用--as rank"),
    .remedyWiderOrRank: Wording(
      "Widen --years, or use --as rank", "请放宽--years，或用--as rank",
      "請放寬--years，或用--as rank"),
    .needsTwoUnits: Wording(
      "Figure '{0}' compares villages, but there is only one. Use --as trend",
      "图形“{0}”要比较各村，但只有一个村。请用--as trend",
      "圖形「{0}」要比較各村，但只有一個村。請用--as trend"),
    .tooManyForBump: Wording(
      "The ranks of {0} cannot be told apart in one picture, at most {1} can. Pick a group with --where, or use --as change",
      "{0}的位次在一张图里分不清，最多画{1}个。请用--where选一组，或用--as change",
      "{0}的位次在一張圖裡分不清，最多畫{1}個。請用--where選一組，或用--as change"),
    .tooManyPeriods: Wording(
      "Figure '{0}' has room for at most {1} periods. Narrow --years, or use --as trend",
      "图形“{0}”最多画{1}期。请缩小--years，或用--as trend",
      "圖形「{0}」最多畫{1}期。請縮小--years，或用--as trend"),
    .tooManyForSlope: Wording(
      "The lines of {0} cannot be named in one picture, at most {1} can. Pick a group with --where, or use --as change",
      "{0}的线在一张图里标不下名字，最多画{1}个。请用--where选一组，或用--as change",
      "{0}的線在一張圖裡標不下名字，最多畫{1}個。請用--where選一組，或用--as change"),
    .noParts: Wording(
      "'{0}' has no parts to stack. Name the metrics that add up to it as 'parts' in dataset.yaml",
      "“{0}”没有分项。请在dataset.yaml的parts里写明加总成它的指标",
      "「{0}」沒有分項。請在dataset.yaml的parts裡寫明加總成它的指標"),
    .noBands: Wording(
      "'{0}' has no bands. Name their edges as 'bands' in dataset.yaml: [5, 10, 50, 100]",
      "“{0}”没有分档。请在dataset.yaml的bands里写明档次界限：[5, 10, 50, 100]",
      "「{0}」沒有分檔。請在dataset.yaml的bands裡寫明檔次界限：[5, 10, 50, 100]"),
    .notAdditive: Wording(
      "Figures of '{0}' must not be added, so that there is no total. Use --as change",
      "“{0}”不能相加，没有合计。请用--as change", "「{0}」不能相加，沒有合計。請用--as change"),
    .beyondNumbers: Wording(
      "The total of '{0}' is too large to be represented", "“{0}”的合计太大，无法表示",
      "「{0}」的合計太大，無法表示"),
    .noWeakLine: Wording(
      "'{0}' has no line of weakness. Name it as 'weak_below' in dataset.yaml",
      "“{0}”没有薄弱线。请在dataset.yaml的weak_below里写明",
      "「{0}」沒有薄弱線。請在dataset.yaml的weak_below裡寫明"),
    .noGroups: Wording(
      "'{0}' has no two groups to compare. Name the group columns as 'groups' in dataset.yaml, or take in more groups (--where, --each)",
      "“{0}”没有可比较的两个组。请在dataset.yaml的groups里写明分组列，或扩大范围（--where、--each）",
      "「{0}」沒有可比較的兩個組。請在dataset.yaml的groups裡寫明分組欄，或擴大範圍（--where、--each）"),
    .tooFewForRidges: Wording(
      "A curve of density needs a period with unlike figures of {0} {1} or more. Use --as distribution",
      "密度曲线要求某一期至少{0}个{1}有数据且不全相同。请用--as distribution",
      "密度曲線要求某一期至少{0}個{1}有資料且不全相同。請用--as distribution"),
    .lorenzNoTotal: Wording(
      "'{0}' has no Lorenz curve: its total is not positive in any period. Use --as distribution",
      "“{0}”没有洛伦兹曲线：各期总额都不为正。请用--as distribution",
      "「{0}」沒有羅倫茲曲線：各期總額都不為正。請用--as distribution"),
  ]
}
