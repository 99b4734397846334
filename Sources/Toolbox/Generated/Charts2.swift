// Written by `make toolbox` from the public API of Papers. Do not edit.

import Language
import Papers

extension Toolbox {
    static func addCharts2(to natives: inout [String: NativeFunction]) {
        natives["Charts.91"] = { call in call.give(call.argument(1, Charts.MarkStackingMethod.self).rawValue) }
        natives["Charts.92"] = { call in call.give(Charts.MarkStackingMethod(rawValue: call.argument(1, String.self))) }
        natives["Charts.93"] = { call in call.give(call.argument(1, Charts.NumberBins.self).count) }
        natives["Charts.94"] = { call in call.give(call.argument(1, Charts.NumberBins.self).counts(of: call.argument(2, [Double].self))) }
        natives["Charts.95"] = { call in call.give(call.argument(1, Charts.NumberBins.self).index(for: call.argument(2, Double.self))) }
        natives["Charts.96"] = { call in call.give(Charts.NumberBins(data: call.argument(1, [Double].self), desiredCount: call.argument(2, Int?.self))) }
        natives["Charts.97"] = { call in call.give(Charts.NumberBins(range: call.argument(1, ClosedRange<Double>.self), desiredCount: call.argument(2, Int.self))) }
        natives["Charts.98"] = { call in call.give(Charts.NumberBins(thresholds: call.argument(1, [Double].self))) }
        natives["Charts.99"] = { call in call.give(call.argument(1, Charts.NumberBins.self)[call.argument(2, Int.self)]) }
        natives["Charts.100"] = { call in call.give(call.argument(1, Charts.NumberBins.self).thresholds) }
        natives["Charts.101"] = { call in call.give(Charts.NumberFormat.automatic) }
        natives["Charts.102"] = { call in call.give(Charts.NumberFormat.percent) }
        natives["Charts.103"] = { call in call.give(Charts.NumberFormat.plain) }
        natives["Charts.104"] = { call in call.give(Charts.NumberFormat.scientific) }
        natives["Charts.105"] = { call in call.give(call.argument(1, Charts.NumberFormat.self).rawValue) }
        natives["Charts.106"] = { call in call.give(Charts.NumberFormat(rawValue: call.argument(1, String.self))) }
        natives["Charts.107"] = { call in call.give(Charts.PlottableValue.value(call.argument(1, String.self), call.argument(2, ClosedRange<Double>.self))) }
        natives["Charts.108"] = { call in call.give(Charts.PlottableValue.value(call.argument(1, String.self), call.plottable(2, 0))) }
        natives["Charts.109"] = { call in call.give(Charts.PlottableValues.values(call.argument(1, String.self), call.argument(2, [Double].self))) }
        natives["Charts.110"] = { call in call.give(Charts.PlottedValue.category(call.argument(1, String.self))) }
        natives["Charts.111"] = { call in call.give(Charts.PlottedValue.number(call.argument(1, Double.self))) }
        natives["Charts.112"] = { call in call.give(Charts.PointMark(x: call.argument(1, Charts.PlottableValue.self), y: call.argument(2, Charts.PlottableValue.self))) }
        natives["Charts.113"] = { call in call.give(call.argument(1, Charts.PointMark.self).mark) }
        natives["Charts.114"] = { call in call.give(Charts.PointPlot(x: call.argument(1, Charts.PlottableValues.self), y: call.argument(2, Charts.PlottableValues.self))) }
        natives["Charts.115"] = { call in call.give(call.argument(1, Charts.PointPlot.self).mark) }
        natives["Charts.116"] = { call in call.give(Charts.RectangleMark(x: call.argument(1, Charts.PlottableValue.self), y: call.argument(2, Charts.PlottableValue.self))) }
        natives["Charts.117"] = { call in call.give(Charts.RectangleMark(xStart: call.argument(1, Charts.PlottableValue.self), xEnd: call.argument(2, Charts.PlottableValue.self), yStart: call.argument(3, Charts.PlottableValue.self), yEnd: call.argument(4, Charts.PlottableValue.self))) }
        natives["Charts.118"] = { call in call.give(call.argument(1, Charts.RectangleMark.self).mark) }
        natives["Charts.119"] = { call in call.give(Charts.RuleMark(x: call.argument(1, Charts.PlottableValue.self))) }
        natives["Charts.120"] = { call in call.give(Charts.RuleMark(x: call.argument(1, Charts.PlottableValue.self), yStart: call.argument(2, Charts.PlottableValue.self), yEnd: call.argument(3, Charts.PlottableValue.self))) }
        natives["Charts.121"] = { call in call.give(Charts.RuleMark(xStart: call.argument(1, Charts.PlottableValue.self), xEnd: call.argument(2, Charts.PlottableValue.self), y: call.argument(3, Charts.PlottableValue.self))) }
        natives["Charts.122"] = { call in call.give(Charts.RuleMark(y: call.argument(1, Charts.PlottableValue.self))) }
        natives["Charts.123"] = { call in call.give(call.argument(1, Charts.RuleMark.self).mark) }
        natives["Charts.124"] = { call in call.give(Charts.ScaleType.category) }
        natives["Charts.125"] = { call in call.give(Charts.ScaleType.linear) }
        natives["Charts.126"] = { call in call.give(Charts.ScaleType.log) }
        natives["Charts.127"] = { call in call.give(Charts.ScaleType.squareRoot) }
        natives["Charts.128"] = { call in call.give(Charts.ScaleType.symmetricLog) }
        natives["Charts.129"] = { call in call.give(call.argument(1, Charts.ScaleType.self).rawValue) }
        natives["Charts.130"] = { call in call.give(Charts.ScaleType(rawValue: call.argument(1, String.self))) }
        natives["Charts.131"] = { call in call.give(call.argument(1, Charts.StrokeStyle.self).dash) }
        natives["Charts.131="] = { call in call.change(1) { (own: inout Charts.StrokeStyle) in own.dash = call.argument(2, [Double].self) } }
        natives["Charts.132"] = { call in call.give(Charts.StrokeStyle(lineWidth: call.argument(1, Double.self), dash: call.argument(2, [Double].self))) }
        natives["Charts.133"] = { call in call.give(call.argument(1, Charts.StrokeStyle.self).lineWidth) }
        natives["Charts.133="] = { call in call.change(1) { (own: inout Charts.StrokeStyle) in own.lineWidth = call.argument(2, Double.self) } }
        natives["Charts.134"] = { call in call.give(Charts.Symbol.asterisk) }
        natives["Charts.135"] = { call in call.give(Charts.Symbol.circle) }
        natives["Charts.136"] = { call in call.give(Charts.Symbol.cross) }
        natives["Charts.137"] = { call in call.give(Charts.Symbol.diamond) }
        natives["Charts.138"] = { call in call.give(Charts.Symbol.pentagon) }
        natives["Charts.139"] = { call in call.give(Charts.Symbol.plus) }
        natives["Charts.140"] = { call in call.give(Charts.Symbol.square) }
        natives["Charts.141"] = { call in call.give(Charts.Symbol.triangle) }
        natives["Charts.142"] = { call in call.give(call.argument(1, Charts.Symbol.self).rawValue) }
        natives["Charts.143"] = { call in call.give(Charts.Symbol(rawValue: call.argument(1, String.self))) }
        natives["Charts.144"] = { call in call.give(Charts.Symbol.allCases) }
        natives["Charts.145"] = { call in call.change(1) { (own: inout Charts.Table) in own.addRow(call.argument(2, [Charts.TableCell].self)) } }
        natives["Charts.146"] = { call in call.give(call.argument(1, Charts.Table.self).best(call.argument(2, Charts.TableExtreme.self), in: call.argument(3, String.self))) }
        natives["Charts.147"] = { call in call.give(call.argument(1, Charts.Table.self).columns) }
        natives["Charts.148"] = { call in call.give(Charts.Table(columns: call.argument(1, [String].self), rows: call.argument(2, [[Charts.TableCell]].self))) }
        natives["Charts.149"] = { call in call.give(call.argument(1, Charts.Table.self).rows) }
        natives["Charts.150"] = { call in call.give(Charts.TableCell.number(call.argument(1, Double.self), digits: call.argument(2, Int?.self))) }
        natives["Charts.151"] = { call in call.give(Charts.TableCell.percent(call.argument(1, Double.self), digits: call.argument(2, Int.self))) }
        natives["Charts.152"] = { call in call.give(Charts.TableCell.percentSpread(mean: call.argument(1, Double.self), call.argument(2, Double.self), digits: call.argument(3, Int.self))) }
        natives["Charts.153"] = { call in call.give(Charts.TableCell.spread(mean: call.argument(1, Double.self), call.argument(2, Double.self), digits: call.argument(3, Int.self))) }
        natives["Charts.154"] = { call in call.give(Charts.TableCell.text(call.argument(1, String.self))) }
        natives["Charts.155"] = { call in call.give(Charts.TableExtreme.highest) }
        natives["Charts.156"] = { call in call.give(Charts.TableExtreme.lowest) }
        natives["Charts.157"] = { call in call.give(call.argument(1, Charts.TableExtreme.self).rawValue) }
        natives["Charts.158"] = { call in call.give(Charts.TableExtreme(rawValue: call.argument(1, String.self))) }
        natives["Charts.159"] = { call in call.give(Charts.Visibility.automatic) }
        natives["Charts.160"] = { call in call.give(Charts.Visibility.hidden) }
        natives["Charts.161"] = { call in call.give(Charts.Visibility.visible) }
        natives["Charts.162"] = { call in call.give(call.argument(1, Charts.Visibility.self).rawValue) }
        natives["Charts.163"] = { call in call.give(Charts.Visibility(rawValue: call.argument(1, String.self))) }
        natives["Charts.164"] = { call in call.give((call.existential(1) as any Charts.ChartContent).annotation(call.argument(2, String.self), position: call.argument(3, Charts.AnnotationPosition.self))) }
        natives["Charts.165"] = { call in call.give((call.existential(1) as any Charts.ChartContent).facet(by: call.argument(2, Charts.PlottableValue.self))) }
        natives["Charts.166"] = { call in call.give((call.existential(1) as any Charts.ChartContent).facet(x: call.argument(2, Charts.PlottableValue.self), y: call.argument(3, Charts.PlottableValue.self))) }
        natives["Charts.167"] = { call in call.give((call.existential(1) as any Charts.ChartContent).foregroundStyle(call.argument(2, Charts.Color.self))) }
        natives["Charts.168"] = { call in call.give((call.existential(1) as any Charts.ChartContent).foregroundStyle(by: call.argument(2, Charts.PlottableValue.self))) }
        natives["Charts.169"] = { call in call.give((call.existential(1) as any Charts.ChartContent).interpolationMethod(call.argument(2, Charts.InterpolationMethod.self))) }
        natives["Charts.170"] = { call in call.give((call.existential(1) as any Charts.ChartContent).lineStyle(call.argument(2, Charts.StrokeStyle.self))) }
        natives["Charts.171"] = { call in call.give((call.existential(1) as any Charts.ChartContent).lineStyle(by: call.argument(2, Charts.PlottableValue.self))) }
        natives["Charts.172"] = { call in call.give((call.existential(1) as any Charts.ChartContent).opacity(call.argument(2, Double.self))) }
        natives["Charts.173"] = { call in call.give((call.existential(1) as any Charts.ChartContent).position(by: call.argument(2, Charts.PlottableValue.self))) }
        natives["Charts.174"] = { call in call.give((call.existential(1) as any Charts.ChartContent).symbol(call.argument(2, Charts.Symbol.self))) }
        natives["Charts.175"] = { call in call.give((call.existential(1) as any Charts.ChartContent).symbol(by: call.argument(2, Charts.PlottableValue.self))) }
        natives["Charts.176"] = { call in call.give((call.existential(1) as any Charts.ChartContent).symbolSize(call.argument(2, Double.self))) }
    }
}
