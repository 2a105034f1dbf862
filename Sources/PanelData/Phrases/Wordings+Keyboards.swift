extension Phrase {
  /// Signs that Chinese keyboards write for those that tables use, and units that contradict.
  static let keyboardWordings: [PhraseCode: Wording] = [
    .numberWidePoint: Wording(
      "{0}: '{1}' in column '{2}' has a full stop for a decimal point; write the point as '.'",
      "{0}：“{2}”列的“{1}”把句号当作小数点；小数点请用“.”",
      "{0}：「{2}」欄的「{1}」把句號當作小數點；小數點請用「.」"),
    .headingsDivided: Wording(
      "{0}: the headings are divided by {1}, the records by {2}; divide the headings by {2}, too",
      "{0}：表头以{1}分隔，而数据以{2}分隔；请把表头也改用{2}分隔",
      "{0}：表頭以{1}分隔，而資料以{2}分隔；請把表頭也改用{2}分隔"),
    .dividedBySpaces: Wording(
      "{0}: the columns are divided by spaces; divide them by commas or tabs",
      "{0}：各列以空格分隔；请改用逗号或制表符分隔", "{0}：各欄以空格分隔；請改用逗號或定位字元分隔"),
    .headingsMissing: Wording(
      "{0}: the table begins with figures; write a row of headings above them",
      "{0}：表格第一行就是数据；请在上面加一行表头", "{0}：表格第一列就是資料；請在上面加一列表頭"),
    .unitsDiffer: Wording(
      "{0}: '{1}' is in '{2}' in some rows and in '{3}' in others; write all its figures in one unit",
      "{0}：“{1}”有的行单位是“{2}”，有的是“{3}”；请统一单位",
      "{0}：「{1}」有的列單位是「{2}」，有的是「{3}」；請統一單位"),
  ]
}
