import Foundation
import Testing

@Suite struct ReproducibilityTests {
    /// Figures, claims, tables and text: what a page can hold.
    private let notebook = """
        ---
        title: The same bytes
        ---

        # Everything that a page holds

        ```swift
        //| label: samples
        var random = Random(seed: 7)
        let samples = Tensor.normal([100], using: &random)
        print(samples.std().item())
        claim("the mean is near zero", samples.mean().item(), equals: 0, within: 0.3)
        ```

        The mean is `{swift} fixed(samples.mean().item(), digits: 4)`, and $a^2 + b^2 = c^2$.

        ```swift
        //| label: fig-samples
        //| caption: Samples in order, γ ≥ 0.
        //| alt: A line that goes up.
        let points = samples.array.sorted().enumerated().map { (Double($0), $1) }
        show(
            Chart {
                for (rank, sample) in points {
                    LineMark(x: .value("Rank", rank), y: .value("Sample", sample))
                }
            })
        ```

        """

    @Test func theSiteDoesNotDependOnWhereAndHowItIsMade() throws {
        let first = try Folder()
        let second = try Folder()
        for folder in [first, second] {
            try folder.write("title: Same\n", to: "papers.yml")
            for name in ["a", "b", "c"] {
                try folder.write(
                    notebook + "\nSee [the other](b.md) and [its twin](./c.md).\n",
                    to: "notebooks/\(name).md")
            }
        }
        let here = try papers(
            "render", "notebooks", "--jobs", "1", in: first,
            environment: ["TZ": "UTC", "LC_ALL": "C"])
        #expect(here.status == 0, "\(here.output)\(here.errors)")
        // From another folder, with other settings.
        let elsewhere = try Folder()
        let there = try papers(
            "render", second.path + "/notebooks", "--jobs", "3", in: elsewhere,
            environment: [
                "TZ": "Asia/Tokyo", "LC_ALL": "de_DE.UTF-8", "LANG": "tr_TR.UTF-8",
                "USER": "somebody", "PAPERS_THREADS": "2",
            ])
        #expect(there.status == 0, "\(there.output)\(there.errors)")
        let one = try first.contents(of: "site")
        let two = try second.contents(of: "site")
        #expect(one.keys.sorted() == two.keys.sorted())
        #expect(one.keys.contains("a/index.html"))
        #expect(try first.read("site/a/index.html").contains("../b/index.html"))
        for (path, bytes) in one.sorted(by: { $0.key < $1.key }) {
            #expect(two[path] == bytes, "\(path) differs")
        }
    }
}
