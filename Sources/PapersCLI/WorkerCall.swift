import Execution

/// The command line with which the coordinator starts a worker: `papers execute …`.
struct WorkerCall {
    let arguments: [String]

    init(
        _ experiment: Experiment, leavingOut excluded: [Int], _ overrides: [ParameterOverride],
        cache: ResultCache?, data: String
    ) {
        var arguments = ["execute", "--attached", "--data", data]
        if let cache {
            arguments += ["--store", cache.store.folder]
            if !cache.isRead { arguments.append("--force") }
        }
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
