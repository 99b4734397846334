/// The sum of products that index letters describe, as in NumPy: `einsum("bij,bjk->bik", a, b)` is
/// a batch of matrix products, `einsum("ij,ij->", a, b)` the sum of all products.
///
/// Every letter names an axis; letters that the result lacks are summed over. A letter may occur
/// once in each operand, and all letters of the result must occur in an operand.
public func einsum(_ equation: String, _ a: Tensor, _ b: Tensor) -> Tensor {
    let form = EinsumForm(equation, a.shape, b.shape)
    var (a, b, lettersA, lettersB) = (a, b, form.a, form.b)
    // What occurs in one operand only and not in the result is summed first.
    for letter in form.a where !form.b.contains(letter) && !form.result.contains(letter) {
        a = a.sum(axis: lettersA.firstIndex(of: letter))
        lettersA.removeAll { $0 == letter }
    }
    for letter in form.b where !form.a.contains(letter) && !form.result.contains(letter) {
        b = b.sum(axis: lettersB.firstIndex(of: letter))
        lettersB.removeAll { $0 == letter }
    }
    let batch = lettersA.filter { lettersB.contains($0) && form.result.contains($0) }
    let inner = lettersA.filter { lettersB.contains($0) && !form.result.contains($0) }
    let rows = lettersA.filter { !lettersB.contains($0) }
    let columns = lettersB.filter { !lettersA.contains($0) }

    // The operands as matrices, transposed where that saves moving data.
    let flipA = lettersA == batch + inner + rows && !inner.isEmpty && !rows.isEmpty
    let flipB = lettersB == batch + columns + inner && !inner.isEmpty && !columns.isEmpty
    func size(_ letters: [Character]) -> Int { letters.map { form.size[$0] ?? 1 }.reduce(1, *) }
    func matrix(_ x: Tensor, _ has: [Character], _ first: [Character], _ second: [Character])
        -> Tensor
    {
        let ordered = x.transposed((batch + first + second).compactMap { has.firstIndex(of: $0) })
        let shape = [size(first), size(second)]
        return ordered.reshaped(batch.isEmpty ? shape : [size(batch)] + shape)
    }
    let left = flipA ? matrix(a, lettersA, inner, rows) : matrix(a, lettersA, rows, inner)
    let right =
        flipB ? matrix(b, lettersB, columns, inner) : matrix(b, lettersB, inner, columns)
    let product = left.product(right, flipA, flipB)
    let letters = batch + rows + columns
    return product.reshaped(letters.map { form.size[$0] ?? 1 })
        .transposed(form.result.compactMap { letters.firstIndex(of: $0) })
}

/// The letters of an equation, checked against the shapes.
private struct EinsumForm {
    var a: [Character]
    var b: [Character]
    var result: [Character]
    var size: [Character: Int] = [:]

    init(_ equation: String, _ shapeA: [Int], _ shapeB: [Int]) {
        let letters = Array(equation.filter { $0 != " " })
        guard let comma = letters.firstIndex(of: ","),
            let dash = letters.firstIndex(of: "-"), comma < dash, dash + 1 < letters.count,
            letters[dash + 1] == ">"
        else { fail("einsum: \"\(equation)\" is not of the form \"ij,jk->ik\"") }
        a = Array(letters[..<comma])
        b = Array(letters[(comma + 1)..<dash])
        result = Array(letters[(dash + 2)...])
        for part in [a, b, result] {
            for (index, letter) in part.enumerated() {
                guard letter.isLetter else {
                    fail("einsum: \"\(letter)\" in \"\(equation)\" is not a letter")
                }
                guard !part[..<index].contains(letter) else {
                    fail("einsum: \"\(letter)\" occurs twice in \"\(String(part))\"")
                }
            }
        }
        for (part, shape) in [(a, shapeA), (b, shapeB)] {
            guard part.count == shape.count else {
                fail("einsum: \"\(String(part))\" does not name the axes of shape \(shape)")
            }
            for (letter, length) in zip(part, shape) {
                guard size[letter, default: length] == length else {
                    fail(
                        "einsum: shapes \(shapeA) and \(shapeB) do not fit \"\(equation)\": "
                            + "\(letter) is \(size[letter] ?? 0) and \(length)")
                }
                size[letter] = length
            }
        }
        for letter in result where size[letter] == nil {
            fail("einsum: \"\(letter)\" of the result occurs in no operand of \"\(equation)\"")
        }
    }
}
