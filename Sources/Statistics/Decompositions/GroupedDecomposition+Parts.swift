extension GroupedDecomposition {
  /// The parts of the measures that split exactly, each under the measure's name and a point.
  public static let partAccounts: [MeasureAccount] = [
    account.part(
      "theil-t.within",
      title: .init(en: "Theil T within groups", zhHans: "泰尔指数T的组内部分", zhHant: "泰爾指數T的組內部分"),
      formula: "Σ_g s_g·T_g",
      letters: .init(
        en: "s_g the group's share of the total, T_g its own Theil T",
        zhHans: "s_g为组占合计的份额，T_g为组内的泰尔T",
        zhHant: "s_g為組占合計的份額，T_g為組內的泰爾T"),
      meaning: within),
    account.part(
      "theil-t.between",
      title: .init(
        en: "Theil T between groups", zhHans: "泰尔指数T的组间部分", zhHant: "泰爾指數T的組間部分"),
      formula: "Σ_g s_g·ln(μ_g/μ)",
      letters: .init(
        en: """
          s_g the group's share of the total, μ_g its mean, μ the mean of all: Theil T if every \
          unit had its group's mean
          """,
        zhHans: "s_g为组占合计的份额，μ_g为组的均值，μ为总均值：即各村都取本组均值时的泰尔T",
        zhHant: "s_g為組占合計的份額，μ_g為組的平均數，μ為總平均數：即各村都取本組平均數時的泰爾T"),
      meaning: between),
    account.part(
      "theil-l.within",
      title: .init(en: "Theil L within groups", zhHans: "泰尔指数L的组内部分", zhHant: "泰爾指數L的組內部分"),
      formula: "Σ_g p_g·L_g",
      letters: .init(
        en: "p_g the group's share of the population, L_g its own Theil L",
        zhHans: "p_g为组的人口份额，L_g为组内的泰尔L",
        zhHant: "p_g為組的人口份額，L_g為組內的泰爾L"),
      meaning: within),
    account.part(
      "theil-l.between",
      title: .init(
        en: "Theil L between groups", zhHans: "泰尔指数L的组间部分", zhHant: "泰爾指數L的組間部分"),
      formula: "Σ_g p_g·ln(μ/μ_g)",
      letters: .init(
        en: """
          p_g the group's share of the population, μ_g its mean, μ the mean of all: Theil L if \
          every unit had its group's mean
          """,
        zhHans: "p_g为组的人口份额，μ_g为组的均值，μ为总均值：即各村都取本组均值时的泰尔L",
        zhHant: "p_g為組的人口份額，μ_g為組的平均數，μ為總平均數：即各村都取本組平均數時的泰爾L"),
      meaning: between),
    account.part(
      "ge.within",
      title: .init(
        en: "Generalised entropy within groups", zhHans: "广义熵指数的组内部分",
        zhHant: "廣義熵指數的組內部分"),
      formula: "Σ_g p_g^(1−a)·s_g^a·GE_g(a)",
      letters: .init(
        en: "p_g the group's share of the population, s_g of the total, GE_g its own entropy",
        zhHans: "p_g为组的人口份额，s_g为占合计的份额，GE_g为组内的熵",
        zhHant: "p_g為組的人口份額，s_g為占合計的份額，GE_g為組內的熵"),
      meaning: within, parameter: InequalityMeasure.generalizedEntropy.account.parameter),
    account.part(
      "ge.between",
      title: .init(
        en: "Generalised entropy between groups", zhHans: "广义熵指数的组间部分",
        zhHant: "廣義熵指數的組間部分"),
      formula: "[Σ_g p_g·(μ_g/μ)^a − 1] / (a·(a − 1))",
      letters: .init(
        en: """
          p_g the group's share of the population, μ_g its mean, μ the mean of all: GE(a) if \
          every unit had its group's mean
          """,
        zhHans: "p_g为组的人口份额，μ_g为组的均值，μ为总均值：即各村都取本组均值时的GE(a)",
        zhHant: "p_g為組的人口份額，μ_g為組的平均數，μ為總平均數：即各村都取本組平均數時的GE(a)"),
      meaning: between, parameter: InequalityMeasure.generalizedEntropy.account.parameter),
  ]

  private static let within = MeasureAccount.Text(
    en: "The part of the gap that lies between villages of the same town, over all towns.",
    zhHans: "同一个镇内村与村的差距，各镇合计的部分。", zhHant: "同一個鎮內村與村的差距，各鎮合計的部分。")
  private static let between = MeasureAccount.Text(
    en: """
      The part of the gap that lies between the towns: what would be left if every village had \
      its town's mean.
      """,
    zhHans: "镇与镇之间的差距：假如各村都处于本镇平均水平，仍会剩下的部分。",
    zhHant: "鎮與鎮之間的差距：假如各村都處於本鎮平均水準，仍會剩下的部分。")
}
