// swift-tools-version: 6.1
// Targets stand in the order in which a notebook passes through them; reading this file from top
// to bottom is reading the pipeline. The arrows (dependencies) are the only ones allowed.
import PackageDescription

let package = Package(
    name: "papers",
    platforms: [.macOS(.v14)],
    products: [
        .executable(name: "papers", targets: ["PapersCLI"]),
        .library(name: "Papers", targets: ["Papers"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: [
        // System libraries: module maps, nothing else.
        .systemLibrary(name: "CMarkGFM", pkgConfig: "libcmark-gfm"),
        .systemLibrary(name: "CPangoCairo", pkgConfig: "pangocairo"),
        .systemLibrary(name: "CDuktape", pkgConfig: "duktape"),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto"),

        // The core: what a notebook computes with.
        .target(name: "CKernels", cSettings: [.unsafeFlags(["-O2", "-ffp-contract=off"])]),
        .target(name: "Tensors", dependencies: ["CKernels"]),
        .target(name: "Losses", dependencies: ["Tensors"]),
        .target(name: "Training", dependencies: ["Tensors", "Losses"]),
        .target(name: "Methods", dependencies: ["Tensors", "Losses", "Training"]),
        .target(
            name: "CDatasets",
            cSettings: [
                .headerSearchPath("../Datasets/Resources"), .unsafeFlags(["-O2"]),
            ]),
        .target(
            name: "Datasets", dependencies: ["Tensors", "CDatasets"], exclude: ["Resources"]),
        .target(name: "Charts"),
        .target(
            name: "Papers",
            dependencies: ["Tensors", "Losses", "Training", "Methods", "Datasets", "Charts"]),

        // The engine: text → document → program → results → pages.
        .target(name: "Diagnostics"),
        .target(
            name: "Notebooks",
            dependencies: ["Diagnostics", "CMarkGFM", .product(name: "Yams", package: "Yams")]),
        .target(name: "CMachine", cSettings: [.unsafeFlags(["-O2", "-ffp-contract=off"])]),
        .target(name: "Language", dependencies: ["CMachine", "Diagnostics"]),
        .target(
            name: "Toolbox",
            dependencies: ["Charts", "Diagnostics", "Language", "Papers", "Tensors"]),
        .executableTarget(name: "ToolboxGenerator", dependencies: ["Diagnostics", "Language"]),
        .target(
            name: "Execution",
            dependencies: [
                "Diagnostics", "Notebooks", "Language", "Charts",
                .target(name: "CCrypto", condition: .when(platforms: [.linux])),
            ]),
        .target(name: "ChartsCairo", dependencies: ["Charts", "CPangoCairo"]),
        .target(
            name: "Reports",
            dependencies: [
                "Diagnostics", "Notebooks", "Language", "Execution", "Charts", "ChartsCairo",
                "CDuktape",
                .product(name: "Mustache", package: "swift-mustache"),
            ]),
        .target(
            name: "Exporting",
            dependencies: ["Diagnostics", "Notebooks", "Execution", "Charts", "ChartsCairo"]),
        .target(name: "Reference", dependencies: ["Diagnostics", "Language"]),
        .target(name: "Preview"),
        .target(
            name: "LanguageServer",
            dependencies: ["Diagnostics", "Notebooks", "Language", "Execution"]),
        .executableTarget(
            name: "PapersCLI",
            dependencies: [
                "Diagnostics", "CKernels", "Notebooks", "Language", "Toolbox", "Papers", "Charts",
                "Datasets",
                "ChartsCairo", "Execution", "Reports", "Exporting", "Reference",
                "Preview", "LanguageServer",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .target(name: "TestSupport", dependencies: ["Tensors"], path: "Tests/TestSupport"),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
        .testTarget(
            name: "ExecutionTests",
            dependencies: ["Execution", "Charts", "Diagnostics", "Language", "Notebooks"]),
        .testTarget(name: "ArchitectureTests"),
        .testTarget(
            name: "LanguageTests", dependencies: ["Language", "Diagnostics", "CMachine"],
            resources: [.copy("Suite")]),
        .testTarget(name: "NotebooksTests", dependencies: ["Notebooks", "Diagnostics"]),
        .testTarget(
            name: "TensorsTests",
            dependencies: [
                "Tensors", "CKernels", "TestSupport",
                .target(name: "CCrypto", condition: .when(platforms: [.linux])),
            ], exclude: ["Oracle"]),
        .testTarget(
            name: "LossesTests", dependencies: ["Losses", "TestSupport"],
            exclude: ["make_oracle.py"]),
        .testTarget(
            name: "TrainingTests", dependencies: ["Training", "Losses", "TestSupport"],
            exclude: ["Oracle"]),
        .testTarget(
            name: "MethodsTests", dependencies: ["Methods", "Datasets", "TestSupport"],
            exclude: ["make_formula_oracle.py", "make_oracle.py"]),
        .testTarget(
            name: "DatasetsTests", dependencies: ["Datasets", "CDatasets", "Execution"]),
        .testTarget(name: "ChartsTests", dependencies: ["Charts"]),
        .testTarget(
            name: "ChartsCairoTests", dependencies: ["Charts", "ChartsCairo", "CPangoCairo"]),
        .testTarget(name: "PapersTests", dependencies: ["Papers", "Charts"]),
        .testTarget(
            name: "ReportsTests",
            dependencies: [
                "Reports", "Notebooks", "Execution", "Charts", "ChartsCairo", "Diagnostics",
                "Language", "CMarkGFM",
            ], exclude: ["GFM"]),
        .testTarget(
            name: "ExportingTests",
            dependencies: [
                "Exporting", "Execution", "Notebooks", "Language", "Charts", "ChartsCairo",
                "Diagnostics",
            ]),
        .testTarget(
            name: "ReferenceTests",
            dependencies: ["Reference", "Toolbox", "Language", "Diagnostics"]),
        .testTarget(name: "PreviewTests", dependencies: ["Preview"]),
        .testTarget(
            name: "LanguageServerTests",
            dependencies: ["LanguageServer", "Language", "Toolbox"]),
        .testTarget(
            name: "EndToEndTests", dependencies: ["PapersCLI"], exclude: ["Fixtures", "Validators"]),
    ]
)
