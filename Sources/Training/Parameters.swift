import Tensors

extension Differentiable {
    /// The tensors of a gradient in the order of its model's parameters; ends the operation when
    /// the two do not fit together.
    func tensors(matching model: inout Self, in function: String) -> [Tensor] {
        var tensors: [Tensor] = []
        var copy = self
        copy.visitParameters { _, tensor in tensors.append(tensor) }
        var count = 0
        model.visitParameters { name, parameter in
            if count < tensors.count && tensors[count].shape != parameter.shape {
                fail(
                    "\(function): the gradient of \(name) has shape \(tensors[count].shape), "
                        + "the parameter \(parameter.shape)")
            }
            count += 1
        }
        if count != tensors.count {
            fail("\(function): \(tensors.count) gradients for \(count) parameters")
        }
        return tensors
    }
}
