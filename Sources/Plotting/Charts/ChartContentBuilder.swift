/// Collects the marks of a chart; it knows no particular mark.
@resultBuilder
public enum ChartContentBuilder {
  /// The marks of one statement.
  public static func buildExpression(_ content: some ChartContent) -> [any Mark] { content.marks }

  /// Marks made elsewhere.
  public static func buildExpression(_ marks: [any Mark]) -> [any Mark] { marks }

  /// All statements in order.
  public static func buildBlock(_ parts: [any Mark]...) -> [any Mark] { parts.flatMap { $0 } }

  /// The marks of an `if` without `else`.
  public static func buildOptional(_ marks: [any Mark]?) -> [any Mark] { marks ?? [] }

  /// The marks of the first branch.
  public static func buildEither(first marks: [any Mark]) -> [any Mark] { marks }

  /// The marks of the second branch.
  public static func buildEither(second marks: [any Mark]) -> [any Mark] { marks }

  /// The marks of all rounds of a loop.
  public static func buildArray(_ parts: [[any Mark]]) -> [any Mark] { parts.flatMap { $0 } }
}
