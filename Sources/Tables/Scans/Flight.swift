import Dispatch
import Synchronization

/// A piece of work on its way through another thread: sent with its cargo, awaited by one who needs
/// what it brings back.
final class Flight<Cargo: Sendable, Value: Sendable>: Sendable {
  let cargo: Cargo
  private let result = Mutex<Result<Value, any Error>?>(nil)
  private let landed = DispatchSemaphore(value: 0)

  init(_ cargo: Cargo) {
    self.cargo = cargo
  }

  func land(_ outcome: Result<Value, any Error>) {
    result.withLock { $0 = outcome }
    landed.signal()
  }

  func wait() throws -> Value {
    while true {
      landed.wait()
      if let outcome = result.withLock({ $0 }) { return try outcome.get() }
    }
  }
}
