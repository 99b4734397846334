// Written by `make toolbox` from the public API of Papers. Do not edit.

import Language
import Papers

extension Toolbox {
    static func addCharts2(to natives: inout [String: NativeFunction]) {
        natives["Charts.89"] = { call in call.give(Charts.Symbol.plus) }
        natives["Charts.90"] = { call in call.give(Charts.Symbol.square) }
        natives["Charts.91"] = { call in call.give(Charts.Symbol.triangle) }
        natives["Charts.92"] = { call in call.change(1) { (own: inout Charts.Table) in own.addRow(call.argument(2, [Charts.TableCell].self)) } }
        natives["Charts.93"] = { call in call.give(call.argument(1, Charts.Table.self).best(call.argument(2, Charts.TableExtreme.self), in: call.argument(3, String.self))) }
        natives["Charts.94"] = { call in call.give(call.argument(1, Charts.Table.self).columns) }
        natives["Charts.95"] = { call in call.give(Charts.Table(columns: call.argument(1, [String].self), rows: call.argument(2, [[Charts.TableCell]].self))) }
        natives["Charts.96"] = { call in call.give(call.argument(1, Charts.Table.self).rows) }
        natives["Charts.97"] = { call in call.give(Charts.TableCell.number(call.argument(1, Double.self), digits: call.argument(2, Int?.self))) }
        natives["Charts.98"] = { call in call.give(Charts.TableCell.percent(call.argument(1, Double.self), digits: call.argument(2, Int.self))) }
        natives["Charts.99"] = { call in call.give(Charts.TableCell.percentSpread(mean: call.argument(1, Double.self), call.argument(2, Double.self), digits: call.argument(3, Int.self))) }
        natives["Charts.100"] = { call in call.give(Charts.TableCell.spread(mean: call.argument(1, Double.self), call.argument(2, Double.self), digits: call.argument(3, Int.self))) }
        natives["Charts.101"] = { call in call.give(Charts.TableCell.text(call.argument(1, String.self))) }
        natives["Charts.102"] = { call in call.give(Charts.TableExtreme.highest) }
        natives["Charts.103"] = { call in call.give(Charts.TableExtreme.lowest) }
        natives["Charts.104"] = { call in call.give(Charts.Visibility.automatic) }
        natives["Charts.105"] = { call in call.give(Charts.Visibility.hidden) }
        natives["Charts.106"] = { call in call.give(Charts.Visibility.visible) }
        natives["Charts.107"] = { call in call.give((call.existential(1) as any Charts.ChartContent).annotation(call.argument(2, String.self), position: call.argument(3, Charts.AnnotationPosition.self))) }
        natives["Charts.108"] = { call in call.give((call.existential(1) as any Charts.ChartContent).facet(by: call.argument(2, Charts.PlottableValue.self))) }
        natives["Charts.109"] = { call in call.give((call.existential(1) as any Charts.ChartContent).foregroundStyle(call.argument(2, Charts.Color.self))) }
        natives["Charts.110"] = { call in call.give((call.existential(1) as any Charts.ChartContent).foregroundStyle(by: call.argument(2, Charts.PlottableValue.self))) }
        natives["Charts.111"] = { call in call.give((call.existential(1) as any Charts.ChartContent).interpolationMethod(call.argument(2, Charts.InterpolationMethod.self))) }
        natives["Charts.112"] = { call in call.give((call.existential(1) as any Charts.ChartContent).lineStyle(call.argument(2, Charts.StrokeStyle.self))) }
        natives["Charts.113"] = { call in call.give((call.existential(1) as any Charts.ChartContent).lineStyle(by: call.argument(2, Charts.PlottableValue.self))) }
        natives["Charts.114"] = { call in call.give((call.existential(1) as any Charts.ChartContent).opacity(call.argument(2, Double.self))) }
        natives["Charts.115"] = { call in call.give((call.existential(1) as any Charts.ChartContent).position(by: call.argument(2, Charts.PlottableValue.self))) }
        natives["Charts.116"] = { call in call.give((call.existential(1) as any Charts.ChartContent).symbol(call.argument(2, Charts.Symbol.self))) }
        natives["Charts.117"] = { call in call.give((call.existential(1) as any Charts.ChartContent).symbol(by: call.argument(2, Charts.PlottableValue.self))) }
        natives["Charts.118"] = { call in call.give((call.existential(1) as any Charts.ChartContent).symbolSize(call.argument(2, Double.self))) }
    }
}
