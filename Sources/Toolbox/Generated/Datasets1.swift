// Written by `make toolbox` from the public API of Papers. Do not edit.

import Language
import Papers

extension Toolbox {
    static func addDatasets1(to natives: inout [String: NativeFunction]) {
        natives["Datasets.1"] = { call in call.give(call.argument(1, Datasets.Batch.self).indices) }
        natives["Datasets.2"] = { call in call.give(call.argument(1, Datasets.Batch.self).inputs) }
        natives["Datasets.3"] = { call in call.give(call.argument(1, Datasets.Batch.self).labels) }
        natives["Datasets.4"] = { call in call.give(Datasets.BreastCancer.classNames) }
        natives["Datasets.5"] = { call in call.give(Datasets.BreastCancer.load()) }
        natives["Datasets.6"] = { call in call.give(call.argument(1, Datasets.CharacterText.self).alphabet) }
        natives["Datasets.7"] = { call in call.give(call.argument(1, Datasets.CharacterText.self).count) }
        natives["Datasets.8"] = { call in call.give(Datasets.CharacterText(call.argument(1, String.self), alphabet: call.argument(2, [String]?.self))) }
        natives["Datasets.9"] = { call in call.give(call.argument(1, Datasets.CharacterText.self).split(testShare: call.argument(2, Double.self))) }
        natives["Datasets.10"] = { call in call.give(call.argument(1, Datasets.CharacterText.self).text(of: call.argument(2, [Int].self))) }
        natives["Datasets.11"] = { call in call.give(call.argument(1, Datasets.CharacterText.self).tokens(call.argument(2, Range<Int>.self))) }
        natives["Datasets.12"] = { call in call.give(call.change(4) { (p4: inout Tensors.Random) in call.argument(1, Datasets.CharacterText.self).windows(count: call.argument(2, Int.self), length: call.argument(3, Int.self), using: &p4) }) }
        natives["Datasets.13"] = { call in call.give(call.argument(1, Datasets.DataTable.self).columns) }
        natives["Datasets.14"] = { call in call.give(call.argument(1, Datasets.DataTable.self).count) }
        natives["Datasets.15"] = { call in call.give(call.argument(1, Datasets.DataTable.self).integers(call.argument(2, String.self))) }
        natives["Datasets.16"] = { call in call.give(call.argument(1, Datasets.DataTable.self).numbers(call.argument(2, String.self))) }
        natives["Datasets.17"] = { call in call.give(call.argument(1, Datasets.DataTable.self).rows(where: call.argument(2, String.self), equals: call.argument(3, String.self))) }
        natives["Datasets.18"] = { call in call.give(call.argument(1, Datasets.DataTable.self).texts(call.argument(2, String.self))) }
        natives["Datasets.19"] = { call in call.give(Datasets.Diabetes.featureNames) }
        natives["Datasets.20"] = { call in call.give(Datasets.Diabetes.load()) }
        natives["Datasets.21"] = { call in call.give(call.change(5) { (p5: inout Tensors.Random) in Datasets.DigitPairs.generate(classes: call.argument(1, [Int].self), samplesPerClass: call.argument(2, Int.self), from: call.argument(3, Range<Int>.self), noise: call.argument(4, Double.self), using: &p5) }) }
        natives["Datasets.22"] = { call in call.give(Datasets.Digits.load()) }
        natives["Datasets.23"] = { call in call.give(Datasets.Digits.pair(call.argument(1, Int.self), against: call.argument(2, Int.self), limit: call.argument(3, Int?.self))) }
        natives["Datasets.24"] = { call in Datasets.ExternalData.declare(call.argument(1, String.self), source: call.argument(2, String.self), files: call.argument(3, [String].self), digests: call.argument(4, [String].self)) }
        natives["Datasets.25"] = { call in call.give(call.argument(1, Datasets.ExternalData.self).files) }
        natives["Datasets.26"] = { call in call.give(Datasets.ExternalData(call.argument(1, String.self))) }
        natives["Datasets.27"] = { call in call.give(call.argument(1, Datasets.ExternalData.self).name) }
        natives["Datasets.28"] = { call in call.give(call.argument(1, Datasets.ExternalData.self).source) }
        natives["Datasets.29"] = { call in call.give(call.argument(1, Datasets.ExternalData.self).table(call.argument(2, String.self))) }
        natives["Datasets.30"] = { call in call.give(call.argument(1, Datasets.ExternalData.self).text(call.argument(2, String.self))) }
        natives["Datasets.31"] = { call in call.give(Datasets.Iris.classNames) }
        natives["Datasets.32"] = { call in call.give(Datasets.Iris.featureNames) }
        natives["Datasets.33"] = { call in call.give(Datasets.Iris.load()) }
        natives["Datasets.34"] = { call in call.give(Datasets.KingJames.books) }
        natives["Datasets.35"] = { call in call.give(Datasets.KingJames.characters()) }
        natives["Datasets.36"] = { call in call.give(Datasets.KingJames.text()) }
        natives["Datasets.37"] = { call in call.give(Datasets.KingJames.verses(of: call.argument(1, String.self))) }
        natives["Datasets.38"] = { call in call.give(call.argument(1, Datasets.LabeledData.self).appendingConstant()) }
        natives["Datasets.39"] = { call in call.give(call.change(3) { (p3: inout Tensors.Random) in call.argument(1, Datasets.LabeledData.self).batches(of: call.argument(2, Int.self), using: &p3) }) }
        natives["Datasets.40"] = { call in call.give(call.argument(1, Datasets.LabeledData.self).classes) }
        natives["Datasets.41"] = { call in call.give(call.argument(1, Datasets.LabeledData.self).count) }
        natives["Datasets.42"] = { call in call.give(call.argument(1, Datasets.LabeledData.self).features) }
        natives["Datasets.43"] = { call in call.give(call.change(4) { (p4: inout Tensors.Random) in call.argument(1, Datasets.LabeledData.self).flippingLabels(rate: call.argument(2, Double.self), to: call.argument(3, [Int].self), using: &p4) }) }
        natives["Datasets.44"] = { call in call.give(call.change(3) { (p3: inout Tensors.Random) in call.argument(1, Datasets.LabeledData.self).flippingLabels(rate: call.argument(2, Double.self), using: &p3) }) }
        natives["Datasets.45"] = { call in call.give(Datasets.LabeledData(inputs: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self), classes: call.argument(3, Int?.self))) }
        natives["Datasets.46"] = { call in call.give(call.argument(1, Datasets.LabeledData.self).inputs) }
        natives["Datasets.47"] = { call in call.give(call.argument(1, Datasets.LabeledData.self).labels) }
        natives["Datasets.48"] = { call in call.give(call.argument(1, Datasets.LabeledData.self).selecting(call.argument(2, [Int].self))) }
        natives["Datasets.49"] = { call in call.give(call.change(3) { (p3: inout Tensors.Random) in call.argument(1, Datasets.LabeledData.self).split(first: call.argument(2, Int.self), using: &p3) }) }
        natives["Datasets.50"] = { call in call.give(call.argument(1, Datasets.LabeledData.self).split(firstOfEachClass: call.argument(2, Int.self))) }
        natives["Datasets.51"] = { call in call.give(call.argument(1, Datasets.LabeledData.self).standardized(by: call.argument(2, Datasets.LabeledData.self))) }
        natives["Datasets.52"] = { call in call.give(Datasets.MNIST.load()) }
        natives["Datasets.53"] = { call in call.give(Datasets.MNIST.split()) }
        natives["Datasets.54"] = { call in call.give(Datasets.Photographs.china()) }
        natives["Datasets.55"] = { call in call.give(Datasets.Photographs.flower()) }
        natives["Datasets.56"] = { call in call.give(call.argument(1, Datasets.RegressionData.self).count) }
        natives["Datasets.57"] = { call in call.give(Datasets.RegressionData(inputs: call.argument(1, Tensors.Tensor.self), targets: call.argument(2, Tensors.Tensor.self))) }
        natives["Datasets.58"] = { call in call.give(call.argument(1, Datasets.RegressionData.self).inputs) }
        natives["Datasets.59"] = { call in call.give(call.argument(1, Datasets.RegressionData.self).selecting(call.argument(2, [Int].self))) }
        natives["Datasets.60"] = { call in call.give(call.change(3) { (p3: inout Tensors.Random) in call.argument(1, Datasets.RegressionData.self).split(first: call.argument(2, Int.self), using: &p3) }) }
        natives["Datasets.61"] = { call in call.give(call.argument(1, Datasets.RegressionData.self).targets) }
        natives["Datasets.62"] = { call in call.give(Datasets.SeparableData.twoPoints()) }
        natives["Datasets.63"] = { call in call.give(Datasets.SeparableData.worstCase(count: call.argument(1, Int.self))) }
        natives["Datasets.64"] = { call in call.give(Datasets.Wine.featureNames) }
        natives["Datasets.65"] = { call in call.give(Datasets.Wine.load()) }
        natives["Datasets.66"] = { call in call.give(Datasets.grayscale(call.argument(1, Tensors.Tensor.self))) }
        natives["Datasets.67"] = { call in call.give(call.change(6) { (p6: inout Tensors.Random) in Datasets.randomCrops(of: call.argument(1, Tensors.Tensor.self), size: call.argument(2, Int.self), count: call.argument(3, Int.self), columns: call.argument(4, Range<Int>?.self), minimumDeviation: call.argument(5, Double.self), using: &p6) }) }
    }
}
