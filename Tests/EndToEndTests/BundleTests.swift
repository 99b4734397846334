import Foundation
import Testing

/// Review bundles: complete, always the same bytes, and able to prove themselves elsewhere.
@Suite struct BundleTests {
    private static let notebook = """
        ---
        title: A bundle & what is "in" it
        description: Two numbers and a figure.
        author: [{name: Ada Writer, orcid: "0000-0002-1825-0097"}, Bob Reader]
        paper: {title: A Paper, authors: [Ada Writer], year: 2024, arxiv: "2401.00001"}
        bibliography: ../refs.bib
        params: {rows: 3}
        seed: 5
        ---

        # Numbers

        As in [@key], and in [the other](other.md#more). ![A square](square.png)

        ```swift
        //| label: total
        var random = Random(seed: 7)
        let total = Tensor.normal([params.rows], using: &random).sum().item()
        print(total)
        claim("the total is small", total, atMost: 100)
        claim("it is negative | or so", total, atMost: -100, known: "it is not")
        ```

        ```swift
        //| label: fig-line
        //| caption: A line.
        //| alt: A line that goes up.
        show(Chart(Array(0..<5)) { index in
            LineMark(x: .value("Number", index), y: .value("Square", index * index))
        })
        ```

        """

    private func makeSite() throws -> Folder {
        let folder = try Folder()
        try folder.write("title: Site\nrepository: https://example.org/site\n", to: "papers.yml")
        try folder.write("MIT License\n\nCopyright\n", to: "LICENSE")
        try folder.write(Self.notebook, to: "notebooks/group/main.md")
        try folder.write("---\ntitle: O\n---\n\n# More\n", to: "notebooks/group/other.md")
        try folder.write("image", to: "notebooks/group/square.png")
        try folder.write(
            "@book{key, title = {A Book}, author = {Writer, Ada}, year = {2001}}\n",
            to: "notebooks/refs.bib")
        let run = try papers("render", "notebooks", in: folder)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        return folder
    }

    private let epoch = ["SOURCE_DATE_EPOCH": "1700000000"]

    /// The bundle of a site, unpacked in a folder of its own.
    private func unpack(_ site: Folder) throws -> Folder {
        let run = try papers(
            "bundle", "notebooks/group/main.md", in: site, environment: epoch)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        let target = try Folder()
        let unzip = try start(
            "python3", "-m", "zipfile", "-e", site.path + "/main.zip", target.path, in: target)
        #expect(unzip.status == 0, "\(unzip.errors)")
        // Python forgets the modes, which unzip keeps.
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: target.path + "/verify.sh")
        return target
    }

    private func verify(_ bundle: Folder, _ program: String = builtProgram.path) throws -> Run {
        try start("./verify.sh", in: bundle, environment: ["PAPERS": program])
    }

    @Test func aBundleProvesItselfElsewhere() throws {
        let site = try makeSite()
        let bundle = try unpack(site)
        let paths = try bundle.contents(of: ".").keys
        for path in [
            "README.md", "LICENSE", "CITATION.cff", "codemeta.json", "ro-crate-metadata.json",
            "ro-crate-preview.html", "MANIFEST.sha256", "environment.json", "papers.yml",
            "claims.json", "verify.sh", "codecheck-draft.yml", "notebooks/group/main.md",
            "notebooks/group/other.md", "notebooks/refs.bib", "notebooks/group/square.png",
            "site/group/main/index.html", "site/group/main/results.json", "site/style.css",
            "swift/Package.swift", "swift/Sources/main/main.swift",
        ] { #expect(paths.contains(path), "\(path)") }
        #expect(!paths.contains { $0.contains(".papers") })
        #expect(try start("sha256sum", "-c", "--quiet", "MANIFEST.sha256", in: bundle).status == 0)
        let same = try verify(bundle)
        #expect(same.status == 0, "\(same.output)\(same.errors)")
        // Checking leaves nothing behind that the next check would stumble over.
        #expect(try verify(bundle).status == 0)

        let path = "site/group/main/results.json"
        let record = try bundle.read(path)
        let number = try #require(record.firstMatch(of: /"measured": (-?[0-9.e-]+)/)).output.1
        try bundle.write(
            record.replacingOccurrences(of: "\"measured\": \(number)", with: "\"measured\": 0.5"),
            to: path)
        let altered = try verify(bundle)
        #expect(altered.status == 4, "\(altered.output)\(altered.errors)")
        #expect(altered.output.contains("0.5"))
    }

    @Test func anAlteredFileIsNoticedThoughTheNumbersHold() throws {
        let bundle = try unpack(try makeSite())
        try bundle.write("altered", to: "site/group/main/index.html")
        let run = try verify(bundle)
        #expect(run.status == 4)
        #expect(run.errors.contains("files are not those that were bundled"))
    }

    /// A record that was made with parameters of the user's own is checked with the same.
    @Test func parametersOfARenderAreThoseOfTheCheck() throws {
        let site = try makeSite()
        try site.write(
            Self.notebook.replacingOccurrences(
                of: "params: {rows: 3}", with: "params: {rows: 3, mark: a}"),
            to: "notebooks/group/main.md")
        let mark = "it's \"$HOME\" \\ \u{E9}\n"
        let run = try papers(
            "render", "-P", "rows=7", "-P", "mark=\(mark)", in: site)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        let bundle = try unpack(site)
        let same = try verify(bundle)
        #expect(same.status == 0, "\(same.output)\(same.errors)")
        #expect(try bundle.read("swift/Sources/main/main.swift").contains("let rows = 7"))
    }

    @Test func withoutTheProgramTheScriptSaysWhatToDo() throws {
        let run = try verify(try unpack(try makeSite()), "/nowhere/papers")
        #expect(run.status == 69)
        #expect(run.errors.contains("make build"))
        #expect(run.errors.contains("https://example.org/site"))
    }

    @Test func theSameStateGivesTheSameBytes() throws {
        let site = try makeSite()
        for name in ["one.zip", "two.zip"] {
            let run = try papers(
                "bundle", "notebooks/group/main.md", "-o", name, in: site,
                environment: epoch.merging(name == "one.zip" ? [:] : ["TZ": "Asia/Tokyo"]) { $1 })
            #expect(run.status == 0, "\(run.output)\(run.errors)")
        }
        let all = try site.contents(of: ".")
        #expect(all["one.zip"] != nil)
        #expect(all["one.zip"] == all["two.zip"])
    }

    @Test func whatCannotBeBundledIsSaid() throws {
        let site = try makeSite()
        let path = "notebooks/group/main.md"
        try site.write(Self.notebook + "\nMore.\n", to: path)
        let stale = try papers("bundle", path, in: site, environment: epoch)
        #expect(stale.status == 64)
        #expect(stale.errors.contains("run 'papers render"))
        #expect(try papers("bundle", "notebooks", in: site).status == 64)
        try site.write(Self.notebook, to: path)
        let slip = try papers("bundle", path, in: site, environment: ["SOURCE_DATE_EPOCH": "soon"])
        #expect(slip.status == 64)
        let place = "site/group/main/results.json"
        let record = try site.read(place)
        let number = try #require(record.firstMatch(of: /"measured": (-?[0-9.e-]+)/)).output.1
        try site.write(
            record.replacing("\"measured\": \(number)", with: "\"measured\": 0.5"), to: place)
        let altered = try papers("bundle", path, in: site, environment: epoch)
        #expect(altered.status == 4)
        #expect(altered.output.contains("is not what this program gives"), "\(altered.output)")
        #expect(!FileManager.default.fileExists(atPath: site.path + "/main.zip"))
    }

    // MARK: Validators of others

    private static let python =
        ProcessInfo.processInfo.environment["PAPERS_ROCRATE_PYTHON"] ?? "python3"
    private static let cffconvert =
        ProcessInfo.processInfo.environment["PAPERS_CFFCONVERT"] ?? "cffconvert"

    private static func works(_ command: String...) -> Bool {
        guard let folder = try? Folder() else { return false }
        return (try? start(command, in: folder))?.status == 0
    }

    @Test(
        .enabled(
            if: BundleTests.works(BundleTests.python, "-c", "import rocrate_validator"),
            "PAPERS_ROCRATE_PYTHON names a Python with roc-validator"))
    func theCrateIsValid() throws {
        let bundle = try unpack(try makeSite())
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Validators/rocrate-offline.py").path
        let run = try start(Self.python, script, bundle.path, in: bundle)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
    }

    @Test(
        .enabled(
            if: BundleTests.works(BundleTests.cffconvert, "--version"),
            "PAPERS_CFFCONVERT names cffconvert"))
    func theCitationIsValid() throws {
        let bundle = try unpack(try makeSite())
        let run = try start(Self.cffconvert, "--validate", "-i", "CITATION.cff", in: bundle)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
    }
}
