import Diagnostics

/// Parses a text of declarations without bodies: what a library offers to notebooks.
///
/// Beyond notebooks it may hold protocols, generic parameters, `where` clauses, accessors such as
/// `{ get }`, functions that throw, and attributes with arguments.
/// - Parameter range: What of the file to parse; all of it unless given.
package func parseInterface(
    _ file: SourceFile, range: SourceRange? = nil
) -> (declarations: [Declaration], diagnostics: [Diagnostic]) {
    var parser = Parser(file: file, range: range ?? 0..<file.utf8.count, allowsInterfaces: true)
    var declarations: [Declaration] = []
    for statement in parser.parseStatements() {
        if case .declaration(let declaration) = statement.kind {
            declarations.append(declaration)
        } else {
            parser.report(
                "expected declaration", at: statement.range,
                hints: ["an interface holds only declarations"])
        }
    }
    return (declarations, parser.diagnostics)
}

/// Parses the members of a type of an interface text, from brace to brace.
func parseInterfaceMembers(
    _ file: SourceFile, body: SourceRange, of form: TypeDeclaration.Form
) -> (members: [Declaration], diagnostics: [Diagnostic]) {
    var parser = Parser(file: file, range: body, allowsInterfaces: true)
    let members = parser.parseMembers(of: form)
    return (members, parser.diagnostics)
}
