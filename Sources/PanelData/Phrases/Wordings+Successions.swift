extension Phrase {
  /// Villages that may have become part of another, or several.
  static let successionWordings: [PhraseCode: Wording] = [
    .likelyMerger: Wording(
      "'{0}' ends in {1} where '{2}' begins in {3} with about the figures of {4} together: merged? If so, say it in villages.csv: {5}",
      "“{0}”止于{1}年，“{2}”始于{3}年，其数据约为{4}之和：是否合并？如是，请在 villages.csv 中写明：{5}",
      "「{0}」止於{1}年，「{2}」始於{3}年，其資料約為{4}之和：是否合併？如是，請在 villages.csv 中寫明：{5}"),
    .likelySplit: Wording(
      "'{0}' ends in {1} with about the figures of {4} together, of which '{2}' begins in {3}: split? If so, say it in villages.csv: {5}",
      "“{0}”止于{1}年，其数据约为{4}之和，“{2}”是其中之一，始于{3}年：是否拆分？如是，请在 villages.csv 中写明：{5}",
      "「{0}」止於{1}年，其資料約為{4}之和，「{2}」是其中之一，始於{3}年：是否拆分？如是，請在 villages.csv 中寫明：{5}"),
  ]
}
