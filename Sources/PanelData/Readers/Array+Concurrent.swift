import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// The results of `work` on each element, in their order, worked out on all processors.
  public func concurrentMap<Result: Sendable>(
    _ work: @Sendable (Element) -> Result
  ) -> [Result] {
    if count < 2 { return map(work) }
    let found = Mutex([Result?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { place in
      let result = work(self[place])
      found.withLock { $0[place] = result }
    }
    return found.withLock { $0.compactMap { $0 } }
  }
}
