import Datasets
import Tensors
import Testing

@Suite struct ImageTests {
    /// Bytes and sums as Pillow and NumPy give them for the files of the packages.
    @Test func photographsAreThoseOfThePackage() {
        let china = Photographs.china()
        #expect(china.shape == [3, 427, 640])
        let bytes = (china * 255).rounded()
        func pixel(_ image: Tensor, _ y: Int, _ x: Int) -> [Double] {
            (0..<3).map { image[$0][y][x].item() }
        }
        #expect(pixel(bytes, 0, 0) == [174, 201, 231])
        #expect(pixel(bytes, 426, 639) == [15, 24, 7])
        #expect(pixel(bytes, 100, 333) == [216, 234, 248])
        let flower = (Photographs.flower() * 255).rounded()
        #expect(pixel(flower, 100, 333) == [231, 190, 146])
        let sums = (0..<3).map { flower[$0].array.reduce(0, +) }
        #expect(sums == [15_067_061, 20_107_708, 15_577_018])
    }

    @Test func digitsAreThoseOfThePackage() {
        let digits = MNIST.load()
        #expect(digits.inputs.shape == [5000, 784])
        #expect(
            (0..<10).map { digit in digits.labels.count { $0 == digit } }.allSatisfy { $0 == 500 })
        let bytes = (digits.inputs * 255).rounded()
        #expect(bytes.array.reduce(0, +) == 131_267_102)
        #expect(digits.labels[1234] == 2)
        #expect(bytes[1234].slice(125..<128, axis: 0).array == [33, 125, 125])
    }

    @Test func splitsAreTheSameForEverybody() {
        let (training, test) = MNIST.split()
        #expect((training.count, test.count) == (4000, 1000))
        #expect((0..<10).allSatisfy { digit in test.labels.count { $0 == digit } == 100 })
        let all = MNIST.load()
        #expect(test.inputs[0] == all.inputs[400])
        #expect(training.inputs[400] == all.inputs[500])
    }

    @Test func brightness() {
        let image = Tensor([1, 0, 0, 0.5, 0, 0, 0, 0.5, 0, 0, 1, 0.5], [3, 2, 2])
        let gray = grayscale(image)
        #expect(gray.shape == [1, 2, 2])
        let expected = Tensor([0.299, 0, 0.114, 0.5], [1, 2, 2])
        #expect((gray - expected).abs().max().item() < 1e-6)
    }

    @Test func cropsComeFromWhereTheyMay() {
        // Each pixel tells its own place.
        let places = Tensor.arange(0, 600).reshaped([1, 20, 30])
        var random = Random(seed: 3)
        let crops = randomCrops(of: places, size: 4, count: 200, columns: 10..<16, using: &random)
        #expect(crops.shape == [200, 1, 4, 4])
        var (rows, columns): (Set<Int>, Set<Int>) = ([], [])
        for k in 0..<200 {
            let first = Int(crops[k][0][0][0].item())
            rows.insert(first / 30)
            columns.insert(first % 30)
            #expect(crops[k][0][3][3].item() == Double(first + 93))
        }
        #expect(rows == Set(0...16))
        #expect(columns == [10, 11, 12])
        let flat = concatenated([Tensor.zeros([1, 8, 8]), places.slice(0..<8, axis: 1)], axis: 2)
        let kept = randomCrops(
            of: flat, size: 4, count: 20, minimumDeviation: 0.1, using: &random)
        #expect(kept.reshaped([20, 16]).std(axis: 1).min().item() >= 0.1)
    }
}
