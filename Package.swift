// swift-tools-version: 6.1
import PackageDescription

// A target depends only on targets above it in this list; Tests/ArchitectureTests checks the imports.
let package = Package(
  name: "stats",
  products: [
    .executable(name: "stats", targets: ["stats"]),
    .library(name: "Statistics", targets: ["Statistics"]),
    .library(name: "Plotting", targets: ["Plotting"]),
    .library(name: "CairoRendering", targets: ["CairoRendering"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CPangoCairo", pkgConfig: "pangocairo",
      providers: [.apt(["libcairo2-dev", "libpango1.0-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    // Of the C library, what Swift's own module leaves out.
    .systemLibrary(name: "CMalloc"),

    .target(name: "Tables", dependencies: ["CZip", "CZlib", "CExpat", "CXLSXWriter"]),
    .target(name: "Statistics"),
    .target(name: "Plotting"),
    .target(name: "CairoRendering", dependencies: ["Plotting", "CPangoCairo", "CZlib"]),
    .target(name: "PanelData", dependencies: ["Tables", .product(name: "Yams", package: "Yams")]),
    .target(name: "Maps", dependencies: ["PanelData"]),
    .target(name: "Analysis", dependencies: ["PanelData", "Statistics"]),
    .target(name: "Figures", dependencies: ["Analysis", "Maps", "PanelData", "Plotting"]),
    .target(
      name: "Reports", dependencies: ["Figures", "Analysis", "PanelData", "Plotting", "Statistics"]),
    .executableTarget(
      name: "stats",
      dependencies: [
        "Tables", "PanelData", "Maps", "Statistics", "Analysis", "Plotting", "CairoRendering",
        "Figures", "Reports", "CMalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // What tests share.
    .target(name: "TestSupport", dependencies: ["CZlib"], path: "Tests/TestSupport"),

    .target(
      name: "Fuzzing", dependencies: ["Tables", "PanelData", "TestSupport"], path: "Tests/Fuzzing"),
    .executableTarget(name: "fuzz", dependencies: ["Fuzzing"], path: "Tests/fuzz"),

    .target(name: "Benchmarking", dependencies: ["TestSupport"], path: "Tests/Benchmarking"),
    .executableTarget(
      name: "benchmarks", dependencies: ["Benchmarking"], path: "Tests/benchmarks",
      exclude: ["Peers", "instructions.txt"]),

    .testTarget(name: "ArchitectureTests"),
    .testTarget(name: "TablesTests", dependencies: ["TestSupport", "Tables"]),
    .testTarget(
      name: "StatisticsTests", dependencies: ["TestSupport", "Statistics"], exclude: ["Fixtures"]),
    .testTarget(name: "PlottingTests", dependencies: ["TestSupport", "Plotting"]),
    .testTarget(name: "CairoRenderingTests", dependencies: ["TestSupport", "CairoRendering"]),
    .testTarget(name: "PanelDataTests", dependencies: ["TestSupport", "PanelData"]),
    .testTarget(name: "MapsTests", dependencies: ["Maps"]),
    .testTarget(name: "AnalysisTests", dependencies: ["Analysis"]),
    .testTarget(
      name: "FiguresTests", dependencies: ["TestSupport", "Figures", "Maps", "CairoRendering"]),
    .testTarget(name: "ReportsTests", dependencies: ["Reports", "CairoRendering"]),
    .testTarget(name: "FuzzingTests", dependencies: ["Fuzzing"]),
    .testTarget(name: "BenchmarkingTests", dependencies: ["TestSupport", "Benchmarking"]),
    .testTarget(name: "CommandLineTests", dependencies: ["stats", "CZlib"]),
  ],
  swiftLanguageModes: [.v6]
)
