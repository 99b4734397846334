/// The files of a new site: what `papers init` writes.
struct StarterSite {
    var title: String

    /// The files by their paths in the site's folder.
    var files: [(path: String, text: String)] {
        [
            ("papers.yml", configuration),
            (
                "notebooks/first-look.md",
                StarterNotebook(title: "A first look", family: "first-steps").text
            ),
            (".gitignore", ".papers/\n"),
            (".github/workflows/publish.yml", Self.workflow),
        ]
    }

    private var configuration: String {
        """
        # The site: its title, and the families of papers in the order of the index.
        title: \(StarterNotebook.quoted(title))
        description: Executable digests of research papers.
        # base_url: https://example.org/papers
        families:
          - {id: first-steps, title: First steps}
        # theme: {accent: "#1a5fb4"}
        #
        # A file in templates/ replaces the one of the same name that comes with papers; 'papers templates'
        # lists them, and 'papers templates --copy style.css' puts one there to start from.

        """
    }

    /// Checks, runs and publishes the site at every push. The program comes from the archive that
    /// `make dist` makes; where it lies is a variable of the repository, so that this file can stay as it
    /// is.
    private static let workflow = """
        # Runs the notebooks and publishes the site on GitHub Pages. For another static host, replace the
        # last two jobs' steps by a copy of site/.
        #
        # Set the repository variable PAPERS_ARCHIVE to the address of a papers archive
        # (papers-VERSION-linux-x86_64.tar.gz, made by 'make dist').
        name: publish
        on:
          push: {branches: [main]}
          pull_request:
          workflow_dispatch:
        permissions: {contents: read, pages: write, id-token: write}
        concurrency: {group: pages, cancel-in-progress: true}
        jobs:
          render:
            runs-on: ubuntu-24.04
            steps:
              - uses: actions/checkout@v4
              - name: Get papers
                run: |
                  mkdir -p "$HOME/papers"
                  curl -fsSL "${{ vars.PAPERS_ARCHIVE }}" | tar -xz -C "$HOME/papers" --strip-components=1
                  sudo "$HOME/papers/install-libraries"
                  echo "$HOME/papers/bin" >> "$GITHUB_PATH"
              - uses: actions/cache@v4
                with: {path: .papers, key: "papers-${{ github.sha }}", restore-keys: papers-}
              - run: papers doctor
              - run: papers check
              - run: papers render
              - uses: actions/upload-pages-artifact@v3
                if: github.ref == 'refs/heads/main'
                with: {path: site}
          deploy:
            if: github.ref == 'refs/heads/main'
            needs: render
            runs-on: ubuntu-24.04
            environment: {name: github-pages, url: "${{ steps.deployment.outputs.page_url }}"}
            steps:
              - id: deployment
                uses: actions/deploy-pages@v4

        """
}
