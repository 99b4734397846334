import CKernels
import Tensors
import Testing

struct RandomTests {
    /// kat_vectors of Random123 1.14, philox4x32 with 10 rounds: counter, key, result.
    static let vectors: [([UInt32], [UInt32], [UInt32])] = [
        (
            [0, 0, 0, 0], [0, 0],
            [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]
        ),
        (
            [0xffff_ffff, 0xffff_ffff, 0xffff_ffff, 0xffff_ffff], [0xffff_ffff, 0xffff_ffff],
            [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]
        ),
        (
            [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344], [0xa409_3822, 0x299f_31d0],
            [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1]
        ),
    ]

    @Test(arguments: vectors)
    func publishedVectors(counter: [UInt32], key: [UInt32], expected: [UInt32]) {
        let words = Random.philox(
            counter: (counter[0], counter[1], counter[2], counter[3]),
            key: UInt64(key[0]) | UInt64(key[1]) << 32)
        #expect([words.0, words.1, words.2, words.3] == expected)
        var out = [UInt32](repeating: 0, count: 4)
        ck_philox(counter, key, &out)
        #expect(out == expected)
    }

    @Test func streamsAreReproducibleAndIndependent() {
        var a = Random(seed: 7)
        var b = Random(seed: 7)
        let split = a.split("augment")
        #expect((0..<5).map { _ in a.uniform() } == (0..<5).map { _ in b.uniform() })
        #expect(a.split("augment") == split)
        #expect(a.split("shuffle") != split)
        #expect(Random(seed: 8).split("augment") != split)
    }

    @Test func kernelsDrawTheSameWordsAsSingleNumbers() {
        var random = Random(seed: 3)
        let words = Random.philox(counter: (1, 0, 0, 0), key: 3)
        _ = random.uniform()
        let x = Tensor.uniform([5], using: &random)
        #expect(x.array[0] == Double(words.0 >> 8) * 0x1p-24)
        #expect(x.array[3] == Double(words.3 >> 8) * 0x1p-24)
    }

    /// Of a range with more numbers than `Int` has positive ones every second is above the middle.
    @Test func wholeNumbersOfTheWidestRange() {
        var random = Random(seed: 5)
        let drawn = (0..<1000).map { _ in random.int(in: .min..<Int.max) }
        let above = drawn.count { $0 >= 0 }
        #expect(above > 400 && above < 600)
    }

    @Test func moments() {
        var random = Random(seed: 1)
        let normal = Tensor.normal([40_000], mean: 2, std: 3, using: &random)
        #expect(abs(normal.mean().item() - 2) < 0.05)
        #expect(abs(normal.std().item() - 3) < 0.05)
        let uniform = Tensor.uniform([40_000], in: -1.0...3.0, using: &random)
        #expect(abs(uniform.mean().item() - 1) < 0.03)
        #expect(uniform.min().item() >= -1 && uniform.max().item() < 3)
        let single = (0..<20_000).map { _ in random.normal() }
        #expect(abs(single.reduce(0, +) / 20_000) < 0.03)
        #expect(abs(single.map { $0 * $0 }.reduce(0, +) / 20_000 - 1) < 0.05)
    }

    @Test func integersAndOrders() {
        var random = Random(seed: 5)
        var counts = [0, 0, 0]
        for _ in 0..<3000 { counts[random.int(in: 0..<3)] += 1 }
        #expect(counts.allSatisfy { abs($0 - 1000) < 120 })
        #expect(random.permutation(20).sorted() == Array(0..<20))
        #expect(random.permutation(20) != Array(0..<20))
        #expect(Set(random.sample(Array(0..<9), count: 4)).count == 4)
        #expect(random.categorical([0, 2, 0]) == 1)
    }
}
