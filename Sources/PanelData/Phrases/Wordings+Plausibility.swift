extension Phrase {
  /// Figures out of scale with their likely cause, and how months and ends of years were taken.
  static let plausibilityWordings: [PhraseCode: Wording] = [
    .implausibleJump: Wording(
      "{0}: '{2}' of '{1}' in {4} is {3}, {5} times out of line with its other years; {6}",
      "{0}：“{1}”{4}年的“{2}”为{3}，与其他年份相差{5}倍；{6}",
      "{0}：「{1}」{4}年的「{2}」為{3}，與其他年份相差{5}倍；{6}"),
    .implausibleAmong: Wording(
      "{0}: '{2}' of '{1}' in {4} is {3}, {5} times out of line with the other villages; {6}",
      "{0}：“{1}”{4}年的“{2}”为{3}，与其他村相差{5}倍；{6}",
      "{0}：「{1}」{4}年的「{2}」為{3}，與其他村相差{5}倍；{6}"),
    .implausibleVillage: Wording(
      "{0}: '{2}' of '{1}' is {3} times out of line with the other villages in all its years; {4}",
      "{0}：“{1}”各年的“{2}”都与其他村相差{3}倍；{4}",
      "{0}：「{1}」各年的「{2}」都與其他村相差{3}倍；{4}"),
    .implausiblePeriodUp: Wording(
      "{0}: '{1}' in {2} is {4} times that of {3} in {5} {5|village|villages}; {6}",
      "{0}：{5}个村{2}年的“{1}”约为{3}年的{4}倍；{6}",
      "{0}：{5}個村{2}年的「{1}」約為{3}年的{4}倍；{6}"),
    .implausiblePeriodDown: Wording(
      "{0}: '{1}' in {3} is {4} times that of {2} in {5} {5|village|villages}; {6}",
      "{0}：{5}个村{3}年的“{1}”约为{2}年的{4}倍；{6}",
      "{0}：{5}個村{3}年的「{1}」約為{2}年的{4}倍；{6}"),
    .causeYuan: Wording(
      "entered in yuan where the others are in ten thousands? Name the unit in the heading",
      "是否把元当成了万元填写？请在表头注明单位", "是否把元當成了萬元填寫？請在表頭註明單位"),
    .causeTenThousands: Wording(
      "entered in ten thousands where the others are in yuan? Name the unit in the heading",
      "是否把万元当成了元填写？请在表头注明单位", "是否把萬元當成了元填寫？請在表頭註明單位"),
    .causeThousand: Wording(
      "a point for a comma between thousands, or thousands for single ones? Check the cell",
      "是否把千位分隔符写成了小数点，或单位错用了千？请核对",
      "是否把千位分隔符寫成了小數點，或單位錯用了千？請核對"),
    .causeUnnamed: Wording(
      "yuan for ten thousands or the reverse, or a slipped point? Name the unit in the heading",
      "是否元与万元混用，或小数点错位？请在表头注明单位", "是否元與萬元混用，或小數點錯位？請在表頭註明單位"),
    .causeUnitOrPoint: Wording(
      "another unit, or a slipped point? Check the cell", "是否单位不同或小数点错位？请核对",
      "是否單位不同或小數點錯位？請核對"),
    .openingTotalDiffers: Wording(
      "{0}: '{1}' of '{2}' is {3}, but the rows below add up to {4}; one of them is wrong, the total is not used",
      "{0}：“{2}”的“{1}”为{3}，但下面各行相加为{4}；其中必有一处有误，合计数未被采用",
      "{0}：「{2}」的「{1}」為{3}，但下面各列相加為{4}；其中必有一處有誤，合計數未被採用"),
    .yearContradicted: Wording(
      "{0}: the title says {1}, the name of the file or the sheet {2}; taken for {2}, rename it if that is wrong",
      "{0}：标题为{1}年，文件名或工作表名为{2}年；按{2}年处理，如有误请改名",
      "{0}：標題為{1}年，檔名或工作表名為{2}年；按{2}年處理，如有誤請改名"),
    .columnsWithoutYears: Wording(
      "{0}: {2|a column has|columns have} figures whose year the {2|heading does|headings do} not tell, and {2|is|are} not read: {1}; write the year there, or keep them in a file called by their year",
      "{0}：以下列有数字，但从表头看不出年份，未读取：{1}；请在表头写上年份，或另存为以年份命名的文件",
      "{0}：以下欄位有數字，但從表頭看不出年份，未讀取：{1}；請在表頭寫上年份，或另存為以年份命名的檔案"),
    .unitInFormat: Wording(
      "{0}: only the number format shows '{1}' in column '{2}', and it is not read; name the unit in the heading",
      "{0}：“{2}”列的“{1}”只是数字格式显示的，未读取；请在表头注明单位",
      "{0}：「{2}」欄的「{1}」只是數字格式顯示的，未讀取；請在表頭註明單位"),
    .lonelyPeriod: Wording(
      "{0}: {2} {2|village has|villages have} a row for {1}, {3} years from all others; is the year right?",
      "{0}：只有{2}个村有{1}年的数据，与其他年份相隔{3}年；年份是否有误？",
      "{0}：只有{2}個村有{1}年的資料，與其他年份相隔{3}年；年份是否有誤？"),
    .missingCode: Wording(
      "{0}: '{1}' is {2} in {3} {3|cell|cells}, far from all its other figures; if {2} stands for a missing figure, leave {3|the cell|the cells} empty or write NA",
      "{0}：“{1}”有{3}处为{2}，与其余数值相去甚远；如{2}表示缺失，请留空或填NA",
      "{0}：「{1}」有{3}處為{2}，與其餘數值相去甚遠；如{2}表示缺失，請留空或填NA"),
    .futurePeriod: Wording(
      "{0}: {1} is still to come; is the year right? If its figures are planned, say so in the heading",
      "{0}：{1}年尚未到来；年份是否有误？如为计划数，请在表头注明",
      "{0}：{1}年尚未到來；年份是否有誤？如為計畫數，請在表頭註明"),
    .zeroBetween: Wording(
      "{0}: '{2}' of '{1}' in {3} is 0 between figures of one size; leave the cell empty if it was not reported",
      "{0}：“{1}”{3}年的“{2}”为0，而前后各年数值相近；如系未报请留空",
      "{0}：「{1}」{3}年的「{2}」為0，而前後各年數值相近；如係未報請留空"),
    .headingChanged: Wording(
      "'{0}' ends in {1} where '{2}' begins in {3}: the same metric under a new heading? If so, give both one heading",
      "“{0}”止于{1}年，“{2}”始于{3}年：是否为同一指标换了表头？如是，请统一表头",
      "「{0}」止於{1}年，「{2}」始於{3}年：是否為同一指標換了表頭？如是，請統一表頭"),
    .tableTurned: Wording(
      "{0}: the headings name villages and column '{1}' names what is measured; turn the table round, one village a row",
      "{0}：表头是村名，“{1}”列是指标；请将表格转置，每村一行",
      "{0}：表頭是村名，「{1}」欄是指標；請將表格轉置，每村一列"),
    .tableOfYears: Wording(
      "{0}: the headings name villages and column '{1}' the years; turn the table round, one village a row and a year a column",
      "{0}：表头是村名，“{1}”列是年份；请将表格转置，每村一行、每年一列",
      "{0}：表頭是村名，「{1}」欄是年份；請將表格轉置，每村一列、每年一欄"),
    .metricIsVillage: Wording(
      "{0}: nothing but the name '{1}' says what is measured, and that is a village; name the sheet or the file by what is measured, and where the rows of '{2}' are parts of the village, name it in a column of its own",
      "{0}：只有名称“{1}”可作指标名，而它是村名；请用指标名命名工作表或文件，如“{2}”列是村的下级，请增加村名列",
      "{0}：只有名稱「{1}」可作指標名，而它是村名；請用指標名命名工作表或檔案，如「{2}」欄是村的下級，請增加村名欄"),
    .understoodDecembers: Wording(
      "{0}: the figures of Decembers, one a year", "{0}：各年只有12月的数据",
      "{0}：各年只有12月的資料"),
    .understoodMonths: Wording(
      "{0} months: kept apart, never added up or taken for a year",
      "{0}个月份：分别保留，不合并、不当作全年数",
      "{0}個月份：分別保留，不合併、不當作全年數"),
    .understoodMixedPeriods: Wording(
      "whole years beside parts of years ({0}): not drawn together",
      "既有全年也有月度或季度（{0}）：不放在一张图中", "既有全年也有月度或季度（{0}）：不放在一張圖中"),
    .understoodYearEnds: Wording(
      "'{0}' and the like: the figure at the end of the year", "“{0}”等日期：作为年末数",
      "「{0}」等日期：作為年末數"),
  ]
}
