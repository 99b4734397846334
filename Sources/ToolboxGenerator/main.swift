import Foundation

// Reads the symbol graphs of the core's modules and writes the toolbox's generated sources.
//
//     ToolboxGenerator SYMBOL-GRAPHS OUTPUT

let modules = ["Tensors", "Losses", "Training", "Methods", "Datasets", "Charts", "Papers"]

guard CommandLine.arguments.count == 3 else {
    FileHandle.standardError.write(Data("usage: ToolboxGenerator SYMBOL-GRAPHS OUTPUT\n".utf8))
    exit(64)
}
let input = URL(fileURLWithPath: CommandLine.arguments[1])
let output = URL(fileURLWithPath: CommandLine.arguments[2])

do {
    let api = API(try modules.map { try Module(name: $0, directory: input) })
    var writer = Writer(api)
    let files = writer.files(modules: modules)
    let manager = FileManager.default
    try manager.createDirectory(at: output, withIntermediateDirectories: true)
    // Files of an earlier run that are not written any more would be compiled all the same.
    for old in try manager.contentsOfDirectory(atPath: output.path)
    where old.hasSuffix(".swift") && !files.contains(where: { $0.name == old }) {
        try manager.removeItem(at: output.appendingPathComponent(old))
    }
    for file in files {
        let url = output.appendingPathComponent(file.name)
        // A file that has not changed keeps its date, and the build its objects.
        if let old = try? String(contentsOf: url, encoding: .utf8), old == file.text { continue }
        try Data(file.text.utf8).write(to: url)
    }
    for note in api.notes + writer.notes { print("not bound: \(note)") }
} catch {
    FileHandle.standardError.write(Data("ToolboxGenerator: \(error)\n".utf8))
    exit(1)
}
