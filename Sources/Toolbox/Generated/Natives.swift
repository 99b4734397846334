// Written by `make toolbox` from the public API of Papers. Do not edit.

import Language
import Papers

extension Training.Activation: BridgedNative {}
extension Training.Adam: BridgedNative {}
extension Charts.AnnotationPosition: BridgedNative {}
extension Charts.AreaMark: BridgedNative {}
extension Charts.BarMark: BridgedNative {}
extension Datasets.Batch: BridgedNative {}
extension Methods.BinaryProblem: BridgedNative {}
extension Charts.Chart: BridgedNative {}
extension Training.ClassBalancedSampler: BridgedNative {}
extension Charts.Color: BridgedNative {}
extension Datasets.DigitPairs: BridgedNative {}
extension Datasets.Digits: BridgedNative {}
extension Charts.ErrorBarMark: BridgedNative {}
extension Training.Initializer: BridgedNative {}
extension Charts.InterpolationMethod: BridgedNative {}
extension Datasets.LabeledData: BridgedNative {}
extension Charts.LegendPosition: BridgedNative {}
extension Charts.LineMark: BridgedNative {}
extension Training.Linear: BridgedNative {}
extension Methods.LinearSeparator: BridgedNative {}
extension Training.MLP: BridgedNative {}
extension Charts.Mark: BridgedNative {}
extension Charts.NumberFormat: BridgedNative {}
extension Losses.Pairs: BridgedNative {}
extension Charts.PlottableValue: BridgedNative {}
extension Charts.PlottedValue: BridgedNative {}
extension Charts.PointMark: BridgedNative {}
extension Tensors.Random: BridgedNative {}
extension Charts.RectangleMark: BridgedNative {}
extension Losses.Reduction: BridgedNative {}
extension Charts.RuleMark: BridgedNative {}
extension Training.SGD: BridgedNative {}
extension Charts.ScaleType: BridgedNative {}
extension Losses.ScoreNormalization: BridgedNative {}
extension Datasets.SeparableData: BridgedNative {}
extension Training.StepSchedule: BridgedNative {}
extension Charts.StrokeStyle: BridgedNative {}
extension Charts.Symbol: BridgedNative {}
extension Charts.Table: BridgedNative {}
extension Charts.TableCell: BridgedNative {}
extension Charts.TableExtreme: BridgedNative {}
extension Tensors.Tensor: BridgedNative {}
extension Charts.Visibility: BridgedNative {}

extension Toolbox {
    static func natives() -> [String: NativeFunction] {
        var natives: [String: NativeFunction] = [:]
        addTensors1(to: &natives)
        addTensors2(to: &natives)
        addLosses1(to: &natives)
        addTraining1(to: &natives)
        addMethods1(to: &natives)
        addDatasets1(to: &natives)
        addCharts1(to: &natives)
        addCharts2(to: &natives)
        addPapers1(to: &natives)
        return natives
    }

    /// How the parameters of each type of the library are reached in its box.
    static let visitors: [ObjectIdentifier: any ParameterVisitor] = [
        ObjectIdentifier(Native<Training.Linear>.self): BoxVisitor(Training.Linear.self),
        ObjectIdentifier(Native<Training.MLP>.self): BoxVisitor(Training.MLP.self),
        ObjectIdentifier(Native<Tensors.Tensor>.self): BoxVisitor(Tensors.Tensor.self),
    ]
}
