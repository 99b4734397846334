import Execution

/// The command line with which the coordinator starts a worker: `papers execute …`.
struct WorkerCall {
    let arguments: [String]

    init(_ experiment: Experiment, leavingOut excluded: [Int], _ overrides: [ParameterOverride]) {
        var arguments = ["execute", "--attached"]
        if !excluded.isEmpty {
            arguments += ["--leave-out", excluded.map(String.init).joined(separator: ",")]
        }
        let names = experiment.parameters.map(\.name)
        for override in overrides where names.contains(override.name) {
            arguments += ["-P", override.argument]
        }
        self.arguments = arguments + ["--", experiment.file.path]
    }
}
