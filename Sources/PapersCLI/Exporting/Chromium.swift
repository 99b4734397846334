import Execution
import Foundation
import Reports

/// The browser that prints pages.
enum Chromium {
    /// The path of the first browser that is installed: what CHROMIUM names, then the usual names in
    /// the folders of PATH, then where macOS keeps applications.
    static func find(in workspace: Workspace) -> String? {
        if let named = workspace.environment["CHROMIUM"], !named.isEmpty {
            return workspace.fileExists(named) ? named : nil
        }
        let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
        let folders = (workspace.environment["PATH"] ?? "").split(separator: ":").map(String.init)
        let usual = names.flatMap { name in folders.map { "\($0)/\(name)" } }
        let applications = [
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
        ]
        return (usual + applications).first { workspace.fileExists($0) }
    }

    /// Prints a page of a site as PDF.
    ///
    /// - Throws: `UsageError` if there is no browser, `FileError` if it does not print.
    static func print(
        _ files: [SiteFile], page: String, to path: String, in workspace: Workspace
    ) throws {
        guard let program = find(in: workspace) else {
            throw UsageError(
                "PDF needs Chromium or Chrome; install one (Debian: apt install chromium), or name it "
                    + "with CHROMIUM=PATH")
        }
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("papers-print-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for file in files { try workspace.write(file.bytes, to: "\(folder)/site/\(file.path)") }
        // Not straight to the target: a browser that fails may leave half a file.
        let printed = folder + "/page.pdf"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = [
            "--headless", "--disable-gpu", "--no-pdf-header-footer",
            "--user-data-dir=\(folder)/profile", "--print-to-pdf=\(printed)",
        ]
        // Its sandbox does not work for root, who has nothing to fear from a page of his own.
        process.arguments? += geteuid() == 0 ? ["--no-sandbox"] : []
        process.arguments?.append(
            URL(fileURLWithPath: "\(folder)/site/\(page)").absoluteString)
        process.environment = workspace.environment
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        do {
            try process.run()
        } catch {
            throw FileError("cannot start '\(program)'")
        }
        process.waitUntilExit()
        guard let bytes = try? workspace.read(printed), bytes.starts(with: Array("%PDF".utf8))
        else {
            throw FileError(
                "'\(program)' printed nothing; it left with \(process.terminationStatus)")
        }
        try workspace.write(bytes, to: path)
    }
}
