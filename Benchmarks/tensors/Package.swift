// swift-tools-version: 6.1
// The Swift half of Benchmarks/tensors/run.py, a package of its own so that `papers` itself has no
// product for it.
import PackageDescription

let package = Package(
    name: "tensor-bench",
    platforms: [.macOS(.v14)],
    dependencies: [.package(name: "papers", path: "../..")],
    targets: [
        .executableTarget(
            name: "TensorBench", dependencies: [.product(name: "Papers", package: "papers")])
    ]
)
