extension DagumDecomposition {
  /// The three parts, each under the decomposition's name and a point.
  public static let partAccounts: [MeasureAccount] = [
    account.part(
      "dagum.within",
      title: .init(
        en: "Gini coefficient within groups (Dagum)", zhHans: "区域内差距Gw（Dagum）",
        zhHant: "區域內差距Gw（Dagum）"),
      formula: "Gw = Σ_j G_jj·p_j·s_j",
      letters: .init(
        en: """
          G_jj the group's own Gini coefficient, p_j its share of the population, s_j of the \
          total
          """,
        zhHans: "G_jj为组内基尼系数，p_j为组的人口份额，s_j为占合计的份额",
        zhHant: "G_jj為組內基尼係數，p_j為組的人口份額，s_j為占合計的份額"),
      meaning: .init(
        en: "The part of the Gini coefficient that comes from gaps inside the towns.",
        zhHans: "基尼系数中来自各镇内部差距的部分。", zhHant: "基尼係數中來自各鎮內部差距的部分。")),
    account.part(
      "dagum.between",
      title: .init(
        en: "Net Gini coefficient between groups (Dagum)", zhHans: "区域间净值差距Gnb（Dagum）",
        zhHant: "區域間淨值差距Gnb（Dagum）"),
      formula: "Gnb = Σ_{j>h} G_jh·(p_j·s_h + p_h·s_j)·D_jh",
      letters: .init(
        en: """
          G_jh the Gini coefficient between two groups, D_jh how far one lies above the other, \
          p and s the groups' shares of the population and of the total; the same as the Gini \
          coefficient of the group means
          """,
        zhHans: "G_jh为两组之间的基尼系数，D_jh为一组高出另一组的程度，p、s为人口份额和占合计的份额；等于各组均值的基尼系数",
        zhHant: "G_jh為兩組之間的基尼係數，D_jh為一組高出另一組的程度，p、s為人口份額和占合計的份額；等於各組平均數的基尼係數"),
      meaning: .init(
        en: "The part of the Gini coefficient that comes from rich and poor towns, by their means.",
        zhHans: "基尼系数中来自富镇与穷镇平均水平不同的部分。", zhHant: "基尼係數中來自富鎮與窮鎮平均水準不同的部分。")),
    account.part(
      "dagum.overlap",
      title: .init(
        en: "Overlap of groups, transvariation (Dagum)", zhHans: "超变密度Gt（Dagum）",
        zhHant: "超變密度Gt（Dagum）"),
      formula: "Gt = Σ_{j>h} G_jh·(p_j·s_h + p_h·s_j)·(1 − D_jh) = G − Gw − Gnb",
      letters: .init(
        en: """
          G_jh the Gini coefficient between two groups, D_jh how far one lies above the other, \
          p and s the groups' shares of the population and of the total
          """,
        zhHans: "G_jh为两组之间的基尼系数，D_jh为一组高出另一组的程度，p、s为人口份额和占合计的份额",
        zhHant: "G_jh為兩組之間的基尼係數，D_jh為一組高出另一組的程度，p、s為人口份額和占合計的份額"),
      meaning: .init(
        en: """
          The part that comes from towns reaching over one another: rich villages in poor towns and \
          poor villages in rich ones.
          """,
        zhHans: "穷镇里的富村与富镇里的穷村相互交叉造成的部分。",
        zhHant: "窮鎮裡的富村與富鎮裡的窮村相互交叉造成的部分。")),
  ]
}
