extension Phrase {
  /// Tables whose headings name the villages.
  static let layoutWordings: [PhraseCode: Wording] = [
    .villagesDoubtful: Wording(
      "{0}: below '{1}' stand years and most headings name villages, but these may be something else: {2}; name all of them as villages are called, or turn the table round, one village a row",
      "{0}：“{1}”列是年份，表头多为村名，但这些不一定是：{2}；请写全村名，或将表格转置，每村一行",
      "{0}：「{1}」欄是年份，表頭多為村名，但這些不一定是：{2}；請寫全村名，或將表格轉置，每村一列"),
    .duplicateOfRecords: Wording(
      "{0}: '{1}' has another row for the same year at {2}; if each row is one of '{3}', sum the rows by village and year first (a pivot table does), or keep one of each village",
      "{0}：“{1}”同一年在 {2} 已有一行；如果每行是一个“{3}”，请先按村和年份汇总（可用数据透视表），或每村只留一行",
      "{0}：「{1}」同一年在 {2} 已有一列；如果每列是一個「{3}」，請先按村和年份加總（可用樞紐分析表），或每村只留一列"),
    .levelsMissing: Wording(
      "{0} names its units by {1}, but {2} by {3}: without {4} nobody can tell whether villages of one name are the same; add it there, or put the tables into folders of their own",
      "{0} 用“{1}”标明单位，而 {2} 用“{3}”：缺少“{4}”，无法判断同名村是否相同；请在后者补上该列，或把两张表放到不同的文件夹",
      "{0} 用「{1}」標明單位，而 {2} 用「{3}」：缺少「{4}」，無法判斷同名村是否相同；請在後者補上該欄，或把兩張表放到不同的資料夾"),
    .blankMetric: Wording(
      "{0}: the row does not say what its figures are of", "{0}：该行没有指标名", "{0}：該列沒有指標名"),
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
