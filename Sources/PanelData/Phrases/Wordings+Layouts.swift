extension Phrase {
  /// Tables whose headings name the villages.
  static let layoutWordings: [PhraseCode: Wording] = [
    .villagesDoubtful: Wording(
      "{0}: below '{1}' stand years and most headings name villages, but these may be something else: {2}; name all of them as villages are called, or turn the table round, one village a row",
      "{0}：“{1}”列是年份，表头多为村名，但这些不一定是：{2}；请写全村名，或将表格转置，每村一行",
      "{0}：「{1}」欄是年份，表頭多為村名，但這些不一定是：{2}；請寫全村名，或將表格轉置，每村一列"),
    .metricUnnamed: Wording(
      "{0}: the headings name villages, and nothing but '{1}' says what is measured; name it over the years, in a title, or by the sheet or the file",
      "{0}：表头是村名，而只有“{1}”可作指标名；请在年份列表头、标题、工作表名或文件名中写明指标",
      "{0}：表頭是村名，而只有「{1}」可作指標名；請在年份欄表頭、標題、工作表名或檔名中寫明指標"),
    .acrossTotalDiffers: Wording(
      "{0}: '{1}' is {2}, but the villages beside it add up to {3}; one of them is wrong, the total is not used",
      "{0}：“{1}”为{2}，但同行各村相加为{3}；其中必有一处有误，合计数未被采用",
      "{0}：「{1}」為{2}，但同列各村相加為{3}；其中必有一處有誤，合計數未被採用"),
    .totalColumnsLeftOut: Wording(
      "{0}: {1} {1|column|columns} of totals left out: {2}", "{0}：{1}列合计未计入：{2}",
      "{0}：{1}欄合計未計入：{2}"),
    .understoodVillagesAcross: Wording(
      "{0} villages in the headings: {1}", "表头为{0}个村名：{1}", "表頭為{0}個村名：{1}"),
  ]
}
