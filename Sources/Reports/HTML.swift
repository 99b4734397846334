/// A piece of a page as a value. Text becomes markup in one place only, `HTMLWriter`, which escapes
/// it; element and attribute names are literals of this program, never strings of a notebook.
package enum HTML: Sendable {
    case text(String)
    case element(HTMLElement)
    case fragment([HTML])
    /// Typeset mathematics.
    case formula(MathTypesetter.Formula)
    /// HTML of a notebook whose site allows it.
    case notebookMarkup(NotebookMarkup)

    package static let empty = HTML.fragment([])

    package var isEmpty: Bool {
        switch self {
        case .text(let text): text.isEmpty
        case .fragment(let parts): parts.allSatisfy(\.isEmpty)
        case .element, .formula, .notebookMarkup: false
        }
    }

    /// The text that a reader hears, without markup; formulas are left out.
    package var plainText: String {
        switch self {
        case .text(let text): text
        case .element(let element): element.children.map(\.plainText).joined()
        case .fragment(let parts): parts.map(\.plainText).joined()
        case .formula, .notebookMarkup: ""
        }
    }
}

package struct HTMLElement: Sendable {
    package let name: StaticString
    package var attributes: [(name: StaticString, value: String)]
    package var children: [HTML]
}

extension HTML: ExpressibleByStringInterpolation {
    package init(stringLiteral value: String) { self = .text(value) }
}

extension HTML: ExpressibleByArrayLiteral {
    package init(arrayLiteral elements: HTML...) { self = .fragment(elements) }
}

/// An element. An attribute whose value is nil is left out; one whose value is empty is written as
/// its name alone.
func tag(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
    _ children: [HTML] = []
) -> HTML {
    var present: [(name: StaticString, value: String)] = []
    for (name, value) in attributes {
        if let value { present.append((name, value)) }
    }
    return .element(HTMLElement(name: name, attributes: present, children: children))
}

/// An element with one child.
func tag(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], _ child: HTML
) -> HTML {
    tag(name, attributes, [child])
}

/// An element without attributes.
func tag(_ name: StaticString, _ children: [HTML]) -> HTML { tag(name, [:], children) }

extension StaticString {
    var bytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
    }

    func equals(_ other: StaticString) -> Bool { bytes.elementsEqual(other.bytes) }

    func isOne(of others: [StaticString]) -> Bool { others.contains { equals($0) } }
}
