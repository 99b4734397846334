import Tensors

/// The King James Bible: 31,102 verses, 4.2 million characters of English, as a text to model.
///
/// Source: the translation of 1611 in the form of Debian's package bible-kjv-text. Licence: public
/// domain.
public enum KingJames {
    /// The whole text: a verse a line, an empty line between two books.
    public static func text() -> String {
        String(decoding: Resource(name: "king_james.txt.gz").unpacked(), as: UTF8.self)
    }

    /// The whole text as characters with numbers; see `CharacterText`.
    public static func characters() -> CharacterText { CharacterText(text()) }

    /// The verses of one book, in their order.
    ///
    /// - Parameter book: one of `books`
    public static func verses(of book: String) -> [String] {
        guard let place = books.firstIndex(of: book) else {
            fail("KingJames.verses: no book is called \(book); see KingJames.books")
        }
        // Lines without text separate the books.
        var (current, verses): (Int, [String]) = (0, [])
        for line in text().split(separator: "\n", omittingEmptySubsequences: false) {
            if line.isEmpty {
                current += 1
                if current > place { break }
            } else if current == place {
                verses.append(String(line))
            }
        }
        return verses
    }

    /// The 66 books in the order of the text.
    public static let books = [
        "Genesis", "Exodus", "Leviticus", "Numbers", "Deuteronomy", "Joshua", "Judges", "Ruth",
        "1 Samuel", "2 Samuel", "1 Kings", "2 Kings", "1 Chronicles", "2 Chronicles", "Ezra",
        "Nehemiah", "Esther", "Job", "Psalms", "Proverbs", "Ecclesiastes", "Song of Solomon",
        "Isaiah", "Jeremiah", "Lamentations", "Ezekiel", "Daniel", "Hosea", "Joel", "Amos",
        "Obadiah", "Jonah", "Micah", "Nahum", "Habakkuk", "Zephaniah", "Haggai", "Zechariah",
        "Malachi", "Matthew", "Mark", "Luke", "John", "Acts", "Romans", "1 Corinthians",
        "2 Corinthians", "Galatians", "Ephesians", "Philippians", "Colossians",
        "1 Thessalonians", "2 Thessalonians", "1 Timothy", "2 Timothy", "Titus", "Philemon",
        "Hebrews", "James", "1 Peter", "2 Peter", "1 John", "2 John", "3 John", "Jude",
        "Revelation",
    ]
}
