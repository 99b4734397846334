import Tensors

// Small classical tables, the CSV files of Resources.

/// Fisher's irises: 150 flowers of three species, 50 each.
///
/// Source: R. A. Fisher, Iris, UCI Machine Learning Repository, 1936, doi 10.24432/C56C76.
/// Licence: CC BY 4.0.
public enum Iris {
    /// `inputs` `[150, 4]` in centimetres, `labels` the species, in the order of the source.
    public static func load() -> LabeledData {
        Resource(name: "iris.csv").labeled(features: 4)
    }

    /// What the columns are.
    public static let featureNames = [
        "sepal length", "sepal width", "petal length", "petal width",
    ]

    /// What the classes are.
    public static let classNames = ["setosa", "versicolor", "virginica"]
}

/// Chemical analyses of 178 Italian wines by three growers.
///
/// Source: S. Aeberhard and M. Forina, Wine, UCI Machine Learning Repository, 1991, doi
/// 10.24432/C5PC7J. Licence: CC BY 4.0.
public enum Wine {
    /// `inputs` `[178, 13]` in the units of the source, which differ by orders of magnitude (see
    /// `standardized`); `labels` the grower. The order is that of the source, by class.
    public static func load() -> LabeledData {
        Resource(name: "wine.csv").labeled(features: 13)
    }

    /// What the columns are.
    public static let featureNames = [
        "alcohol", "malic acid", "ash", "alcalinity of ash", "magnesium", "total phenols",
        "flavanoids", "nonflavanoid phenols", "proanthocyanins", "color intensity", "hue",
        "od280/od315 of diluted wines", "proline",
    ]
}

/// Breast Cancer Wisconsin (Diagnostic): 569 tumours, described by 30 measurements of cell nuclei.
///
/// Source: W. Wolberg, O. Mangasarian, N. Street and W. Street, UCI Machine Learning Repository,
/// 1993, doi 10.24432/C5DW2B. Licence: CC BY 4.0.
public enum BreastCancer {
    /// `inputs` `[569, 30]`: the means, the standard errors and the worst values of radius, texture,
    /// perimeter, area, smoothness, compactness, concavity, concave points, symmetry and fractal
    /// dimension; `labels` 0 for malignant (212) and 1 for benign (357).
    public static func load() -> LabeledData {
        Resource(name: "breast_cancer.csv").labeled(features: 30)
    }

    /// What the classes are.
    public static let classNames = ["malignant", "benign"]
}

/// Diabetes: ten baseline measurements of 442 patients and the progression of their disease.
///
/// Source: B. Efron, T. Hastie, I. Johnstone and R. Tibshirani, Least Angle Regression, Annals of
/// Statistics 32, 2004. The authors state no licence; scikit-learn distributes the table under the
/// BSD 3-Clause licence.
public enum Diabetes {
    /// `inputs` `[442, 10]` in the units of the source, `targets` `[442]`, a measure of disease
    /// progression one year later, from 25 to 346.
    public static func load() -> RegressionData {
        let rows = Resource(name: "diabetes.csv").rows(width: 11)
        return RegressionData(
            inputs: Tensor(rows.map { Array($0[..<10]) }), targets: Tensor(rows.map { $0[10] }))
    }

    /// What the columns are.
    public static let featureNames = [
        "age", "sex", "body mass index", "blood pressure", "total cholesterol", "LDL", "HDL",
        "total cholesterol / HDL", "log triglycerides", "glucose",
    ]
}

/// Samples with a number each to predict: row `i` of `inputs` belongs to entry `i` of `targets`.
public struct RegressionData: Sendable {
    /// One sample a row, `[count, features]`.
    public let inputs: Tensor
    /// One number a sample, `[count]`.
    public let targets: Tensor

    /// - Parameters:
    ///   - inputs: `[count, features]`
    ///   - targets: `[count]`
    public init(inputs: Tensor, targets: Tensor) {
        if inputs.ndim != 2 || targets.shape != [inputs.dim(0)] {
            fail("RegressionData: inputs have shape \(inputs.shape), targets \(targets.shape)")
        }
        self.inputs = inputs
        self.targets = targets
    }

    /// The number of samples.
    public var count: Int { inputs.dim(0) }

    /// The samples at these positions, in this order; a position may occur more than once.
    public func selecting(_ indices: [Int]) -> RegressionData {
        RegressionData(
            inputs: inputs.take(indices, axis: 0), targets: targets.take(indices, axis: 0))
    }

    /// A random split: `count` samples and the others.
    public func split(
        first count: Int, using random: inout Random
    ) -> (first: RegressionData, rest: RegressionData) {
        if count < 0 || count > self.count {
            fail("RegressionData.split: \(count) of \(self.count) samples")
        }
        let order = random.permutation(self.count)
        return (selecting(Array(order[..<count])), selecting(Array(order[count...])))
    }
}

extension LabeledData {
    /// The same samples with each column less its mean and divided by its standard deviation, both
    /// taken from `reference`: for test data the training data. A constant column becomes 0.
    public func standardized(by reference: LabeledData) -> LabeledData {
        if features != reference.features {
            fail("standardized: \(features) features, the reference has \(reference.features)")
        }
        let centre = reference.inputs.mean(axis: 0)
        let spread = reference.inputs.std(axis: 0)
        let scaled = (inputs - centre) / which(spread .> 0, spread, 1)
        return LabeledData(inputs: scaled, labels: labels, classes: classes)
    }
}
