import Charts

/// What a worker reports, one JSON text a line on its standard output. Steps are named by their
/// index in the experiment.
package enum WorkerEvent: Codable, Sendable {
    /// The worker has read and checked the notebook, whose text has this SHA-256.
    case ready(source: String)
    /// What a step depends on (nil if that is not known or not always the same), and whether its
    /// results come from the store. Comes before all else about the step.
    case planned(step: Int, inputs: StepInputs?, isReused: Bool)
    case started(step: Int)
    /// A training of a step begins another epoch, the first being 1. Some are left out.
    case epoch(step: Int, number: Int, count: Int)
    /// A block printed, showed or claimed something.
    case output(step: Int, Output)
    /// A step ended; `text` is what an inline value printed.
    case ended(step: Int, CellStatus, text: String?)
    /// All steps were dealt with.
    case done

    private enum Event: String, Codable { case ready, planned, started, epoch, output, ended, done }
    private enum CodingKeys: String, CodingKey {
        case event, source, step, number, count, output, status, text, inputs, reused
    }

    package init(from decoder: any Decoder) throws {
        let line = try decoder.container(keyedBy: CodingKeys.self)
        func step() throws -> Int { try line.decode(Int.self, forKey: .step) }
        switch try line.decode(Event.self, forKey: .event) {
        case .ready: self = .ready(source: try line.decode(String.self, forKey: .source))
        case .planned:
            self = .planned(
                step: try step(),
                inputs: try line.decodeIfPresent(StepInputs.self, forKey: .inputs),
                isReused: try line.decode(Bool.self, forKey: .reused))
        case .started: self = .started(step: try step())
        case .epoch:
            self = .epoch(
                step: try step(), number: try line.decode(Int.self, forKey: .number),
                count: try line.decode(Int.self, forKey: .count))
        case .output:
            self = .output(step: try step(), try line.decode(Output.self, forKey: .output))
        case .ended:
            self = .ended(
                step: try step(), try line.decode(CellStatus.self, forKey: .status),
                text: try line.decodeIfPresent(String.self, forKey: .text))
        case .done: self = .done
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var line = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .ready(let source):
            try line.encode(Event.ready, forKey: .event)
            try line.encode(source, forKey: .source)
        case .planned(let step, let inputs, let isReused):
            try line.encode(Event.planned, forKey: .event)
            try line.encode(step, forKey: .step)
            try line.encodeIfPresent(inputs, forKey: .inputs)
            try line.encode(isReused, forKey: .reused)
        case .started(let step):
            try line.encode(Event.started, forKey: .event)
            try line.encode(step, forKey: .step)
        case .epoch(let step, let number, let count):
            try line.encode(Event.epoch, forKey: .event)
            try line.encode(step, forKey: .step)
            try line.encode(number, forKey: .number)
            try line.encode(count, forKey: .count)
        case .output(let step, let output):
            try line.encode(Event.output, forKey: .event)
            try line.encode(step, forKey: .step)
            try line.encode(output, forKey: .output)
        case .ended(let step, let status, let text):
            try line.encode(Event.ended, forKey: .event)
            try line.encode(step, forKey: .step)
            try line.encode(status, forKey: .status)
            try line.encodeIfPresent(text, forKey: .text)
        case .done:
            try line.encode(Event.done, forKey: .event)
        }
    }
}
