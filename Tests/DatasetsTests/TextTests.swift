import Datasets
import Tensors
import Testing

@Suite struct TextTests {
    @Test func booksAndVerses() {
        #expect(KingJames.books.count == 66)
        let genesis = KingJames.verses(of: "Genesis")
        #expect(genesis.count == 1533)
        #expect(genesis[0] == "In the beginning God created the heaven and the earth.")
        #expect(KingJames.verses(of: "Psalms")[0].hasPrefix("Blessed is the man that walketh not"))
        #expect(KingJames.verses(of: "Revelation").count == 404)
        let last = "The grace of our Lord Jesus Christ be with you all. Amen."
        #expect(KingJames.verses(of: "Revelation").last == last)
        #expect(KingJames.text().utf8.count == 4_137_914)
    }

    @Test func charactersHaveNumbers() {
        let text = KingJames.characters()
        #expect(text.count == 4_137_914)
        #expect(text.alphabet.count == 63)
        #expect(text.alphabet.prefix(5) == ["\n", " ", "!", "'", "("])
        #expect(text.text(of: text.tokens(0..<16)) == "In the beginning")
    }

    @Test func unusualCharacters() {
        let text = CharacterText("naïve\r\n🙂 a", alphabet: nil)
        #expect(text.alphabet == ["\r\n", " ", "a", "e", "n", "v", "ï", "🙂"])
        #expect(text.text(of: text.tokens(0..<text.count)) == "naïve\r\n🙂 a")
        #expect(CharacterText("abcab", alphabet: ["b", "a"]).tokens(0..<4) == [1, 0, 1, 0])
    }

    @Test func splitsHoldOutTheEndOfEachTenth() {
        let text = CharacterText(String(repeating: "abcdefghij", count: 10))
        let (training, test) = text.split(testShare: 0.2)
        #expect(test.tokens(0..<test.count) == (0..<10).flatMap { _ in [8, 9] })
        #expect(training.count == 80)
        #expect(training.alphabet == test.alphabet)
    }

    @Test func windows() {
        let text = CharacterText("abcdefgh")
        var random = Random(seed: 2)
        let windows = text.windows(count: 100, length: 6, using: &random)
        #expect(Set(windows.map { $0[0] }) == [0, 1, 2])
        #expect(windows.allSatisfy { window in window == Array(window[0]..<(window[0] + 6)) })
    }
}
