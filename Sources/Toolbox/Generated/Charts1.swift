// Written by `make toolbox` from the public API of Papers. Do not edit.

import Language
import Papers

extension Toolbox {
    static func addCharts1(to natives: inout [String: NativeFunction]) {
        natives["Charts.1"] = { call in call.give(Charts.AnnotationPosition.automatic) }
        natives["Charts.2"] = { call in call.give(Charts.AnnotationPosition.bottom) }
        natives["Charts.3"] = { call in call.give(Charts.AnnotationPosition.leading) }
        natives["Charts.4"] = { call in call.give(Charts.AnnotationPosition.top) }
        natives["Charts.5"] = { call in call.give(Charts.AnnotationPosition.trailing) }
        natives["Charts.6"] = { call in call.give(call.argument(1, Charts.AnnotationPosition.self).rawValue) }
        natives["Charts.7"] = { call in call.give(Charts.AnnotationPosition(rawValue: call.argument(1, String.self))) }
        natives["Charts.8"] = { call in call.give(Charts.AreaMark(x: call.argument(1, Charts.PlottableValue.self), y: call.argument(2, Charts.PlottableValue.self), series: call.argument(3, Charts.PlottableValue?.self), stacking: call.argument(4, Charts.MarkStackingMethod.self))) }
        natives["Charts.9"] = { call in call.give(Charts.AreaMark(x: call.argument(1, Charts.PlottableValue.self), yStart: call.argument(2, Charts.PlottableValue.self), yEnd: call.argument(3, Charts.PlottableValue.self), series: call.argument(4, Charts.PlottableValue?.self))) }
        natives["Charts.10"] = { call in call.give(call.argument(1, Charts.AreaMark.self).mark) }
        natives["Charts.11"] = { call in call.give(try Charts.AreaPlot(x: call.argument(1, String.self), y: call.argument(2, String.self), domain: call.argument(3, ClosedRange<Double>.self), function: { [f = call.function(4)] (a0: Double) throws -> Double in try f(a0) })) }
        natives["Charts.12"] = { call in call.give(try Charts.AreaPlot(x: call.argument(1, String.self), yStart: call.argument(2, String.self), yEnd: call.argument(3, String.self), domain: call.argument(4, ClosedRange<Double>.self), function: { [f = call.function(5)] (a0: Double) throws -> (Double, Double) in try f(a0) })) }
        natives["Charts.13"] = { call in call.give(call.argument(1, Charts.AreaPlot.self).mark) }
        natives["Charts.14"] = { call in call.give(Charts.BarMark(x: call.argument(1, Charts.PlottableValue.self), y: call.argument(2, Charts.PlottableValue.self), stacking: call.argument(3, Charts.MarkStackingMethod.self))) }
        natives["Charts.15"] = { call in call.give(Charts.BarMark(x: call.argument(1, Charts.PlottableValue.self), yStart: call.argument(2, Charts.PlottableValue.self), yEnd: call.argument(3, Charts.PlottableValue.self))) }
        natives["Charts.16"] = { call in call.give(Charts.BarMark(xStart: call.argument(1, Charts.PlottableValue.self), xEnd: call.argument(2, Charts.PlottableValue.self), y: call.argument(3, Charts.PlottableValue.self))) }
        natives["Charts.17"] = { call in call.give(Charts.BarMark(xStart: call.argument(1, Charts.PlottableValue.self), xEnd: call.argument(2, Charts.PlottableValue.self), yStart: call.argument(3, Charts.PlottableValue.self), yEnd: call.argument(4, Charts.PlottableValue.self))) }
        natives["Charts.18"] = { call in call.give(call.argument(1, Charts.BarMark.self).mark) }
        natives["Charts.19"] = { call in call.give(call.argument(1, Charts.Chart.self).chartFacet(columns: call.argument(2, Int?.self), scales: call.argument(3, Charts.FacetScales.self))) }
        natives["Charts.20"] = { call in call.give(call.argument(1, Charts.Chart.self).chartForegroundStyleScale(domain: call.argument(2, [String].self), range: call.argument(3, [Charts.Color].self))) }
        natives["Charts.21"] = { call in call.give(call.argument(1, Charts.Chart.self).chartForegroundStyleScale(domain: call.argument(2, ClosedRange<Double>?.self), scheme: call.argument(3, Charts.ColorScheme.self), type: call.argument(4, Charts.ScaleType.self))) }
        natives["Charts.22"] = { call in call.give(call.argument(1, Charts.Chart.self).chartLegend(call.argument(2, Charts.Visibility.self))) }
        natives["Charts.23"] = { call in call.give(call.argument(1, Charts.Chart.self).chartLegend(position: call.argument(2, Charts.LegendPosition.self), title: call.argument(3, String?.self))) }
        natives["Charts.24"] = { call in call.give(call.argument(1, Charts.Chart.self).chartSize(width: call.argument(2, Double.self), height: call.argument(3, Double.self))) }
        natives["Charts.25"] = { call in call.give(call.argument(1, Charts.Chart.self).chartTitle(call.argument(2, String.self))) }
        natives["Charts.26"] = { call in call.give(call.argument(1, Charts.Chart.self).chartXAxis(call.argument(2, Charts.Visibility.self))) }
        natives["Charts.27"] = { call in call.give(call.argument(1, Charts.Chart.self).chartXAxis(format: call.argument(2, Charts.NumberFormat.self), values: call.argument(3, [Double]?.self), labels: call.argument(4, [String]?.self), grid: call.argument(5, Charts.Visibility.self))) }
        natives["Charts.28"] = { call in call.give(call.argument(1, Charts.Chart.self).chartXAxisLabel(call.argument(2, String.self))) }
        natives["Charts.29"] = { call in call.give(call.argument(1, Charts.Chart.self).chartXScale(categories: call.argument(2, [String].self))) }
        natives["Charts.30"] = { call in call.give(call.argument(1, Charts.Chart.self).chartXScale(domain: call.argument(2, ClosedRange<Double>?.self), type: call.argument(3, Charts.ScaleType?.self), reversed: call.argument(4, Bool.self))) }
        natives["Charts.31"] = { call in call.give(call.argument(1, Charts.Chart.self).chartYAxis(call.argument(2, Charts.Visibility.self))) }
        natives["Charts.32"] = { call in call.give(call.argument(1, Charts.Chart.self).chartYAxis(format: call.argument(2, Charts.NumberFormat.self), values: call.argument(3, [Double]?.self), labels: call.argument(4, [String]?.self), grid: call.argument(5, Charts.Visibility.self))) }
        natives["Charts.33"] = { call in call.give(call.argument(1, Charts.Chart.self).chartYAxisLabel(call.argument(2, String.self))) }
        natives["Charts.34"] = { call in call.give(call.argument(1, Charts.Chart.self).chartYScale(categories: call.argument(2, [String].self))) }
        natives["Charts.35"] = { call in call.give(call.argument(1, Charts.Chart.self).chartYScale(domain: call.argument(2, ClosedRange<Double>?.self), type: call.argument(3, Charts.ScaleType?.self), reversed: call.argument(4, Bool.self))) }
        natives["Charts.36"] = { call in call.give(try Charts.Chart(call.opaques(1, 0), content: { [f = call.function(2)] (a0: OpaqueValue) throws -> [Charts.Mark] in try f.marks(a0) })) }
        natives["Charts.37"] = { call in call.give(try Charts.Chart(content: { [f = call.function(1)] () throws -> [Charts.Mark] in try f.marks() })) }
        natives["Charts.38"] = { call in call.give(Charts.Chart(images: call.argument(1, [[Double]].self), width: call.argument(2, Int.self), labels: call.argument(3, [String].self), columns: call.argument(4, Int.self), range: call.argument(5, ClosedRange<Double>?.self))) }
        natives["Charts.39"] = { call in call.give(Charts.Color.blue) }
        natives["Charts.40"] = { call in call.give(Charts.Color.brown) }
        natives["Charts.41"] = { call in call.give(Charts.Color.cyan) }
        natives["Charts.42"] = { call in call.give(Charts.Color.gray) }
        natives["Charts.43"] = { call in call.give(Charts.Color.green) }
        natives["Charts.44"] = { call in call.give(Charts.Color.orange) }
        natives["Charts.45"] = { call in call.give(Charts.Color.pink) }
        natives["Charts.46"] = { call in call.give(Charts.Color.primary) }
        natives["Charts.47"] = { call in call.give(Charts.Color.purple) }
        natives["Charts.48"] = { call in call.give(Charts.Color.rgb(call.argument(1, Double.self), call.argument(2, Double.self), call.argument(3, Double.self))) }
        natives["Charts.49"] = { call in call.give(Charts.Color.secondary) }
        natives["Charts.50"] = { call in call.give(Charts.ColorScheme.diverging) }
        natives["Charts.51"] = { call in call.give(Charts.ColorScheme.sequential) }
        natives["Charts.52"] = { call in call.give(call.argument(1, Charts.ColorScheme.self).rawValue) }
        natives["Charts.53"] = { call in call.give(Charts.ColorScheme(rawValue: call.argument(1, String.self))) }
        natives["Charts.54"] = { call in call.give(try Charts.ContourPlot(x: call.argument(1, String.self), y: call.argument(2, String.self), value: call.argument(3, String.self), xDomain: call.argument(4, ClosedRange<Double>.self), yDomain: call.argument(5, ClosedRange<Double>.self), levels: call.argument(6, [Double]?.self), function: { [f = call.function(7)] (a0: Double, a1: Double) throws -> Double in try f(a0, a1) })) }
        natives["Charts.55"] = { call in call.give(call.argument(1, Charts.ContourPlot.self).mark) }
        natives["Charts.56"] = { call in call.give(Charts.ErrorBarMark(x: call.argument(1, Charts.PlottableValue.self), yStart: call.argument(2, Charts.PlottableValue.self), yEnd: call.argument(3, Charts.PlottableValue.self))) }
        natives["Charts.57"] = { call in call.give(Charts.ErrorBarMark(xStart: call.argument(1, Charts.PlottableValue.self), xEnd: call.argument(2, Charts.PlottableValue.self), y: call.argument(3, Charts.PlottableValue.self))) }
        natives["Charts.58"] = { call in call.give(call.argument(1, Charts.ErrorBarMark.self).mark) }
        natives["Charts.59"] = { call in call.give(Charts.FacetScales.free) }
        natives["Charts.60"] = { call in call.give(Charts.FacetScales.freeX) }
        natives["Charts.61"] = { call in call.give(Charts.FacetScales.freeY) }
        natives["Charts.62"] = { call in call.give(Charts.FacetScales.shared) }
        natives["Charts.63"] = { call in call.give(call.argument(1, Charts.FacetScales.self).rawValue) }
        natives["Charts.64"] = { call in call.give(Charts.FacetScales(rawValue: call.argument(1, String.self))) }
        natives["Charts.65"] = { call in call.give(Charts.ImageMark(x: call.argument(1, Charts.PlottableValue.self), y: call.argument(2, Charts.PlottableValue.self), pixels: call.argument(3, [[Double]].self), range: call.argument(4, ClosedRange<Double>?.self))) }
        natives["Charts.66"] = { call in call.give(Charts.ImageMark(x: call.argument(1, Charts.PlottableValue.self), y: call.argument(2, Charts.PlottableValue.self), pixels: call.argument(3, [Double].self), width: call.argument(4, Int.self), range: call.argument(5, ClosedRange<Double>?.self))) }
        natives["Charts.67"] = { call in call.give(call.argument(1, Charts.ImageMark.self).mark) }
        natives["Charts.68"] = { call in call.give(Charts.InterpolationMethod.linear) }
        natives["Charts.69"] = { call in call.give(Charts.InterpolationMethod.monotone) }
        natives["Charts.70"] = { call in call.give(Charts.InterpolationMethod.stepCenter) }
        natives["Charts.71"] = { call in call.give(Charts.InterpolationMethod.stepEnd) }
        natives["Charts.72"] = { call in call.give(Charts.InterpolationMethod.stepStart) }
        natives["Charts.73"] = { call in call.give(call.argument(1, Charts.InterpolationMethod.self).rawValue) }
        natives["Charts.74"] = { call in call.give(Charts.InterpolationMethod(rawValue: call.argument(1, String.self))) }
        natives["Charts.75"] = { call in call.give(Charts.LegendPosition.automatic) }
        natives["Charts.76"] = { call in call.give(Charts.LegendPosition.bottom) }
        natives["Charts.77"] = { call in call.give(Charts.LegendPosition.top) }
        natives["Charts.78"] = { call in call.give(Charts.LegendPosition.trailing) }
        natives["Charts.79"] = { call in call.give(call.argument(1, Charts.LegendPosition.self).rawValue) }
        natives["Charts.80"] = { call in call.give(Charts.LegendPosition(rawValue: call.argument(1, String.self))) }
        natives["Charts.81"] = { call in call.give(Charts.LineMark(x: call.argument(1, Charts.PlottableValue.self), y: call.argument(2, Charts.PlottableValue.self), series: call.argument(3, Charts.PlottableValue?.self))) }
        natives["Charts.82"] = { call in call.give(call.argument(1, Charts.LineMark.self).mark) }
        natives["Charts.83"] = { call in call.give(Charts.LinePlot(x: call.argument(1, Charts.PlottableValues.self), y: call.argument(2, Charts.PlottableValues.self))) }
        natives["Charts.84"] = { call in call.give(try Charts.LinePlot(x: call.argument(1, String.self), y: call.argument(2, String.self), domain: call.argument(3, ClosedRange<Double>.self), function: { [f = call.function(4)] (a0: Double) throws -> Double in try f(a0) })) }
        natives["Charts.85"] = { call in call.give(call.argument(1, Charts.LinePlot.self).mark) }
        natives["Charts.86"] = { call in call.give(call.argument(1, Charts.Mark.self).mark) }
        natives["Charts.87"] = { call in call.give(Charts.MarkStackingMethod.center) }
        natives["Charts.88"] = { call in call.give(Charts.MarkStackingMethod.normalized) }
        natives["Charts.89"] = { call in call.give(Charts.MarkStackingMethod.standard) }
        natives["Charts.90"] = { call in call.give(Charts.MarkStackingMethod.unstacked) }
    }
}
