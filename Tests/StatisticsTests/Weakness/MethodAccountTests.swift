import Statistics
import Testing

@Test("Decompositions and measures of weakness have accounts with names and texts of their own")
func methodAccounts() {
  let accounts = [
    GroupedDecomposition.account, NestedDecomposition.account, DagumDecomposition.account,
    GiniSources.account, ShapleySources.account, MLDChange.account, FosterGreerThorbecke.account,
    Shortfall.account, SenIndex.account, SenShorrocksThon.account, WattsIndex.account,
    BandTable.account, BandMoves.account,
  ]
  #expect(Set(accounts.map(\.name)).count == accounts.count)
  for account in accounts {
    let letters = account.name.allSatisfy { $0.isLetter && $0.isLowercase || $0 == "-" }
    #expect(letters && account.name.allSatisfy(\.isASCII), "\(account.name)")
    let texts =
      [account.title, account.meaning, account.range, account.undefined]
      + [account.peers].compactMap { $0 }
    for text in texts {
      for one in [text.english, text.simplified, text.traditional] {
        #expect(!one.isEmpty && !one.contains("\n") && !one.contains("  "), "\(account.name)")
      }
      // No simplified character in the traditional text, nor the other way.
      #expect(!text.traditional.contains { simplifiedOnly.contains($0) }, "\(account.name)")
      #expect(!text.simplified.contains { traditionalOnly.contains($0) }, "\(account.name)")
    }
    #expect(!account.source.isEmpty && !account.formula.isEmpty)
  }
}

private let simplifiedOnly = "数组间区镇总结无为还来从县类个较减缩标线补钱计与农营档损亏绝对权变万亿发产经"
private let traditionalOnly = "數組間區鎮總結無為還來從縣類個較減縮標線補錢計與農營檔損虧絕對權變萬億發產經"
