import Diagnostics

/// Which arguments belong to which parameter, by labels alone.
struct ArgumentMatch {
    /// For each parameter the arguments for it: none means its default value.
    var arguments: [[CallArgument]]
}

/// Why arguments do not fit the parameters.
struct ArgumentMismatch: Error {
    var message: String
    var range: SourceRange
    var hints: [String] = []
    /// The arguments that had found their parameter; the best candidate has most.
    var matched: Int
}

extension Checker {
    /// Matches arguments to parameters as Swift does: in order, by label; an unlabelled trailing closure
    /// goes to the first remaining parameter of function type.
    func match(
        _ symbol: Symbol, _ arguments: [CallArgument], _ trailing: [CallArgument],
        callRange: SourceRange
    ) -> Result<ArgumentMatch, ArgumentMismatch> {
        let parameters = symbol.parameters
        var result: [[CallArgument]] = []
        var next = 0
        var nextTrailing = 0
        for (index, parameter) in parameters.enumerated() {
            if next < arguments.count, arguments[next].label?.text == parameter.label {
                var taken = [arguments[next]]
                next += 1
                if parameter.isVariadic {
                    while next < arguments.count, arguments[next].label == nil {
                        taken.append(arguments[next])
                        next += 1
                    }
                }
                result.append(taken)
                continue
            }
            if next == arguments.count, nextTrailing < trailing.count,
                takesClosure(parameter.type)
            {
                let closure = trailing[nextTrailing]
                let fits =
                    closure.label == nil
                    ? nextTrailing == 0 : closure.label?.text == parameter.label
                // A parameter with a default gives way if a later one needs the closure.
                let needed = parameters[(index + 1)...].contains {
                    isFunction($0.type) && $0.defaultValue == nil
                }
                let givesWay =
                    parameter.defaultValue != nil && needed
                    && trailing.count - nextTrailing <= 1
                if fits, !givesWay {
                    result.append([closure])
                    nextTrailing += 1
                    continue
                }
            }
            if parameter.defaultValue != nil || parameter.isVariadic {
                result.append([])
                continue
            }
            return .failure(
                missing(
                    parameter, index, parameters, next < arguments.count ? arguments[next] : nil,
                    callRange, matched: next))
        }
        if next < arguments.count {
            return .failure(extra(arguments[next], parameters, arguments, matched: next))
        }
        if nextTrailing < trailing.count {
            return .failure(
                ArgumentMismatch(
                    message: "extra trailing closure passed in call",
                    range: trailing[nextTrailing].range, matched: next))
        }
        return .success(ArgumentMatch(arguments: result))
    }

    private func isFunction(_ type: Type) -> Bool {
        if case .function = (type.wrapped ?? type).resolved { return true }
        return false
    }

    /// Whether a closure can be passed: also where any type can, as in `handlers.append { … }`.
    private func takesClosure(_ type: Type) -> Bool {
        if case .generic = type.resolved { return true }
        return isFunction(type)
    }

    private func missing(
        _ parameter: Symbol.Parameter, _ index: Int, _ parameters: [Symbol.Parameter],
        _ have: CallArgument?, _ callRange: SourceRange, matched: Int
    ) -> ArgumentMismatch {
        if let have {
            let labels = parameters.compactMap(\.label)
            if let wanted = parameter.label {
                guard let label = have.label else {
                    return ArgumentMismatch(
                        message: "missing argument label '\(wanted):' in call", range: have.range,
                        hints: ["write '\(wanted): …'"], matched: matched)
                }
                if !labels.contains(label.text) {
                    return ArgumentMismatch(
                        message:
                            "incorrect argument label in call (have '\(label.text):', expected '\(wanted):')",
                        range: label.range,
                        hints: Spelling.hint(for: label.text, in: labels), matched: matched)
                }
                let order = parameters.firstIndex { $0.label == label.text } ?? 0
                if order < index {
                    return ArgumentMismatch(
                        message: "argument '\(label.text)' must precede argument '\(wanted)'",
                        range: label.range, matched: matched)
                }
            } else if let label = have.label, !labels.contains(label.text) {
                return ArgumentMismatch(
                    message: "extraneous argument label '\(label.text):' in call",
                    range: label.range, matched: matched)
            }
        }
        let what = parameter.label.map { "'\($0)'" } ?? "#\(index + 1)"
        return ArgumentMismatch(
            message: "missing argument for parameter \(what) in call", range: callRange,
            hints: ["it has the type \(parameter.type)"], matched: matched)
    }

    private func extra(
        _ argument: CallArgument, _ parameters: [Symbol.Parameter], _ arguments: [CallArgument],
        matched: Int
    ) -> ArgumentMismatch {
        guard let label = argument.label else {
            return ArgumentMismatch(
                message: "extra argument in call", range: argument.range, matched: matched)
        }
        let labels = parameters.compactMap(\.label)
        let given = arguments.compactMap { $0.label?.text }
        if labels.contains(label.text) {
            if given.filter({ $0 == label.text }).count > 1 {
                return ArgumentMismatch(
                    message: "extra argument '\(label.text)' in call", range: label.range,
                    matched: matched)
            }
            // The label exists but stands too late: name the one it has to precede.
            let order = labels.firstIndex(of: label.text) ?? 0
            let before =
                labels.enumerated().first { given.contains($1) && $0 > order }?.element ?? ""
            return ArgumentMismatch(
                message: "argument '\(label.text)' must precede argument '\(before)'",
                range: label.range, matched: matched)
        }
        let open = labels.filter { !given.contains($0) }
        if let nearest = Spelling.nearest(to: label.text, in: open) {
            return ArgumentMismatch(
                message:
                    "incorrect argument label in call (have '\(label.text):', expected '\(nearest):')",
                range: label.range, hints: ["did you mean '\(nearest):'?"], matched: matched)
        }
        return ArgumentMismatch(
            message: "extra argument '\(label.text)' in call", range: label.range,
            hints: open.isEmpty
                ? [] : ["it takes: " + open.map { $0 + ":" }.joined(separator: " ")],
            matched: matched)
    }
}
