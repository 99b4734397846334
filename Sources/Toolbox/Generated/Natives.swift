// Written by `make toolbox` from the public API of Papers. Do not edit.

import Language
import Papers

extension Training.Activation: BridgedNative {}
extension Training.Adagrad: BridgedNative {}
extension Training.Adam: BridgedNative {}
extension Training.AdamW: BridgedNative {}
extension Methods.AnnealingAreas: BridgedNative {}
extension Methods.AnnealingLaw: BridgedNative {}
extension Charts.AnnotationPosition: BridgedNative {}
extension Charts.AreaMark: BridgedNative {}
extension Charts.AreaPlot: BridgedNative {}
extension Charts.BarMark: BridgedNative {}
extension Datasets.Batch: BridgedNative {}
extension Training.BatchNorm: BridgedNative {}
extension Methods.BinaryProblem: BridgedNative {}
extension Datasets.BreastCancer: BridgedNative {}
extension Training.CalibrationBins: BridgedNative {}
extension Methods.ChannelScales: BridgedNative {}
extension Charts.Chart: BridgedNative {}
extension Training.ClassBalancedSampler: BridgedNative {}
extension Charts.Color: BridgedNative {}
extension Charts.ColorScheme: BridgedNative {}
extension Training.ConfusionMatrix: BridgedNative {}
extension Training.ConstantSchedule: BridgedNative {}
extension Charts.ContourPlot: BridgedNative {}
extension Training.CosineSchedule: BridgedNative {}
extension Methods.CurveFit: BridgedNative {}
extension Datasets.Diabetes: BridgedNative {}
extension Datasets.DigitPairs: BridgedNative {}
extension Datasets.Digits: BridgedNative {}
extension Training.Embedding: BridgedNative {}
extension Charts.ErrorBarMark: BridgedNative {}
extension Methods.GaussLegendre: BridgedNative {}
extension Methods.GroupQuantizer: BridgedNative {}
extension Charts.ImageMark: BridgedNative {}
extension Training.Initializer: BridgedNative {}
extension Charts.InterpolationMethod: BridgedNative {}
extension Datasets.Iris: BridgedNative {}
extension Datasets.LabeledData: BridgedNative {}
extension Training.LayerNorm: BridgedNative {}
extension Charts.LegendPosition: BridgedNative {}
extension Charts.LineMark: BridgedNative {}
extension Charts.LinePlot: BridgedNative {}
extension Training.Linear: BridgedNative {}
extension Methods.LinearSeparator: BridgedNative {}
extension Training.MLP: BridgedNative {}
extension Charts.Mark: BridgedNative {}
extension Charts.MarkStackingMethod: BridgedNative {}
extension Training.NetworkLayer: BridgedNative {}
extension Charts.NumberBins: BridgedNative {}
extension Charts.NumberFormat: BridgedNative {}
extension Losses.Pairs: BridgedNative {}
extension Charts.PlottableValue: BridgedNative {}
extension Charts.PlottedValue: BridgedNative {}
extension Charts.PointMark: BridgedNative {}
extension Methods.PruningStrategy: BridgedNative {}
extension Training.RMSNorm: BridgedNative {}
extension Training.RMSprop: BridgedNative {}
extension Tensors.Random: BridgedNative {}
extension Charts.RectangleMark: BridgedNative {}
extension Losses.Reduction: BridgedNative {}
extension Datasets.RegressionData: BridgedNative {}
extension Tensors.Resampling: BridgedNative {}
extension Charts.RuleMark: BridgedNative {}
extension Training.SGD: BridgedNative {}
extension Charts.ScaleType: BridgedNative {}
extension Losses.ScoreNormalization: BridgedNative {}
extension Datasets.SeparableData: BridgedNative {}
extension Training.Sequential: BridgedNative {}
extension Training.StepSchedule: BridgedNative {}
extension Charts.StrokeStyle: BridgedNative {}
extension Charts.Symbol: BridgedNative {}
extension Charts.Table: BridgedNative {}
extension Charts.TableCell: BridgedNative {}
extension Charts.TableExtreme: BridgedNative {}
extension Tensors.Tensor: BridgedNative {}
extension Losses.TripletMining: BridgedNative {}
extension Charts.Visibility: BridgedNative {}
extension Training.WarmupStableDecaySchedule: BridgedNative {}
extension Datasets.Wine: BridgedNative {}

extension Toolbox {
    static func natives() -> [String: NativeFunction] {
        var natives: [String: NativeFunction] = [:]
        addTensors1(to: &natives)
        addTensors2(to: &natives)
        addTensors3(to: &natives)
        addLosses1(to: &natives)
        addTraining1(to: &natives)
        addTraining2(to: &natives)
        addMethods1(to: &natives)
        addDatasets1(to: &natives)
        addCharts1(to: &natives)
        addCharts2(to: &natives)
        addPapers1(to: &natives)
        return natives
    }

    /// How the parameters of each type of the library are reached in its box.
    static let visitors: [ObjectIdentifier: any ParameterVisitor] = [
        ObjectIdentifier(Native<Training.BatchNorm>.self): BoxVisitor(Training.BatchNorm.self),
        ObjectIdentifier(Native<Training.Embedding>.self): BoxVisitor(Training.Embedding.self),
        ObjectIdentifier(Native<Training.LayerNorm>.self): BoxVisitor(Training.LayerNorm.self),
        ObjectIdentifier(Native<Training.Linear>.self): BoxVisitor(Training.Linear.self),
        ObjectIdentifier(Native<Training.MLP>.self): BoxVisitor(Training.MLP.self),
        ObjectIdentifier(Native<Training.NetworkLayer>.self): BoxVisitor(Training.NetworkLayer.self),
        ObjectIdentifier(Native<Training.RMSNorm>.self): BoxVisitor(Training.RMSNorm.self),
        ObjectIdentifier(Native<Training.Sequential>.self): BoxVisitor(Training.Sequential.self),
        ObjectIdentifier(Native<Tensors.Tensor>.self): BoxVisitor(Tensors.Tensor.self),
    ]
}
