import Fuzzing

#if canImport(Glibc)
  import Glibc
#endif

// fuzz [--seconds N] [--seed N] [--target NAME] [--round N]
//
// Runs the targets in turn, N seconds together. A crash leaves its input in the file fuzz-input, and on
// standard error the target with a round that lies at most 1,000 before it.

/// The value of an option; the program ends where it is none.
func option(_ name: String, _ otherwise: UInt64) -> UInt64 {
  guard let text = word(name) else { return otherwise }
  guard let value = UInt64(text) else {
    tell("--\(name) wants a number\n")
    exit(64)
  }
  return value
}

func word(_ name: String) -> String? {
  let arguments = CommandLine.arguments
  guard let place = arguments.firstIndex(of: "--\(name)"), place + 1 < arguments.count else {
    return nil
  }
  return arguments[place + 1]
}

func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

func tell(_ text: String) { _ = write(STDERR_FILENO, text, text.utf8.count) }

/// Keeps the input, so that it is there after a crash.
func keep(_ bytes: [UInt8]) {
  let file = open("fuzz-input", O_WRONLY | O_CREAT | O_TRUNC, 0o644)
  guard file >= 0 else { return }
  _ = write(file, bytes, bytes.count)
  close(file)
}

let seed = option("seed", 1)
let wanted = word("target")
let targets = FuzzTarget.all.filter { wanted == nil || wanted == $0.name }
let share = Double(option("seconds", 60)) / Double(max(1, targets.count))
if word("round") != nil {
  let round = Int(truncatingIfNeeded: option("round", 0))
  for target in targets {
    let bytes = target.input(seed: seed, round: round)
    keep(bytes)
    target.run(bytes)
  }
  exit(0)
}
var slow = 0
for target in targets {
  let start = now()
  var round = 0
  while now() - start < share {
    let bytes = target.input(seed: seed, round: round)
    keep(bytes)
    // Told before, so that a crash says where it was.
    if round.isMultiple(of: 1000) { tell("\(target.name) \(round)\n") }
    let began = now()
    target.run(bytes)
    let took = now() - began
    if took > 2 {
      slow += 1
      tell("slow: --target \(target.name) --seed \(seed) --round \(round): \(took) s\n")
    }
    round += 1
  }
  print("\(target.name): \(round) inputs")
}
unlink("fuzz-input")
exit(slow == 0 ? 0 : 1)
