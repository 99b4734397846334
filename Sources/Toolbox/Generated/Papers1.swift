// Written by `make toolbox` from the public API of Papers. Do not edit.

import Language
import Papers

extension Toolbox {
    static func addPapers1(to natives: inout [String: NativeFunction]) {
        natives["Papers.1"] = { call in Papers.claim(call.argument(1, String.self), call.argument(2, Double.self), atLeast: call.argument(3, Double.self), known: call.argument(4, String?.self)) }
        natives["Papers.2"] = { call in Papers.claim(call.argument(1, String.self), call.argument(2, Double.self), atMost: call.argument(3, Double.self), known: call.argument(4, String?.self)) }
        natives["Papers.3"] = { call in Papers.claim(call.argument(1, String.self), call.argument(2, Double.self), equals: call.argument(3, Double.self), within: call.argument(4, Double.self), known: call.argument(5, String?.self)) }
        natives["Papers.4"] = { call in Papers.claim(call.argument(1, String.self), call.argument(2, Bool.self), known: call.argument(3, String?.self)) }
        natives["Papers.5"] = { call in call.give(Papers.fixed(call.argument(1, Double.self), digits: call.argument(2, Int.self))) }
        natives["Papers.6"] = { call in call.give(Papers.percent(call.argument(1, Double.self), digits: call.argument(2, Int.self))) }
        natives["Papers.7"] = { call in call.give(Papers.scientific(call.argument(1, Double.self), digits: call.argument(2, Int.self))) }
        natives["Papers.8"] = { call in Papers.show(call.argument(1, Charts.Chart.self)) }
        natives["Papers.9"] = { call in Papers.show(call.argument(1, Charts.Table.self)) }
    }
}
