/// The notebook that `papers new` and `papers init` write: it renders as it is and shows by example
/// what a notebook is made of.
struct StarterNotebook {
    var title: String
    /// The id of a family in `papers.yml`.
    var family: String?
    var paperTitle: String?
    /// The arXiv identifier, such as "2112.14869".
    var arxiv: String?

    /// The Markdown of the notebook.
    var text: String { "---\n" + frontMatter + "---\n\n" + Self.body }

    private var frontMatter: String {
        var lines = ["title: \(Self.quoted(title))"]
        lines.append("description: One sentence that says what the paper claims.")
        if let family { lines.append("family: \(family)") }
        if paperTitle != nil || arxiv != nil {
            lines.append("paper:")
            lines.append("  title: \(Self.quoted(paperTitle ?? title))")
            if let arxiv { lines.append("  arxiv: \(Self.quoted(arxiv))") }
        }
        lines += ["params:", "  outliers: 0.2", "  steps: 300"]
        return lines.joined(separator: "\n") + "\n"
    }

    /// A YAML string in double quotes, whose escapes are those of JSON.
    static func quoted(_ text: String) -> String {
        let escapes: [Character: String] = ["\"": "\\\"", "\\": "\\\\", "\n": " ", "\t": " "]
        return "\"" + text.map { escapes[$0] ?? String($0) }.joined() + "\""
    }

    /// Whether a text is an arXiv identifier, old or new, with or without a version.
    static func isArxivIdentifier(_ text: String) -> Bool {
        text.wholeMatch(of: /\d{4}\.\d{4,5}(v\d+)?|[a-z\-]+(\.[A-Z]{2})?\/\d{7}(v\d+)?/) != nil
    }

    private static let body = #"""
        This notebook is an example to be replaced part by part. It asks a question that fits on one page:
        does a loss that grows slowly for large errors find a line through points of which some are wrong?

        ## The claim {#sec-claim}

        Formulas are TeX; a label in braces makes one that the text can refer to. The *pseudo-Huber* loss of
        a residual $r$ is quadratic near zero and linear far away,

        $$\ell_\delta(r)=\delta^2\Bigl(\sqrt{1+(r/\delta)^2}-1\Bigr),$$ {#eq-loss}

        so a point that is off by $r\gg\delta$ pulls with the force $\delta$ and not with $r$.

        > [!TIP]
        > `papers preview` shows this page while you write and runs only what a change concerns.

        ## The experiment {#sec-experiment}

        A `swift` block runs; all blocks of a notebook are one program, checked before anything runs. This
        one defines the loss of @eq-loss. It is made of tensor operations, so it has a derivative.

        ```swift
        func pseudoHuberLoss(_ residuals: Tensor, delta: Double) -> Tensor {
            let root = ((residuals / delta).square() + 1).sqrt()
            return delta * delta * (root - 1).mean()
        }
        ```

        Sixty points lie on $y=2x+\frac12$ with a little noise, and a share of `{swift} percent(params.outliers)`
        of them is lifted by 4. The share is a parameter of the front matter: with `papers render -P outliers=0.3`
        there are more, and the first claim below does not survive it. Random numbers come from an explicit
        generator, so every run gives the same ones.

        ```swift
        var random = Random(seed: 1)
        let x = Tensor.linspace(-1, 1, count: 60)
        let noise = Tensor.normal([60], std: 0.1, using: &random)
        let lifts = Tensor(
            (0..<60).map { _ in
                random.bernoulli(params.outliers) ? 4.0 : 0.0
            })
        let y = 2 * x + 0.5 + noise + lifts

        /// Slope and offset of the line with the least loss of its residuals.
        func fit(_ loss: (Tensor) -> Tensor) -> [Tensor] {
            var line = [Tensor(0.0), Tensor(0.0)]
            var optimizer = Adam(learningRate: 0.05)
            for _ in 0..<params.steps {
                let slopes = gradient(at: line) { line in
                    loss(line[0] * x + line[1] - y)
                }
                optimizer.update(&line, slopes)
            }
            return line
        }

        let squared = fit { $0.square().mean() }
        let robust = fit { pseudoHuberLoss($0, delta: 0.2) }
        ```

        ## The result {#sec-result}

        A block whose label starts with `fig-` makes a figure; `caption` and `alt` belong to it, and `fold`
        hides the code until a reader wants it.

        ```swift
        //| label: fig-lines
        //| caption: Sixty points, some of them lifted by 4, and the two lines.
        //| alt: Scatter chart. The line of the pseudo-Huber loss follows the majority; that of the squared loss runs above it.
        //| fold: true
        func points(_ line: [Tensor]) -> [(Double, Double)] {
            [-1.0, 1.0].map { ($0, line[0].item() * $0 + line[1].item()) }
        }

        show(
            Chart {
                for (a, b) in zip(x.array, y.array) {
                    PointMark(x: .value("x", a), y: .value("y", b)).opacity(0.4)
                }
                for (name, line) in [("squared", squared), ("pseudo-Huber", robust)] {
                    for (a, b) in points(line) {
                        LineMark(x: .value("x", a), y: .value("y", b))
                            .foregroundStyle(by: .value("Loss", name))
                    }
                }
            })
        ```

        Claims say what must be true. Each gets a verdict on the page, and the exit status of
        `papers render` says whether all of them hold. A claim that is known not to show at this scale gets
        `known: "the reason"`.

        ```swift
        func error(_ line: [Tensor]) -> Double { abs(line[1].item() - 0.5) }

        claim(
            "the robust line misses the true offset by little",
            error(robust), atMost: 0.15)
        claim(
            "the squared loss misses it by more",
            error(squared) - error(robust), atLeast: 0.2)
        ```

        Numbers in the text are computed, not typed: the squared loss puts the offset at
        `{swift} fixed(squared[1].item(), digits: 2)` and the pseudo-Huber loss at
        `{swift} fixed(robust[1].item(), digits: 2)` (@fig-lines).

        """#
}
