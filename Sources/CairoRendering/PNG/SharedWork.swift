import Dispatch
import Synchronization

/// Pieces of work that the thread which wants them does together with those that have nothing to do.
///
/// `concurrentPerform` inside another one leaves all to one thread.
final class SharedWork<Result: Sendable>: Sendable {
  private struct State {
    var next = 0
    var results: [Result?]
  }

  private let state: Mutex<State>
  private let work: @Sendable (Int) -> Result
  private let count: Int
  /// Counts the pieces that others have done.
  private let done = DispatchSemaphore(value: 0)

  init(count: Int, _ work: @escaping @Sendable (Int) -> Result) {
    state = Mutex(State(results: [Result?](repeating: nil, count: count)))
    self.count = count
    self.work = work
  }

  /// The results of all pieces, in their order.
  func results() -> [Result] {
    for _ in 0..<max(0, min(count - 1, TextThreads.idle)) {
      // A helper that comes late finds nothing to do, and nobody waits for it.
      DispatchQueue.global().async { while self.doNext() { self.done.signal() } }
    }
    var own = 0
    while doNext() { own += 1 }
    for _ in own..<count { done.wait() }
    return state.withLock { $0.results.compactMap { $0 } }
  }

  /// Does a piece that nobody has taken; false where there is none.
  private func doNext() -> Bool {
    let place: Int? = state.withLock { state in
      guard state.next < count else { return nil }
      state.next += 1
      return state.next - 1
    }
    guard let place else { return false }
    let result = work(place)
    state.withLock { $0.results[place] = result }
    return true
  }
}
