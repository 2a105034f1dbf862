/// What `explain` says. The reasons and remarks are those of `UndefinedReason` and `Remark` in
/// `Statistics`, their raw value after `explainReason`, `explainRemark` and, for what to do,
/// `explainRemedy`.
extension Phrase {
  static let explainWordings: [PhraseCode: Wording] =
    explainPageWordings
    .merging(explainReasonWordings) { first, _ in first }
    .merging(explainRemarkWordings) { first, _ in first }

  private static let explainPageWordings: [PhraseCode: Wording] = [
    .helpExplain: Wording(
      "Explain a measure, a figure or a code; without a name, list them.",
      "解释一项指标、一种图形或一个代码；不写名称则列出全部。", "解釋一項指標、一種圖形或一個代碼；不寫名稱則列出全部。"),
    .helpExplainName: Wording(
      "A name, title or code: gini, ge:2, trend, negativeValues.",
      "名称、标题或代码：gini、ge:2、trend、negativeValues。",
      "名稱、標題或代碼：gini、ge:2、trend、negativeValues。"),
    .explainTitle: Wording("{0} ({1})", "{0}（{1}）", "{0}（{1}）"),
    .explainFormula: Wording("Formula", "公式", "公式"),
    .explainParameter: Wording("Parameter", "参数", "參數"),
    .explainParameterGiven: Wording(
      "{0}; allowed: {1}; '{2}' alone means {3}", "{0}；可取：{1}；只写“{2}”即{3}",
      "{0}；可取：{1}；只寫「{2}」即{3}"),
    .explainLevel: Wording("Groups", "分组", "分組"),
    .explainLevelGiven: Wording(
      "Those of '{0}', one stage of a nested decomposition; see ge-nested",
      "按“{0}”分组，是多层嵌套分解中的一层；见 ge-nested", "按「{0}」分組，是多層嵌套分解中的一層；見 ge-nested"),
    .explainMeaning: Wording("What it says", "含义", "含義"),
    .explainRange: Wording("Values it can take", "取值范围", "取值範圍"),
    .explainUndefined: Wording("When it has no value", "何时没有结果", "何時沒有結果"),
    .explainNeedsTwo: Wording(
      "{0} Of a single village stats gap gives none.", "{0}只有一个村时，stats gap 也不给出。",
      "{0}只有一個村時，stats gap 也不給出。"),
    .explainSource: Wording("Source", "出处", "出處"),
    .explainPeers: Wording("How other programs differ", "其他软件有何不同", "其他軟體有何不同"),
    .explainRemedy: Wording("What to do", "怎么办", "怎麼辦"),
    .explainFigures: Wording("Figures to draw", "图形", "圖形"),
    .explainFigureTrend: Wording(
      "Up to eight villages are drawn line by line. Of more, bands show the middle half and the middle four fifths about the median, and the three highest and three lowest are named. A missing year is a gap with a mark and a footnote, never a bridge. Quantiles are those of R and of spreadsheets (type 7).",
      "不超过八个村时逐村画线；更多时画出中位数、居中50%和居中80%的色带，并标出最高和最低的各三个村。缺数据的年份断开并注明，不以直线连接。分位数按R和电子表格的算法（第7类）。",
      "不超過八個村時逐村畫線；更多時畫出中位數、居中50%和居中80%的色帶，並標出最高和最低的各三個村。缺資料的年份斷開並註明，不以直線連接。分位數按R和試算表的算法（第7類）。"),
    .explainReasons: Wording("Why there is no value", "没有结果的原因", "沒有結果的原因"),
    .explainRemarks: Wording("Remarks beside a value", "结果旁的说明", "結果旁的說明"),
    .explainRemarkKind: Wording("Remark beside a value", "结果旁的说明", "結果旁的說明"),
    .explainMessageKind: Wording("Message of stats", "stats 的提示", "stats 的提示"),
    .explainMore: Wording(
      "'stats explain NAME' tells more of each, and of the codes that --json gives with errors.",
      "用“stats explain 名称”查看详情；--json 输出的错误代码也可查询。",
      "用「stats explain 名稱」查看詳情；--json 輸出的錯誤代碼也可查詢。"),
    .explainUnknown: Wording(
      "No measure, figure or code '{0}'. {1}", "没有名为“{0}”的指标、图形或代码。{1}",
      "沒有名為「{0}」的指標、圖形或代碼。{1}"),
    .explainSeeList: Wording(
      "'stats explain' lists all", "“stats explain”列出全部", "「stats explain」列出全部"),
    .explainNoParameter: Wording(
      "Measure '{0}' takes no parameter, but ':{1}' is given; write {0}",
      "“{0}”没有参数，却写了“:{1}”；请写 {0}", "「{0}」沒有參數，卻寫了「:{1}」；請寫 {0}"),
    .explainWrongParameter: Wording(
      "'{1}' is no parameter of '{0}', which takes {2}; write for example {3}",
      "“{1}”不是“{0}”的参数，应为{2}；例如 {3}", "「{1}」不是「{0}」的參數，應為{2}；例如 {3}"),
  ]

  private static let explainReasonWordings: [PhraseCode: Wording] = [
    .explainReasonNoData: Wording("no village has a figure", "没有一个村有数据", "沒有一個村有資料"),
    .explainRemedyNoData: Wording(
      "choose other years or groups, or fill in figures", "请换年份或分组，或补填数据",
      "請換年份或分組，或補填資料"),
    .explainReasonAllWeightsZero: Wording("every weight is 0", "权重全为0", "權重全為0"),
    .explainRemedyAllWeightsZero: Wording(
      "choose other weights, or none", "请换一种权重，或不用权重", "請換一種權重，或不用權重"),
    .explainReasonTotalZero: Wording(
      "the total is 0, so that nobody has a share of it", "合计为0，无从计算各村所占份额",
      "合計為0，無從計算各村所占份額"),
    .explainRemedyTotalZero: Wording("use kolm", "可用 kolm", "可用 kolm"),
    .explainReasonMeanNotPositive: Wording(
      "losses outweigh gains, so that there is no positive mean to hold values against",
      "亏损多于盈余，均值不为正，无从比较", "虧損多於盈餘，平均數不為正，無從比較"),
    .explainRemedyMeanNotPositive: Wording(
      "use gini-rsv or kolm", "可用 gini-rsv 或 kolm", "可用 gini-rsv 或 kolm"),
    .explainReasonNegativeValues: Wording(
      "some values are negative, which the measure does not allow", "有负值，此指标不适用",
      "有負值，此指標不適用"),
    .explainRemedyNegativeValues: Wording(
      "use gini-rsv or kolm", "可用 gini-rsv 或 kolm", "可用 gini-rsv 或 kolm"),
    .explainReasonZerosNotAllowed: Wording(
      "some values are 0, whose logarithm does not exist", "有0值，而0没有对数",
      "有0值，而0沒有對數"),
    .explainRemedyZerosNotAllowed: Wording(
      "use a measure that allows zeros, such as theil-t or fgt, or leave them out (--zeros drop)",
      "可用允许0值的指标，如 theil-t 或 fgt，或剔除0值（--zeros drop）",
      "可用允許0值的指標，如 theil-t 或 fgt，或剔除0值（--zeros drop）"),
    .explainReasonNeedsTwoUnits: Wording(
      "a single village has a figure, and one alone has nothing to differ from",
      "只有一个村有数据，无从比较", "只有一個村有資料，無從比較"),
    .explainRemedyNeedsTwoUnits: Wording(
      "choose a larger group or another year", "请选更大的范围或其他年份", "請選更大的範圍或其他年份"),
    .explainReasonTooFewUnits: Wording(
      "too few villages have figures for the measure", "有数据的村太少，不足以计算",
      "有資料的村太少，不足以計算"),
    .explainRemedyTooFewUnits: Wording(
      "choose a larger group or another year", "请选更大的范围或其他年份", "請選更大的範圍或其他年份"),
    .explainReasonSingleGroup: Wording(
      "all villages lie in one group: nothing lies between groups, and what compares groups has no value",
      "所有村同属一组：组间没有差距，比较各组的指标没有结果", "所有村同屬一組：組間沒有差距，比較各組的指標沒有結果"),
    .explainRemedySingleGroup: Wording(
      "group by another column (--by)", "请换一列分组（--by）", "請換一欄分組（--by）"),
    .explainReasonMedianNotPositive: Wording(
      "the median, by which the measure divides, is 0 or negative", "作为除数的中位数不大于0",
      "作為除數的中位數不大於0"),
    .explainRemedyMedianNotPositive: Wording(
      "use gini, or gini-rsv with negative values", "可用 gini；有负值时用 gini-rsv",
      "可用 gini；有負值時用 gini-rsv"),
    .explainReasonDivisorNotPositive: Wording(
      "the quantile, share or target that the measure divides by is 0 or negative",
      "作为除数的分位数、份额或目标不大于0", "作為除數的分位數、份額或目標不大於0"),
    .explainRemedyDivisorNotPositive: Wording(
      "divide by a higher quantile, such as quantile-ratio:0.9/0.5, or use gini",
      "请用更高的分位数作除数，如 quantile-ratio:0.9/0.5，或用 gini",
      "請用更高的分位數作除數，如 quantile-ratio:0.9/0.5，或用 gini"),
    .explainReasonLineNotPositive: Wording(
      "the line of weakness is 0 or negative", "薄弱村标准线不大于0", "薄弱村標準線不大於0"),
    .explainRemedyLineNotPositive: Wording(
      "give a line above 0 (--below)", "请给出大于0的标准线（--below）", "請給出大於0的標準線（--below）"),
    .explainReasonBaseNotPositive: Wording(
      "the figure it starts from is missing, 0 or negative", "基期数缺失、为0或为负",
      "基期數缺失、為0或為負"),
    .explainRemedyBaseNotPositive: Wording(
      "start from another year, or look at the change itself", "请换基期，或只看增减额",
      "請換基期，或只看增減額"),
    .explainReasonNoVariation: Wording(
      "all values are equal, so that nothing varies that could be measured",
      "各数值全部相同，没有变化可供计算", "各數值全部相同，沒有變化可供計算"),
    .explainReasonTooFewPeriods: Wording(
      "too few periods have figures, or they lie too close together", "有数据的时期太少，或间隔太短",
      "有資料的時期太少，或間隔太短"),
    .explainRemedyTooFewPeriods: Wording(
      "choose a longer span (--years)", "请选更长的时段（--years）", "請選更長的時段（--years）"),
    .explainReasonClassEmpty: Wording(
      "a class or group has no village in one of the periods", "某一档或某一组在其中一期没有村",
      "某一檔或某一組在其中一期沒有村"),
    .explainRemedyClassEmpty: Wording(
      "join classes, or choose periods in which none is empty", "请合并档次，或选各档都有村的时期",
      "請合併檔次，或選各檔都有村的時期"),
    .explainReasonNoConvergence: Wording(
      "the ones behind do not catch up, so that there is no speed or time of it",
      "落后者没有追上来的趋势，因此没有速度或年数", "落後者沒有追上來的趨勢，因此沒有速度或年數"),
    .explainReasonChangeTooSmall: Wording(
      "the change of the total is too small beside its parts for shares of it to mean anything",
      "合计的变动相对各部分太小，计算贡献率没有意义", "合計的變動相對各部分太小，計算貢獻率沒有意義"),
    .explainRemedyChangeTooSmall: Wording(
      "look at the parts' own changes", "请看各部分自身的增减额", "請看各部分自身的增減額"),
    .explainReasonMovedAgainstTotal: Wording(
      "the part moved against the total, so that it has no share in its growth or decline",
      "该部分与合计变动方向相反，谈不上贡献率", "該部分與合計變動方向相反，談不上貢獻率"),
    .explainRemedyMovedAgainstTotal: Wording(
      "look at its pull in percentage points", "请看拉动的百分点", "請看拉動的百分點"),
    .explainReasonBeyondBounds: Wording(
      "a value lies beyond the bounds that it must keep", "有数值超出规定的上下限", "有數值超出規定的上下限"),
    .explainRemedyBeyondBounds: Wording(
      "check the value and the bounds", "请核对数值和上下限", "請核對數值和上下限"),
    .explainReasonSourcesDiffer: Wording(
      "the sources do not add up to the total", "各项来源之和与合计不符", "各項來源之和與合計不符"),
    .explainRemedySourcesDiffer: Wording(
      "see stats check, or name other parts in dataset.yaml",
      "请用 stats check 查看，或在 dataset.yaml 中改写 parts",
      "請用 stats check 查看，或在 dataset.yaml 中改寫 parts"),
    .explainReasonNoPriceIndex: Wording(
      "the price index has no figure for this year or for one on the way to it",
      "缺少当年或其间某年的价格指数", "缺少當年或其間某年的價格指數"),
    .explainRemedyNoPriceIndex: Wording(
      "add the year to the price index, or choose a base year after the gap",
      "请补上该年的价格指数，或把基年定在缺口之后", "請補上該年的價格指數，或把基年定在缺口之後"),
    .explainReasonOutOfRange: Wording(
      "the result is too large to be written as a number", "结果过大，无法表示", "結果過大，無法表示"),
    .explainRemedyOutOfRange: Wording(
      "check the largest values, or use a larger unit", "请核对最大的数值，或换用更大的单位",
      "請核對最大的數值，或換用更大的單位"),
  ]

  private static let explainRemarkWordings: [PhraseCode: Wording] = [
    .explainRemarkSharesBeyondWhole: Wording(
      "negative values push shares of the total below 0 or above 1", "有负值，份额可能小于0或大于1",
      "有負值，份額可能小於0或大於1"),
    .explainRemarkZerosForceOne: Wording(
      "a single 0 makes the index 1, whatever the other values", "只要有一个0，指数即为1，与其他数值无关",
      "只要有一個0，指數即為1，與其他數值無關"),
    .explainRemedyZerosForceOne: Wording(
      "use a parameter below 1, such as atkinson:0.5", "请用小于1的参数，如 atkinson:0.5",
      "請用小於1的參數，如 atkinson:0.5"),
    .explainRemarkGapsBeyondLine: Wording(
      "negative values lie below the line by more than the line itself, so that the index may exceed 1",
      "负值与标准线的差距超过标准线本身，指数可能大于1", "負值與標準線的差距超過標準線本身，指數可能大於1"),
    .explainRemarkSingleGroup: Wording(
      "all villages lie in one group, so that nothing lies between groups",
      "所有村同属一组，因此组间部分为0", "所有村同屬一組，因此組間部分為0"),
    .explainRemarkMayExceedOne: Wording(
      "some values are negative, so that the measure may exceed 1", "有负值，结果可能大于1",
      "有負值，結果可能大於1"),
    .explainRemedyMayExceedOne: Wording(
      "hold it against gini-rsv, which stays within 0 and 1", "请与始终在0到1之间的 gini-rsv 对照",
      "請與始終在0到1之間的 gini-rsv 對照"),
    .explainRemarkPeriodsNotIndependent: Wording(
      "both periods have the same villages, which the test takes for independent samples",
      "两期是同一批村，而检验假定两期样本相互独立", "兩期是同一批村，而檢定假定兩期樣本相互獨立"),
    .explainRemedyPeriodsNotIndependent: Wording(
      "take the p value as a rough guide only", "p值仅供参考", "p值僅供參考"),
  ]
}
