import Charts

/// Everything on which the results of a step depend. Equal inputs give equal results.
package struct StepInputs: Codable, Sendable, Hashable {
    /// A value that the step reads and its digest.
    package struct Read: Codable, Sendable, Hashable {
        package var name: String
        package var digest: String
    }

    /// The digest of the program that runs the step.
    package var engine: String
    /// The digest of the step's fingerprint: its checked code with the functions, types and
    /// parameters that it uses.
    package var code: String
    /// The digest of what lies in the places of the notebook's data; nil, and then not in the key,
    /// if the step reads none.
    package var data: String?
    package var seed: Int?
    /// The limits of time and memory that the author set: results under one may be a failure under
    /// another.
    package var timeout: Double?
    package var memory: Int?
    /// The values of other steps that it uses, by name.
    package var reads: [Read]

    /// The name of the results in the store.
    package var key: String {
        get throws { Digest.sha256(of: try CanonicalJSON.encode(self, layout: .compact).utf8) }
    }
}

/// The results of a step in the store.
package struct StoredStep: Codable, Sendable {
    /// A variable that the step gave a value.
    package struct Write: Codable, Sendable, Hashable {
        package var name: String
        /// The digest of the value's file; of a value that cannot be stored a name for whatever these
        /// inputs give.
        package var digest: String
        /// Whether the value itself is in the store.
        package var isStored: Bool
    }

    package var inputs: StepInputs
    package var outputs: [Output]
    /// What an inline value printed.
    package var text: String?
    package var writes: [Write]
}
