import Language
import Reference
import Testing
import Toolbox

@Suite struct APIReferenceTests {
    private let reference = APIReference(Toolbox.bindings)

    @Test func everythingBelongsToAModule() {
        let expected = [
            "Tensors", "Losses", "Training", "Methods", "Datasets", "Charts", "Papers", "Swift",
        ]
        #expect(reference.modules == expected)
        #expect(reference.entries(named: "Tensor").first?.module == "Tensors")
        #expect(reference.entries(named: "crossEntropy").first?.module == "Losses")
        #expect(reference.entries(named: "LineMark").first?.module == "Charts")
        #expect(reference.entries(named: "Array").first?.module == "Swift")
    }

    @Test func namesAreFoundInEveryForm() throws {
        let method = try #require(reference.entries(named: "Tensor.matmul").first)
        #expect(method.declaration == "func matmul(_ other: Tensor) -> Tensor")
        #expect(reference.entries(named: "matmul").contains { $0.fullName == method.fullName })
        #expect(reference.entries(named: method.fullName).count == 1)
        #expect(reference.entries(named: "Matmul").isEmpty)
        #expect(!reference.entries(named: "Tensor.*").isEmpty)
    }

    @Test func declarationsShowNothingOfTheEngine() {
        for entry in reference.entries {
            #expect(!entry.declaration.contains("@native"), "\(entry.fullName)")
            #expect(!entry.declaration.isEmpty, "\(entry.fullName)")
        }
    }

    @Test func nearNamesAreSuggested() {
        #expect(reference.suggestions(for: "crosEntropy").contains("crossEntropy"))
        #expect(reference.suggestions(for: "tensor").first == "Tensor")
        #expect(reference.suggestions(for: "Tensor.sofmax").contains("softmax"))
        #expect(reference.suggestions(for: "qqqqqq").isEmpty)
    }

    /// What the core's authors promise: every loss says what it is.
    @Test func lossesAreDocumented() {
        let losses = reference.entries.filter {
            $0.module == "Losses" && $0.owner == nil && $0.name.hasSuffix("Loss")
        }
        #expect(losses.count > 10)
        for loss in losses { #expect(loss.documentation?.isEmpty == false, "\(loss.fullName)") }
    }
}
