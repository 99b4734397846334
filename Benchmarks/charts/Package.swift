// swift-tools-version: 6.1
// Times the drawing of charts. A package of its own, so that `papers` has no target for it, made
// from the same sources (`Sources` is a link), because what draws is no public product.
import PackageDescription

let package = Package(
    name: "chart-bench",
    platforms: [.macOS(.v14)],
    targets: [
        .systemLibrary(name: "CPangoCairo", pkgConfig: "pangocairo"),
        .target(name: "Charts"),
        .target(name: "ChartsCairo", dependencies: ["Charts", "CPangoCairo"]),
        .executableTarget(
            name: "ChartBench", dependencies: ["Charts", "ChartsCairo"], path: "ChartBench"),
    ]
)
