import Datasets
import Tensors
import Testing

@Suite struct LabeledDataTests {
    let data = LabeledData(
        inputs: Tensor((0..<50).map { [Double($0), -Double($0)] }), labels: (0..<50).map { $0 % 5 })

    @Test func splitIsAPartition() {
        var random = Random(seed: 1)
        let (first, rest) = data.split(first: 20, using: &random)
        #expect(first.count == 20)
        let all = (first.inputs.rows + rest.inputs.rows).map { $0[0] }
        #expect(all.sorted() == (0..<50).map { Double($0) })
        #expect(all != all.sorted())
        for (row, label) in zip(first.inputs.rows, first.labels) {
            #expect(Int(row[0]) % 5 == label)
        }
        #expect(rest.classes == 5)
    }

    @Test func batchesCoverTheData() {
        var random = Random(seed: 1)
        let batches = data.batches(of: 16, using: &random)
        #expect(batches.map { $0.labels.count } == [16, 16, 16, 2])
        #expect(batches.flatMap { $0.indices }.sorted() == Array(0..<50))
        for batch in batches {
            #expect(batch.inputs == data.inputs.take(batch.indices))
            #expect(batch.labels == batch.indices.map { data.labels[$0] })
        }
        let again = data.batches(of: 16, using: &random)
        #expect(again[0].indices != batches[0].indices)
    }

    @Test func uniformNoise() {
        let many = LabeledData(
            inputs: Tensor.zeros([5000, 1]), labels: (0..<5000).map { $0 % 5 })
        var random = Random(seed: 3)
        let noisy = many.flippingLabels(rate: 0.4, using: &random)
        let flipped = zip(many.labels, noisy.labels).filter { $0 != $1 }
        #expect((Double(flipped.count) / 5000 - 0.4).magnitude < 0.03)
        for step in 1..<5 {
            let share = flipped.filter { ($0 + step) % 5 == $1 }.count
            #expect((Double(share) / 5000 - 0.1).magnitude < 0.02)
        }
        var same = Random(seed: 3)
        let clean = many.flippingLabels(rate: 0, using: &same)
        #expect(clean.labels == many.labels)
    }

    @Test func noiseIsNested() {
        var (low, high) = (Random(seed: 4), Random(seed: 4))
        let few = data.flippingLabels(rate: 0.2, using: &low).labels
        let many = data.flippingLabels(rate: 0.7, using: &high).labels
        for i in 0..<50 where few[i] != data.labels[i] { #expect(many[i] == few[i]) }
    }

    @Test func classDependentNoise() {
        var random = Random(seed: 5)
        let noisy = data.flippingLabels(rate: 1, to: [0, 2, 1, 4, 3], using: &random)
        #expect(noisy.labels.prefix(5) == [0, 2, 1, 4, 3])
    }

    @Test func badDataEndsTheProcess() async {
        await #expect(processExitsWith: .failure) {
            _ = LabeledData(inputs: Tensor.zeros([3, 2]), labels: [0, 1])
        }
        await #expect(processExitsWith: .failure) {
            _ = LabeledData(inputs: Tensor.zeros([2, 2]), labels: [0, 5], classes: 3)
        }
    }

    @Test func worstCase() {
        let worst = SeparableData.worstCase(count: 4)
        #expect(worst.inputs.rows == [[0.5, -1], [-0.5, -1], [-0.5, -1], [-0.5, -1]])
        #expect(worst.labels == [1, 0, 0, 0])
    }

    /// Without noise every half of a pair is an image of its digit, moved by at most a pixel.
    @Test func digitPairs() {
        var random = Random(seed: 6)
        let pairs = DigitPairs.generate(
            classes: [37, 4], samplesPerClass: 3, from: 0..<200, noise: 0, using: &random)
        #expect(pairs.inputs.shape == [6, 128])
        #expect(pairs.labels == [37, 37, 37, 4, 4, 4])
        #expect(pairs.classes == 100)
        let digits = Digits.load()
        for (row, label) in zip(pairs.inputs.rows, pairs.labels) {
            let found = [-1, 0, 1].contains { down in
                [-1, 0, 1].contains { across in
                    let moved = (0..<128).map { k in
                        row[(k / 16 + down + 8) % 8 * 16 + (k % 16 + across + 16) % 16]
                    }
                    return [label / 10, label % 10].enumerated().allSatisfy { half, digit in
                        let image = (0..<64).map { moved[$0 / 8 * 16 + half * 8 + $0 % 8] }
                        return (0..<200).contains {
                            digits.labels[$0] == digit && digits.inputs[$0].array == image
                        }
                    }
                }
            }
            #expect(found)
        }
        let noisy = DigitPairs.generate(
            classes: [11], samplesPerClass: 50, from: 0..<50, using: &random)
        #expect(noisy.inputs.min().item() < -0.2)
    }
}
