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
extension Training.CalibrationBin: BridgedNative {}
extension Training.CalibrationBins: BridgedNative {}
extension Methods.ChannelScales: BridgedNative {}
extension Datasets.CharacterText: BridgedNative {}
extension Charts.Chart: BridgedNative {}
extension Training.ClassBalancedSampler: BridgedNative {}
extension Methods.Clustering: BridgedNative {}
extension Charts.Color: BridgedNative {}
extension Charts.ColorScheme: BridgedNative {}
extension Training.ConfusionMatrix: BridgedNative {}
extension Training.ConstantSchedule: BridgedNative {}
extension Charts.ContourPlot: BridgedNative {}
extension Training.Conv1d: BridgedNative {}
extension Training.Conv2d: BridgedNative {}
extension Training.ConvTransposed2d: BridgedNative {}
extension Training.CosineSchedule: BridgedNative {}
extension Methods.CurveFit: BridgedNative {}
extension Training.CyclicSchedule: BridgedNative {}
extension Datasets.DataTable: BridgedNative {}
extension Datasets.Diabetes: BridgedNative {}
extension Datasets.DigitPairs: BridgedNative {}
extension Datasets.Digits: BridgedNative {}
extension Training.Embedding: BridgedNative {}
extension Charts.ErrorBarMark: BridgedNative {}
extension Datasets.ExternalData: BridgedNative {}
extension Charts.FacetScales: BridgedNative {}
extension Methods.FeatureNetwork: BridgedNative {}
extension Training.GRU: BridgedNative {}
extension Methods.GaussLegendre: BridgedNative {}
extension Training.GroupNorm: BridgedNative {}
extension Methods.GroupQuantizer: BridgedNative {}
extension Charts.ImageMark: BridgedNative {}
extension Training.Initializer: BridgedNative {}
extension Charts.InterpolationMethod: BridgedNative {}
extension Datasets.Iris: BridgedNative {}
extension Datasets.KingJames: BridgedNative {}
extension Training.LBFGS: BridgedNative {}
extension Training.LSTM: BridgedNative {}
extension Training.LSTMState: BridgedNative {}
extension Datasets.LabeledData: BridgedNative {}
extension Training.LayerNorm: BridgedNative {}
extension Charts.LegendPosition: BridgedNative {}
extension Charts.LineMark: BridgedNative {}
extension Charts.LinePlot: BridgedNative {}
extension Training.Linear: BridgedNative {}
extension Methods.LinearSeparator: BridgedNative {}
extension Training.MLP: BridgedNative {}
extension Datasets.MNIST: BridgedNative {}
extension Charts.Mark: BridgedNative {}
extension Charts.MarkStackingMethod: BridgedNative {}
extension Training.MultiHeadAttention: BridgedNative {}
extension Training.NetworkLayer: BridgedNative {}
extension Charts.NumberBins: BridgedNative {}
extension Charts.NumberFormat: BridgedNative {}
extension Training.Optimizer: BridgedNative {}
extension Training.PReLU: BridgedNative {}
extension Losses.Pairs: BridgedNative {}
extension Datasets.Photographs: BridgedNative {}
extension Charts.PlottableValue: BridgedNative {}
extension Charts.PlottableValues: BridgedNative {}
extension Charts.PlottedValue: BridgedNative {}
extension Charts.PointMark: BridgedNative {}
extension Charts.PointPlot: BridgedNative {}
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
extension Methods.SRDiscriminator: BridgedNative {}
extension Methods.SRResNet: BridgedNative {}
extension Charts.ScaleType: BridgedNative {}
extension Training.Schedule: BridgedNative {}
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
extension Training.TrainingHistory: BridgedNative {}
extension Training.TransformerBlock: BridgedNative {}
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
        addLosses2(to: &natives)
        addTraining1(to: &natives)
        addTraining2(to: &natives)
        addTraining3(to: &natives)
        addTraining4(to: &natives)
        addMethods1(to: &natives)
        addMethods2(to: &natives)
        addDatasets1(to: &natives)
        addCharts1(to: &natives)
        addCharts2(to: &natives)
        addPapers1(to: &natives)
        return natives
    }

    /// How the parameters of each type of the library are reached in its box.
    static let visitors: [ObjectIdentifier: any ParameterVisitor] = [
        ObjectIdentifier(Native<Training.BatchNorm>.self): BoxVisitor(Training.BatchNorm.self),
        ObjectIdentifier(Native<Training.Conv1d>.self): BoxVisitor(Training.Conv1d.self),
        ObjectIdentifier(Native<Training.Conv2d>.self): BoxVisitor(Training.Conv2d.self),
        ObjectIdentifier(Native<Training.ConvTransposed2d>.self): BoxVisitor(Training.ConvTransposed2d.self),
        ObjectIdentifier(Native<Training.Embedding>.self): BoxVisitor(Training.Embedding.self),
        ObjectIdentifier(Native<Methods.FeatureNetwork>.self): BoxVisitor(Methods.FeatureNetwork.self),
        ObjectIdentifier(Native<Training.GRU>.self): BoxVisitor(Training.GRU.self),
        ObjectIdentifier(Native<Training.GroupNorm>.self): BoxVisitor(Training.GroupNorm.self),
        ObjectIdentifier(Native<Training.LSTM>.self): BoxVisitor(Training.LSTM.self),
        ObjectIdentifier(Native<Training.LayerNorm>.self): BoxVisitor(Training.LayerNorm.self),
        ObjectIdentifier(Native<Training.Linear>.self): BoxVisitor(Training.Linear.self),
        ObjectIdentifier(Native<Training.MLP>.self): BoxVisitor(Training.MLP.self),
        ObjectIdentifier(Native<Training.MultiHeadAttention>.self): BoxVisitor(Training.MultiHeadAttention.self),
        ObjectIdentifier(Native<Training.NetworkLayer>.self): BoxVisitor(Training.NetworkLayer.self),
        ObjectIdentifier(Native<Training.PReLU>.self): BoxVisitor(Training.PReLU.self),
        ObjectIdentifier(Native<Training.RMSNorm>.self): BoxVisitor(Training.RMSNorm.self),
        ObjectIdentifier(Native<Methods.SRDiscriminator>.self): BoxVisitor(Methods.SRDiscriminator.self),
        ObjectIdentifier(Native<Methods.SRResNet>.self): BoxVisitor(Methods.SRResNet.self),
        ObjectIdentifier(Native<Training.Sequential>.self): BoxVisitor(Training.Sequential.self),
        ObjectIdentifier(Native<Tensors.Tensor>.self): BoxVisitor(Tensors.Tensor.self),
        ObjectIdentifier(Native<Training.TransformerBlock>.self): BoxVisitor(Training.TransformerBlock.self),
    ]
}
