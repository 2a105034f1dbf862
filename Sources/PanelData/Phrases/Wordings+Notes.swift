extension Phrase {
  static let noteWordings: [PhraseCode: Wording] = [
    .given: Wording("{0}", "{0}", "{0}"),
    .quoted: Wording("'{0}'", "“{0}”", "「{0}」"),
    .chartNote: Wording(
      "{0}: {1}, {2}; {3}: {4}", "{0}：{1}，{2}；{3}：{4}", "{0}：{1}，{2}；{3}：{4}"),
    .trendAll: Wording("every line drawn", "逐一画线", "逐一畫線"),
    .trendBands: Wording(
      "median, middle 50% and middle 80%; {0} highest and {1} lowest named",
      "中位数、居中50%和居中80%；标出最高{0}个、最低{1}个",
      "中位數、居中50%和居中80%；標出最高{0}個、最低{1}個"),
    .trendNothing: Wording("no figures", "没有数据", "沒有資料"),
    .filesSkipped: Wording(
      "{0} {0|file is|files are} no table and {0|was|were} passed over",
      "{0}个文件不是表格，已跳过", "{0}個檔案不是表格，已跳過"),
    .listUnits: Wording(
      "{0}; {1} ({2} {2|period|periods})", "{0}；{1}（{2}期）", "{0}；{1}（{2}期）"),
    .listGroups: Wording("{0} ({1}): {2}", "{0}（{1}）：{2}", "{0}（{1}）：{2}"),
    .listGroupsMore: Wording("{0} ({1}): {2}, …", "{0}（{1}）：{2}……", "{0}（{1}）：{2}……"),
    .licenseLine: Wording("Licence: {0}", "许可：{0}", "授權：{0}"),
  ]
}
