extension Phrase {
  /// Tables whose headings name the villages.
  static let layoutWordings: [PhraseCode: Wording] = [
    .villagesDoubtful: Wording(
      "{0}: below '{1}' stand years and most headings name villages, but these may be something else: {2}; name all of them as villages are called, or turn the table round, one village a row",
      "{0}：“{1}”列是年份，表头多为村名，但这些不一定是：{2}；请写全村名，或将表格转置，每村一行",
      "{0}：「{1}」欄是年份，表頭多為村名，但這些不一定是：{2}；請寫全村名，或將表格轉置，每村一列"),
    .headingsOfTwo: Wording(
      "{0}: '{1}' and other headings seem to name a village and a metric at once, in one word; write a row for each village and year, with columns 'village', '{2}' and one for each metric",
      "{0}：“{1}”等表头似乎把村名和指标名写在了一起；请改为每村每年一行，设“村名”“{2}”两列，每个指标各一列",
      "{0}：「{1}」等表頭似乎把村名和指標名寫在了一起；請改為每村每年一列，設「村名」「{2}」兩欄，每個指標各一欄"),
    .headingsInLevels: Wording(
      "{0}: the headings stand in rows above one another, as '{1}' over '{2}', and below them a row that only names the first column, '{3}', as pandas writes them; write one row for each figure, with columns for the village, the year, the metric and the value (df.stack([0, 1]).rename('value').reset_index())",
      "{0}：表头分为上下两行（“{1}”下为“{2}”），其下一行只有首列名“{3}”，是 pandas 写出的多级表头；请改为每个数值一行，村名、年份、指标、数值各一列（df.stack([0, 1]).rename('value').reset_index()）",
      "{0}：表頭分為上下兩列（「{1}」下為「{2}」），其下一列只有首欄名「{3}」，是 pandas 寫出的多級表頭；請改為每個數值一列，村名、年份、指標、數值各一欄（df.stack([0, 1]).rename('value').reset_index()）"
    ),
    .percentInSome: Wording(
      "{0}: '{1}' has {2} with a sign of per cent and {3} without; write all with the sign, or all without it",
      "{0}：“{1}”有的数带百分号（{2}），有的不带（{3}）；请统一都带或都不带百分号",
      "{0}：「{1}」有的數帶百分號（{2}），有的不帶（{3}）；請統一都帶或都不帶百分號"),
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
    .acrossTotalOfDiffers: Wording(
      "{0}: '{1}' of '{4}' is {2}, but the villages beside it add up to {3}; one of them is wrong, the total is not used",
      "{0}：“{4}”的“{1}”为{2}，但同行各村相加为{3}；其中必有一处有误，合计数未被采用",
      "{0}：「{4}」的「{1}」為{2}，但同列各村相加為{3}；其中必有一處有誤，合計數未被採用"),
    .metricTwiceDiffers: Wording(
      "{0}: '{1}' has another row with different figures for the same year at {2}; keep one of the two, or give each metric a name of its own",
      "{0}：“{1}”同一年在 {2} 已有一行，数据不同；请保留一行，或给两个指标各起一个名称",
      "{0}：「{1}」同一年在 {2} 已有一列，資料不同；請保留一列，或給兩個指標各起一個名稱"),
    .headingOfMetrics: Wording(
      "{0}: '{1}' heads a column of metrics, and no other column names the villages (columns: {2}); if it does hold villages, call it 'village'; if villages stand in the headings, write them as villages are called: 'Village A'; where a whole sheet or file is of one village, call it as the village is called",
      "{0}：“{1}”是指标列的表头，其他列也没有村名（现有列：{2}）；如果该列就是村，请把表头改为“村名”；如果各列表头是村，请写全村名，如“东村”；如果整个工作表或文件是一个村，请以村名命名",
      "{0}：「{1}」是指標欄的表頭，其他欄也沒有村名（現有欄位：{2}）；如果該欄就是村，請把表頭改為「村名」；如果各欄表頭是村，請寫全村名，如「東村」；如果整個工作表或檔案是一個村，請以村名命名"
    ),
    .tableTurnedBeside: Wording(
      "{0}: '{1}' names what is measured and most headings name villages, but these may be something else: {2}; name them as villages or totals are called, take them out, or turn the table round, one village a row",
      "{0}：“{1}”列是指标，表头多为村名，但这些不一定是：{2}；请写全村名，合计列请写“合计”，或删去这些列，或将表格转置，每村一行",
      "{0}：「{1}」欄是指標，表頭多為村名，但這些不一定是：{2}；請寫全村名，合計欄請寫「合計」，或刪去這些欄，或將表格轉置，每村一列"),
    .metricsInBoth: Wording(
      "{0}: column '{1}' names what is measured, and so do headings beside the villages: {2}; leave one of these, or put them into the rows, so that each row is of one metric",
      "{0}：“{1}”列是指标，村名旁的表头也是指标：{2}；请只保留其中一种，或把后者写进各行的指标名，使每行为一个指标",
      "{0}：「{1}」欄是指標，村名旁的表頭也是指標：{2}；請只保留其中一種，或把後者寫進各列的指標名，使每列為一個指標"),
    .townsBesideVillages: Wording(
      "{0}: {1} {1|name is|names are} called as a town or county is, beside villages: {2}; all are counted alike; take them out if they hold the villages",
      "{0}：有{1}个名称像乡镇或县，与村并列：{2}；都按村计入；如其数据已包含各村，请删去",
      "{0}：有{1}個名稱像鄉鎮或縣，與村並列：{2}；都按村計入；如其資料已包含各村，請刪去"),
    .severalRates: Wording(
      "{0}: several rows give the figure of one place, told apart by column '{1}' ({2}); choose one with --where {1}={3}, or give one row for each place and year; these must not be summed, but be worked out anew: {4}",
      "{0}：同一地区有多行数据，由“{1}”列（{2}）区分；请用 --where {1}={3} 选定一个，或整理成每个地区每年一行；以下指标不能相加，须重新计算：{4}",
      "{0}：同一地區有多列資料，由「{1}」欄（{2}）區分；請用 --where {1}={3} 選定一個，或整理成每個地區每年一列；以下指標不能相加，須重新計算：{4}"),
    .duplicateOfRates: Wording(
      "{0}: '{1}' has another row for the same year at {2}; if each row is one of '{3}', give one row for each village and year; these must not be summed, but be worked out anew: {4}",
      "{0}：“{1}”同一年在 {2} 已有一行；如果每行是一个“{3}”，请整理成每村每年一行；以下指标不能相加，须重新计算：{4}",
      "{0}：「{1}」同一年在 {2} 已有一列；如果每列是一個「{3}」，請整理成每村每年一列；以下指標不能相加，須重新計算：{4}"),
    .totalColumnsLeftOut: Wording(
      "{0}: {1} {1|column|columns} of totals left out: {2}", "{0}：{1}列合计未计入：{2}",
      "{0}：{1}欄合計未計入：{2}"),
    .understoodVillagesAcross: Wording(
      "{0} villages in the headings: {1}", "表头为{0}个村名：{1}", "表頭為{0}個村名：{1}"),
  ]
}
