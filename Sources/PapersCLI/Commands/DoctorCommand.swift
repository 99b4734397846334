import ArgumentParser
import CKernels
import ChartsCairo
import Execution
import Foundation
import Reports

struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Say what is installed and in use: fonts, mathematics, kernels, threads, site.",
        discussion: "Leaves with 1 if something is missing that pages need.")

    @Flag(help: "Print JSON.")
    var json = false

    /// One thing that was looked at.
    private struct Finding: Encodable {
        var name: String
        var value: String
        /// What to do about it; nil if all is well.
        var problem: String?
        /// Whether pages need it.
        var isNeeded = true
    }

    func run() throws {
        let workspace = Workspace.current
        let findings = [
            Finding(
                name: "program", value: "papers \(programVersion), build \(BuildIdentity.digest)"),
            Finding(name: "platform", value: Self.platform), Self.kernels, Self.threads(workspace),
            Self.font, Self.mathematics, Self.templates(workspace), Self.site(workspace),
            Self.browser(workspace),
        ]
        let terminal = Terminal(workspace, isForPrograms: json)
        try terminal.give(findings)
        let rows = findings.map { finding in
            [
                finding.problem == nil ? "ok" : finding.isNeeded ? "MISSING" : "absent",
                finding.name, finding.value + (finding.problem.map { ": \($0)" } ?? ""),
            ]
        }
        for row in ListCommand.aligned(rows) { terminal.say(row) }
        if findings.contains(where: { $0.problem != nil && $0.isNeeded }) {
            try ExitStatus.failed.leave()
        }
    }

    private static var platform: String {
        #if arch(x86_64)
            let processor = "x86_64"
        #elseif arch(arm64)
            let processor = "arm64"
        #else
            let processor = "unknown processor"
        #endif
        return ProcessInfo.processInfo.operatingSystemVersionString + ", " + processor
    }

    private static var kernels: Finding {
        let names = [
            (CK_PORTABLE, "portable"), (CK_AVX2, "AVX2"), (CK_AVX512, "AVX-512"),
        ]
        let current = ck_current_path()
        let used = names.first { $0.0 == current }?.1 ?? "another path"
        let others = names.filter { $0.0 != current && ck_path_available($0.0) }.map(\.1)
        let rest = others.isEmpty ? "" : " (also here: \(others.joined(separator: ", ")))"
        return Finding(name: "kernels", value: used + rest)
    }

    private static func threads(_ workspace: Workspace) -> Finding {
        Finding(
            name: "threads",
            value: "\(ck_threads()) for a large operation; \(workspace.cores) processors")
    }

    private static var font: Finding {
        let warning = FigureRenderer().fontWarning
        return Finding(
            name: "font", value: warning == nil ? "Inter" : "another than Inter", problem: warning)
    }

    private static var mathematics: Finding {
        guard let place = katexPlace else {
            return Finding(
                name: "mathematics", value: "no KaTeX",
                problem: "install the Debian package libjs-katex, or npm's katex")
        }
        switch typesetter.typeset("x^2", display: false) {
        case .success: return Finding(name: "mathematics", value: "KaTeX, \(place)")
        case .failure(let failure):
            return Finding(name: "mathematics", value: place, problem: failure.message)
        }
    }

    private static func templates(_ workspace: Workspace) -> Finding {
        guard let folder = SiteTemplates.ofProgram(in: workspace) else {
            return Finding(
                name: "templates", value: "none",
                problem: "the folder 'templates' has to lie beside 'bin' of the program")
        }
        return Finding(name: "templates", value: folder)
    }

    private static func site(_ workspace: Workspace) -> Finding {
        guard let root = SiteSource.root(above: ".", in: workspace) else {
            return Finding(
                name: "site", value: "none here", problem: "'papers init' starts one",
                isNeeded: false)
        }
        let notebooks =
            (try? SiteSource(paths: [root + "/notebooks"], in: workspace))?.requested.count ?? 0
        return Finding(name: "site", value: "\(root), \(counted(notebooks, "notebook"))")
    }

    private static func browser(_ workspace: Workspace) -> Finding {
        guard let program = Chromium.find(in: workspace) else {
            return Finding(
                name: "browser", value: "none",
                problem: "'papers export --format pdf' needs Chromium or Chrome", isNeeded: false)
        }
        return Finding(name: "browser", value: program)
    }
}
