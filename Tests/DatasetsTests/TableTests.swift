import Datasets
import Tensors
import Testing

@Suite struct TableTests {
    @Test func load() {
        let iris = Iris.load()
        #expect(iris.inputs.shape == [150, 4])
        #expect((0..<3).map { label in iris.labels.count { $0 == label } } == [50, 50, 50])
        #expect(iris.features == Iris.featureNames.count)
        #expect(iris.inputs[0] == Tensor([5.1, 3.5, 1.4, 0.2]))
        #expect(iris.inputs[149] == Tensor([5.9, 3, 5.1, 1.8]))
        let wine = Wine.load()
        #expect((0..<3).map { label in wine.labels.count { $0 == label } } == [59, 71, 48])
        #expect(wine.features == Wine.featureNames.count)
        let cancer = BreastCancer.load()
        #expect(cancer.inputs.shape == [569, 30])
        #expect(cancer.inputs[568, 29] == Tensor(0.07039))
        #expect(cancer.labels.count { $0 == 0 } == 212)
        let diabetes = Diabetes.load()
        #expect(diabetes.inputs.shape == [442, 10])
        #expect(Diabetes.featureNames.count == 10)
        #expect(diabetes.targets.array.min() == 25)
        #expect(diabetes.targets.array.max() == 346)
    }

    @Test func standardizing() {
        var random = Random(seed: 4)
        let (train, test) = Wine.load().split(first: 100, using: &random)
        let scaled = train.standardized(by: train)
        #expect(scaled.inputs.mean(axis: 0).abs().max().item() < 1e-4)
        #expect((scaled.inputs.std(axis: 0) - 1).abs().max().item() < 1e-4)
        let other = test.standardized(by: train).inputs[0, 12].item()
        let column = train.inputs.T[12]
        let byHand =
            (test.inputs[0, 12].item() - column.mean().item()) / column.std().item()
        #expect((other - byHand).magnitude < 1e-4)
        let constant = LabeledData(inputs: Tensor([[2.0], [2]]), labels: [0, 1])
        #expect(constant.standardized(by: constant).inputs.array == [0, 0])
    }

    @Test func regressionDataSplits() {
        var random = Random(seed: 4)
        let all = Diabetes.load()
        let (first, rest) = all.split(first: 300, using: &random)
        #expect((first.count, rest.count) == (300, 142))
        let sum = first.targets.sum().item() + rest.targets.sum().item()
        #expect((sum - all.targets.sum().item()).magnitude < 1)
    }
}
