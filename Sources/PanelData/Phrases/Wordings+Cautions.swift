extension Phrase {
  /// Figures that may mean other than they were read.
  static let cautionWordings: [PhraseCode: Wording] = [
    .pointsMayGroup: Wording(
      "{0}: '{2}' in column '{1}' was read with a decimal point; if points group thousands, write {3}",
      "{0}：“{1}”列的“{2}”按小数读取；如点号是千位分隔符，请写成{3}",
      "{0}：「{1}」欄的「{2}」按小數讀取；如點號是千位分隔符，請寫成{3}"),
    .parenthesesAlone: Wording(
      "{0}: all figures of column '{1}' stand in parentheses, like {2}, and were read as negative; if they are none, write them without",
      "{0}：“{1}”列的数值都带括号，如{2}，已按负数读取；如不是负数，请去掉括号",
      "{0}：「{1}」欄的數值都帶括號，如{2}，已按負數讀取；如不是負數，請去掉括號"),
    .periodUnclear: Wording(
      "{0}: '{1}' may be one month or another; write the year, quarter (2023Q1) or month (2023-03) that the figures are of",
      "{0}：“{1}”可能是不同的月份；请写明数据所属的年、季度（2023Q1）或月份（2023-03）",
      "{0}：「{1}」可能是不同的月份；請寫明資料所屬的年、季（2023Q1）或月份（2023-03）"),
    .multipliersDiffer: Wording(
      "{0}: column '{1}' says that this figure is to be multiplied by {2}, and others of the same metric by {3}; bring all of them to one power of ten",
      "{0}：“{1}”列注明此数须乘以{2}，而同一指标的其他数须乘以{3}；请先统一倍数",
      "{0}：「{1}」欄註明此數須乘以{2}，而同一指標的其他數須乘以{3}；請先統一倍數"),
    .multiplierUnused: Wording(
      "{0}: column '{1}' says that figures are to be multiplied by {2}, which was not done; name the unit that they count in with 'unit:' in dataset.yaml",
      "{0}：“{1}”列表明数值须乘以{2}，但未作换算；请在 dataset.yaml 中用“unit:”写明数值的单位",
      "{0}：「{1}」欄表明數值須乘以{2}，但未作換算；請在 dataset.yaml 中用「unit:」寫明數值的單位"),
  ]
}
