@main struct Stats { static func main() {} }
