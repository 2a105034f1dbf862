import CairoRendering
import Dispatch
import Figures
import Foundation
import PanelData
import Synchronization

/// One picture for each part of the data, drawn and written on all processors.
struct ManyPictures: Sendable {
  /// What is drawn, and how its files are called.
  struct Job: Sendable {
    var part: EachPart
    var name: String
  }

  /// A picture that was written.
  struct Made: Sendable {
    var files: [String]
    var figure: String
    var summary: String
  }

  let plan: PicturePlan
  let figure: Figure?
  let shape: PictureShape
  let withData: Bool
  /// The files that were read; none of them is ever written.
  let inputs: [String]
  /// What a part is drawn from; nil where it has no figures.
  let source: @Sendable (EachPart) throws -> PictureSource?

  /// A picture that has been drawn and waits to be written.
  private struct Drawn: Sendable {
    var place: Int
    var images: [[UInt8]]
    /// The figures as CSV, where they are asked for.
    var data: String?
    var figure: String
    var summary: String
  }

  /// What all threads know.
  private final class Progress: Sendable {
    struct State {
      var next = 0
      var drawn: [Drawn] = []
      var results: [Result<Made?, Failure>?]
      /// Why the next file would fail as well.
      var failure: Failure?
    }

    let state: Mutex<State>
    /// Counts pictures in `drawn`, and one for each writer when no more come.
    let ready = DispatchSemaphore(value: 0)
    /// Counts pictures that may still be drawn before one is written.
    let room = DispatchSemaphore(value: 2 * ManyPictures.writers)

    init(jobs: Int) {
      state = Mutex(State(results: [Result<Made?, Failure>?](repeating: nil, count: jobs)))
    }

    func note(_ result: Result<Made?, Failure>, at place: Int) {
      state.withLock { state in
        state.results[place] = result
        if case .failure(let failure) = result, ManyPictures.isFatal(failure) {
          state.failure = state.failure ?? failure
        }
      }
    }
  }

  /// Threads that write: each waits for the disk most of the time, and that flushes many files in the
  /// time of one.
  private static let writers = 6

  /// Draws and writes the pictures of `jobs`; a result for each in its place, whichever thread made it.
  ///
  /// A part that cannot be drawn is told in its result and leaves the others be; one without figures has
  /// nil.
  /// - Throws: the `Failure` of the first file that could not be written; those written stay.
  func draw(_ jobs: [Job]) throws -> [Result<Made?, Failure>] {
    let processors = min(jobs.count, TextThreads.processors)
    TextThreads.use(processors)
    let progress = Progress(jobs: jobs.count)
    let drawing = run(processors) { draw(jobs, progress) }
    let writing = run(Self.writers) { write(jobs, progress) }
    drawing.wait()
    for _ in 0..<Self.writers { progress.ready.signal() }
    writing.wait()
    return try progress.state.withLock { state in
      if let failure = state.failure { throw failure }
      return state.results.compactMap { $0 }
    }
  }

  /// Threads of our own: those of a pool would be as many as processors, and wait for the disk.
  private func run(_ count: Int, _ work: @escaping @Sendable () -> Void) -> DispatchGroup {
    let group = DispatchGroup()
    for _ in 0..<count {
      group.enter()
      Thread.detachNewThread {
        work()
        group.leave()
      }
    }
    return group
  }

  /// Draws the next job until there is none, or a file could not be written.
  private func draw(_ jobs: [Job], _ progress: Progress) {
    while true {
      progress.room.wait()
      let place: Int? = progress.state.withLock { state in
        guard state.next < jobs.count, state.failure == nil else { return nil }
        state.next += 1
        return state.next - 1
      }
      guard let place else {
        // The next thread that waits for room shall find the end, too.
        progress.room.signal()
        return
      }
      do {
        if let drawn = try draw(jobs[place], at: place) {
          progress.state.withLock { $0.drawn.append(drawn) }
          progress.ready.signal()
        } else {
          progress.note(.success(nil), at: place)
          progress.room.signal()
        }
      } catch {
        progress.note(.failure(Self.failure(error)), at: place)
        progress.room.signal()
      }
    }
  }

  private func draw(_ job: Job, at place: Int) throws -> Drawn? {
    guard let source = try source(job.part) else { return nil }
    let picture = try Picture(source, figure: figure, shape: shape)
    let images = try plan.formats.map {
      try plan.render(
        picture.scene, as: $0, dotsPerInch: picture.dotsPerInch, isExact: shape.isExact)
    }
    return Drawn(
      place: place, images: images, data: withData ? picture.data : nil,
      figure: picture.figure.name, summary: picture.scene.summary)
  }

  /// Writes what was drawn until no more comes.
  private func write(_ jobs: [Job], _ progress: Progress) {
    while true {
      progress.ready.wait()
      let next: Drawn? = progress.state.withLock { state in
        state.drawn.isEmpty ? nil : state.drawn.removeFirst()
      }
      guard let drawn = next else { return }
      let result = Result<Made?, any Error> {
        let name = jobs[drawn.place].name
        var files = try plan.write(drawn.images, name: name, inputs: inputs)
        if let data = drawn.data {
          files.append(try plan.write(data: data, name: name, inputs: inputs))
        }
        return Made(files: files, figure: drawn.figure, summary: drawn.summary)
      }
      progress.note(result.mapError(Self.failure), at: drawn.place)
      progress.room.signal()
    }
  }

  /// The error as a failure; one that is none is a fault of ours.
  static func failure(_ error: any Error) -> Failure {
    error as? Failure
      ?? Failure(.internalFault, Phrase(.internalFault, .text("\(error)")))
  }

  /// Whether the next picture would fail as well.
  private static func isFatal(_ failure: Failure) -> Bool {
    switch failure.kind {
    case .cannotCreate, .inputOutput, .internalFault: true
    case .usage, .badData, .noInput, .unavailable, .refused: false
    }
  }
}
