extension Phrase {
  static let historyWordings: [PhraseCode: Wording] = [
    .historyYears: Wording(
      "{0}: valid_from {1} lies behind valid_to {2}", "{0}：起始年{1}晚于终止年{2}",
      "{0}：起始年{1}晚於終止年{2}"),
    .historyEvent: Wording(
      "{0}: '{1}' is no event; there are: {2}", "{0}：没有事件“{1}”；可用：{2}（更名、合并、分设、划转）",
      "{0}：沒有事件「{1}」；可用：{2}（更名、合併、分設、劃轉）"),
    .historyEnd: Wording(
      "{0}: the event has no year; give the last year under the old name as valid_to",
      "{0}：事件没有年份；请在终止年填写原村的最后一年", "{0}：事件沒有年份；請在終止年填寫原村的最後一年"),
    .historySuccessor: Wording(
      "{0}: the event has no successor; give its id or name", "{0}：事件没有继任村；请填写其编码或名称",
      "{0}：事件沒有繼任村；請填寫其編碼或名稱"),
    .historyNoSuccessor: Wording(
      "{0}: there is no village '{1}', neither in this table nor in the data",
      "{0}：没有“{1}”这个村，本表和数据中都找不到", "{0}：沒有「{1}」這個村，本表和資料中都找不到"),
    .historyShare: Wording(
      "{0}: the split has no weight; give the part that this successor got, such as 0.6",
      "{0}：分设没有权重；请填写该继任村所占份额，如0.6", "{0}：分設沒有權重；請填寫該繼任村所占份額，如0.6"),
    .historyShares: Wording(
      "{0}: the weights of the villages that '{1}' was split into add up to {2}, not to 1",
      "{0}：“{1}”分设各村的权重之和为{2}，应为1", "{0}：「{1}」分設各村的權重之和為{2}，應為1"),
    .historyTwice: Wording(
      "{0}: '{1}' ended already at {2}; only a split has several successors",
      "{0}：“{1}”在 {2} 已经终止；只有分设才有几个继任村", "{0}：「{1}」在 {2} 已經終止；只有分設才有幾個繼任村"),
    .historyCycle: Wording(
      "{0}: '{1}' becomes itself again in the end; take one of these lines out",
      "{0}：“{1}”最后又成了它自己；请删去其中一行", "{0}：「{1}」最後又成了它自己；請刪去其中一列"),
    .historyWeight: Wording(
      "{0}: '{1}' is no weight; give a number above 0", "{0}：“{1}”不是权重；请填写大于0的数",
      "{0}：「{1}」不是權重；請填寫大於0的數"),
    .historyAmbiguous: Wording(
      "{0}: several villages are called '{1}'; name one by its groups: {2}",
      "{0}：叫“{1}”的村不止一个；请连同分组写明：{2}", "{0}：叫「{1}」的村不止一個；請連同分組寫明：{2}"),
    .historyUnknown: Wording(
      "{0}: no row of the data names '{1}'", "{0}：数据中没有“{1}”", "{0}：資料中沒有「{1}」"),
    .historyBeyond: Wording(
      "{0}: '{1}' has figures outside its years ({2}), which are left out",
      "{0}：“{1}”在存续年份之外有数据（{2}），未采用", "{0}：「{1}」在存續年份之外有資料（{2}），未採用"),
    .historyBoth: Wording(
      "{0}: '{1}' and '{2}' both have figures for {3}, so they are not one village under two names; a merge?",
      "{0}：“{1}”和“{2}”在{3}年都有数据，不是同一村的两个名称；是否为合并？",
      "{0}：「{1}」和「{2}」在{3}年都有資料，不是同一村的兩個名稱；是否為合併？"),
    .seriesMerge: Wording(
      "'{0}' before {1}: with {2}, merged into it", "“{0}”{1}年以前的数据含并入的{2}",
      "「{0}」{1}年以前的資料含併入的{2}"),
    .seriesSplit: Wording(
      "'{0}' before {1}: its part of {2}, by weight", "“{0}”{1}年以前的数据按权重取自{2}",
      "「{0}」{1}年以前的資料按權重取自{2}"),
    .seriesTransfer: Wording(
      "'{0}' before {1}: {2} in another group", "“{0}”{1}年以前为{2}，属其他分组",
      "「{0}」{1}年以前為{2}，屬其他分組"),
  ]
}
