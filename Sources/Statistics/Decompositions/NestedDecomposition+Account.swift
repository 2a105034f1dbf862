extension NestedDecomposition {
  /// What this decomposition says, and when it says nothing.
  public static let account = MeasureAccount(
    name: "ge-nested",
    title: .init(
      en: "Nested Theil decomposition", zhHans: "泰尔指数多层嵌套分解",
      zhHant: "泰爾指數多層嵌套分解"),
    formula: "T = T_BP + Σ_i (Y_i/Y)·T_BT,i + Σ_i Σ_j (Y_ij/Y)·T_W,ij",
    letters: .init(
      en: """
        T_BP between the top groups, T_BT,i between the groups inside i, T_W,ij between the \
        units of group j of i, Y their totals; for order a the weights are p^(1−a)·s^a, for \
        Theil L the shares of the population
        """,
      zhHans: "T_BP为最上层各组之间，T_BT,i为i内各组之间，T_W,ij为i的j组内各村之间，Y为各自合计；阶数为a时权重为p^(1−a)·s^a，泰尔L用人口份额",
      zhHant: "T_BP為最上層各組之間，T_BT,i為i內各組之間，T_W,ij為i的j組內各村之間，Y為各自合計；階數為a時權重為p^(1−a)·s^a，泰爾L用人口份額"),
    meaning: .init(
      en: """
        It tells how much of the gap lies between counties, how much between the towns of a county, \
        and how much between the villages of a town.
        """,
      zhHans: "说明差距有多少来自县与县之间，有多少来自县内各镇之间，有多少来自镇内各村之间。",
      zhHant: "說明差距有多少來自縣與縣之間，有多少來自縣內各鎮之間，有多少來自鎮內各村之間。"),
    range: .init(
      en: "Each stage is 0 or more; the stages add up to the whole.",
      zhHans: "各层次不小于0，各层次之和等于总指数。", zhHant: "各層次不小於0，各層次之和等於總指數。"),
    undefined: .init(
      en: """
        Besides what Theil's indices need, every lower group must lie in exactly one upper group: \
        give towns of the same name in two counties different codes.
        """,
      zhHans: "除泰尔指数本身的要求外，每个下级组必须只属于一个上级组：不同县的同名乡镇请用不同的代码。",
      zhHant: "除泰爾指數本身的要求外，每個下級組必須只屬於一個上級組：不同縣的同名鄉鎮請用不同的代碼。"),
    source: "T. Akita, The Annals of Regional Science 37 (2003), 55–77",
    peers: .init(
      en: """
        mathmodels::theil_g2_cross weights the innermost part by population instead of the total, \
        so that its parts do not add up; theil_g2_nest is right.
        """,
      zhHans: "mathmodels的theil_g2_cross用人口比重而不是收入比重加权最内层，各部分之和不等于总指数；theil_g2_nest正确。",
      zhHant: "mathmodels的theil_g2_cross用人口比重而不是收入比重加權最內層，各部分之和不等於總指數；theil_g2_nest正確。"))
}
