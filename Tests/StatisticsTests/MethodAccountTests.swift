import Statistics
import Testing

@Test("Methods have accounts with names and texts of their own")
func methodAccounts() {
  let accounts = [
    GroupedDecomposition.account, NestedDecomposition.account, DagumDecomposition.account,
    GiniSources.account, ShapleySources.account, MLDChange.account, FosterGreerThorbecke.account,
    Shortfall.account, SenIndex.account, SenShorrocksThon.account, WattsIndex.account,
    BandTable.account, BandMoves.account,
    GrowthRate.account, CompoundGrowth.account, GrowthContribution.account, PriceChain.account,
    TargetProgress.account, CatchUp.account, Stagnation.account, RankMoves.account,
    RankCorrelation.kendallAccount, RankCorrelation.spearmanAccount, BetaConvergence.account,
    SigmaConvergence.account, KernelDensity.account, ConcentrationIndex.account,
    Bootstrap.account, Jackknife.account, GiniError.account,
  ]
  #expect(Set(accounts.map(\.name)).count == accounts.count)
  for account in accounts {
    #expect(
      account.name.allSatisfy { $0.isASCII && ($0.isLowercase || $0 == "-") }, "\(account.name)")
    let texts =
      [account.title, account.meaning, account.range, account.undefined]
      + [account.peers].compactMap { $0 }
    for text in texts {
      for one in [text.english, text.simplified, text.traditional] {
        #expect(!one.isEmpty && !one.contains("\n") && !one.contains("  "), "\(account.name)")
      }
      // No simplified character in the traditional text, nor the other way.
      #expect(!text.traditional.contains { onlySimplified.contains($0) }, "\(account.name)")
      #expect(!text.simplified.contains { onlyTraditional.contains($0) }, "\(account.name)")
    }
    #expect(!account.source.isEmpty && !account.formula.isEmpty)
  }
}

private let onlySimplified = "数组间区镇总结无为还来从县类个较减缩标线补钱计与农营损亏绝对变发产经长达点进贡献责现须两负权单离样误档万亿"
private let onlyTraditional = "數組間區鎮總結無為還來從縣類個較減縮標線補錢計與農營損虧絕對變發產經長達點進貢獻責現須兩負權單離樣誤檔萬億"
