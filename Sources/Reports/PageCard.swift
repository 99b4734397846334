/// Where a page stands in the site, known as soon as its notebook is read.
package struct PagePlace: Codable, Sendable, Hashable {
    /// The page's folder in the site: `classification-losses/ldr`.
    package var path: String
    /// The notebook's title as the site shows it.
    package var title: String
    /// The id of the notebook's family, empty if it has none.
    package var family: String
    /// The notebook's date, year-month-day; nil if it has none.
    package var date: String?
}

/// What the rest of the site tells of a page: its card in the gallery and the links to it from its
/// neighbours.
///
/// All that a page is to others stands here, and it can be stored: a page that is not made anew takes
/// part in the site by its card.
package struct PageCard: Codable, Sendable, Hashable {
    package var place: PagePlace
    var description: String?
    /// The names of the notebook's authors.
    var authors: [String]
    /// "Zhu et al. · 2023"; empty without a paper.
    var citation: String
    var tally: ClaimTally
    /// How many cells and values failed or did not run; nil if the notebook did not run at all.
    var failures: Int?
    /// The first figure, which stands for the notebook in the gallery.
    var thumbnail: Thumbnail?
    /// The address of the picture for other sites; nil if the site's address is not known, which
    /// theirs must hold, or if the notebook shows no figure.
    var previewAddress: String?
    /// The words by which search finds the page: what is on its card is not among them.
    var searchText: String

    /// What a reader may filter by: the worst that became of the claims and blocks, as a class.
    var outcome: String { failures == 0 ? tally.style : "failed" }

    var title: String { place.title }
}

/// The two pages beside a page in the order of the site.
package struct Neighbours: Codable, Sendable, Hashable {
    package var previous: PagePlace?
    package var next: PagePlace?
    /// Whether the site has a feed, to which every page links.
    package var hasFeed: Bool

    package init(previous: PagePlace? = nil, next: PagePlace? = nil, hasFeed: Bool = false) {
        self.previous = previous
        self.next = next
        self.hasFeed = hasFeed
    }
}
