extension Phrase {
  static let checkWordings: [PhraseCode: Wording] = [
    .checkCounts: Wording(
      "{0} × {1} {1|period|periods} × {2} {2|metric|metrics}; {3}, {4} {4|row|rows} missing",
      "{0} × {1}期 × {2}项指标；{3}，缺{4}行",
      "{0} × {1}期 × {2}項指標；{3}，缺{4}列"),
    .missingNone: Wording("no cell missing", "没有缺数据的单元格", "沒有缺資料的儲存格"),
    .missingSome: Wording(
      "{0} {0|cell|cells} missing ({1})", "{0}个单元格缺数据（{1}）", "{0}個儲存格缺資料（{1}）"),
    .missingBlank: Wording("{0} blank", "空白{0}个", "空白{0}個"),
    .missingNotApplicable: Wording("{0} not applicable: —", "不适用（—）{0}个", "不適用（—）{0}個"),
    .missingBelowUnit: Wording("{0} below the unit: …", "不足单位（…）{0}个", "不足單位（…）{0}個"),
    .missingSuppressed: Wording("{0} kept secret", "保密{0}个", "保密{0}個"),
    .missingNotReported: Wording("{0} not reported", "未报{0}个", "未報{0}個"),
    .missingIncomplete: Wording("{0} of incomplete series", "序列不全{0}个", "序列不全{0}個"),
    .missingRefused: Wording("{0} refused", "有误{0}个", "有誤{0}個"),
    .checkTotals: Wording(
      "{0} {0|cell|cells} of totals held against the rows they sum up; {1} {1|does|do} not agree",
      "核对了{0}个合计数，{1}个不一致", "核對了{0}個合計數，{1}個不一致"),
    .totalsLeftOut: Wording(
      "{0}: {1} {1|row|rows} of totals left out: {2}", "{0}：{1}行合计未计入：{2}",
      "{0}：{1}列合計未計入：{2}"),
    .sectionsLeftOut: Wording(
      "{0}: {1} {1|row that sums|rows that sum} up others left out: {2}",
      "{0}：{1}行是其他行之和，未计入：{2}", "{0}：{1}列是其他列之和，未計入：{2}"),
    .headingsAgain: Wording(
      "{0}: the headings stand again in {1} more {1|row|rows}, left out: {2}",
      "{0}：表头又重复了{1}行，未计入：{2}", "{0}：表頭又重複了{1}列，未計入：{2}"),
    .moreOfKind: Wording("and {0} more like it: {1}", "另有{0}处同类问题：{1}", "另有{0}處同類問題：{1}"),
    .filesLeft: Wording("and {0} more {0|table|tables}", "还有{0}个表格", "還有{0}個表格"),
    .understoodFiles: Wording(
      "{0} tables, {1} to {2}", "{0}个表格，{1} 至 {2}", "{0}個表格，{1} 至 {2}"),
    .understoodYearEach: Wording("a year each: {0}", "每表一年：{0}", "每表一年：{0}"),
    .understoodMetric: Wording("{0} ({1})", "{0}（{1}）", "{0}（{1}）"),
    .understoodUnused: Wording("not read: {0}", "未读取：{0}", "未讀取：{0}"),
    .understoodDelimiter: Wording("fields divided by {0}", "字段以{0}分隔", "欄位以{0}分隔"),
    .delimiterTab: Wording("tabulators", "制表符", "定位字元"),
    .checkVerdict: Wording(
      "{0} {0|error|errors}, {1} {1|warning|warnings}", "{0}个错误，{1}条提醒", "{0}個錯誤，{1}條提醒"),
    .understoodRows: Wording("records from row {0}", "第{0}行起为数据", "第{0}列起為資料"),
    .understoodVillage: Wording("villages in '{0}'", "村名在“{0}”列", "村名在「{0}」欄"),
    .understoodTableVillage: Wording(
      "{0|one village|a village} a table, named by its title, sheet or file: {1}",
      "每表一个村，村名取自标题、工作表名或文件名：{1}", "每表一個村，村名取自標題、工作表名或檔名：{1}"),
    .understoodGroups: Wording("groups in {0}", "分组为{0}", "分組為{0}"),
    .understoodPeriodColumn: Wording("years in '{0}'", "年份在“{0}”列", "年份在「{0}」欄"),
    .understoodYearRows: Wording(
      "years in rows of their own", "年份各占一行", "年份各占一列"),
    .understoodPeriodHeadings: Wording("years in the headings", "年份在表头中", "年份在表頭中"),
    .understoodPeriodFixed: Wording("all of {0}", "均为{0}年", "均為{0}年"),
    .understoodMetricColumn: Wording("metrics named in '{0}'", "指标名在“{0}”列", "指標名在「{0}」欄"),
    .understoodMetrics: Wording("metrics: {0}", "指标：{0}", "指標：{0}"),
    .understoodEncoding: Wording("text in {0}", "文本编码{0}", "文字編碼{0}"),
    .understoodEncodingGuess: Wording(
      "text in {0}, a guess: say --encoding if names look wrong",
      "文本编码{0}（推测；如村名有误请用 --encoding 指定）",
      "文字編碼{0}（推測；如村名有誤請用 --encoding 指定）"),
    .noSuchEncoding: Wording(
      "No encoding '{0}'; there are: {1}", "没有编码“{0}”；可用：{1}", "沒有編碼「{0}」；可用：{1}"),
    .helpEncoding: Wording(
      "The encoding of text files: UTF-8, GB18030, Big5, … (default: as their bytes suggest).",
      "文本文件的编码：UTF-8、GB18030、Big5 等（默认自动判断）。",
      "文字檔案的編碼：UTF-8、GB18030、Big5 等（預設自動判斷）。"),
    .understoodUnit: Wording("unit {0}", "单位{0}", "單位{0}"),
    .villagesAlike: Wording(
      "{0}: '{1}' and the '{2}' of {3} have no figure in common: the same village? If so, write its name in one way",
      "{0}：“{1}”与“{2}”（{3}）没有同指标同年份的数据：是否为同一村？如是，请统一村名",
      "{0}：「{1}」與「{2}」（{3}）沒有同指標同年份的資料：是否為同一村？如是，請統一村名"),
    .likelyRename: Wording(
      "'{0}' ends in {1} where '{2}' begins in {3}: the same village under a new name? If so, say it in villages.csv: {4}",
      "“{0}”止于{1}年，“{2}”始于{3}年：是否为同一村改名？如是，请在 villages.csv 中写明：{4}",
      "「{0}」止於{1}年，「{2}」始於{3}年：是否為同一村改名？如是，請在 villages.csv 中寫明：{4}"),
    .helpCheck: Wording(
      "Read everything, and report every problem with its place.",
      "通读全部数据，逐一报告问题及位置。", "通讀全部資料，逐一報告問題及位置。"),
    .helpPaths: Wording(
      "Files or folders to check (default: ./datasets, else this folder).",
      "要检查的文件或文件夹（默认 ./datasets，否则当前文件夹）。",
      "要檢查的檔案或資料夾（預設 ./datasets，否則目前資料夾）。"),
  ]
}
