import Foundation
import Testing

/// The gallery is the snapshot suite of the charts: a change of a drawing shows as a change of the
/// committed site. `make render` makes it anew; then look at what became different.
@Suite struct GalleryTests {
    @Test func figuresAreThoseOfTheCommittedSite() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../..").standardizedFileURL
        let folder = try Folder()
        try folder.write(
            String(
                contentsOf: root.appendingPathComponent("notebooks/gallery/charts.md"),
                encoding: .utf8), to: "notebooks/gallery/charts.md")
        let settings = try String(
            contentsOf: root.appendingPathComponent("papers.yml"), encoding: .utf8)
        try folder.write(
            settings.replacing("reference: true", with: "reference: false"), to: "papers.yml")
        let run = try papers("render", "notebooks", in: folder)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        func figures(_ folder: URL) throws -> [String: Data] {
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
                .filter { $0.hasSuffix(".svg") || $0.hasSuffix(".csv") }
            return try Dictionary(
                uniqueKeysWithValues: names.map {
                    ($0, try Data(contentsOf: folder.appendingPathComponent($0)))
                })
        }
        let drawn = try figures(folder.url.appendingPathComponent("site/gallery/charts"))
        let committed = try figures(root.appendingPathComponent("site/gallery/charts"))
        #expect(drawn.count > 100)
        let different = Set(drawn.keys).union(committed.keys).sorted()
            .filter { drawn[$0] != committed[$0] }
        #expect(different.isEmpty, "run 'make render' and look at what it changes")
    }
}
