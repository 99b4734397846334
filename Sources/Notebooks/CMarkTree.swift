import CMarkGFM

/// A node of libcmark-gfm's tree as a Swift value. No C type leaves this file.
///
/// Lines and columns are cmark's: 1-based, columns in bytes. Those of blocks are right at their
/// start; those of inlines are not to be trusted (continuation lines lose their prefixes), which
/// is why `InlineAligner` finds the places of inlines itself.
struct MarkupNode {
    enum Kind: Equatable {
        case document, quote, item, paragraph, thematicBreak, htmlBlock, tableCell, other
        case list(start: Int?, isTight: Bool)
        case taskItem(isDone: Bool)
        case codeBlock(info: String)
        case heading(level: Int)
        case footnoteDefinition
        case table([Table.Alignment])
        case tableRow(isHeader: Bool)

        case text, softBreak, lineBreak, code, html, emphasis, strong, strikethrough
        case footnoteReference
        case link(url: String, title: String)
        case image(url: String, title: String)
    }

    var kind: Kind
    var literal = ""
    var startLine: Int
    var startColumn: Int
    var endLine: Int
    var children: [MarkupNode] = []
}

/// The result of libcmark-gfm.
struct MarkupTree {
    /// Deeper trees are cut, with a diagnostic: nothing that a person writes comes near, and
    /// walking and freeing a tree takes stack.
    static let depthLimit = 100

    var root: MarkupNode
    /// The line of the first node that was cut.
    var cutLine: Int?

    /// Parses Markdown. The bytes must be valid UTF-8 without NUL and without a byte order mark.
    init(parsing bytes: [UInt8]) {
        cmark_gfm_core_extensions_ensure_registered()
        let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_FULL_INFO_STRING
        root = MarkupNode(kind: .document, startLine: 1, startColumn: 1, endLine: 1)
        guard let parser = cmark_parser_new(options) else { return }
        defer { cmark_parser_free(parser) }
        for name in ["table", "strikethrough", "autolink", "tasklist"] {
            if let found = cmark_find_syntax_extension(name) {
                cmark_parser_attach_syntax_extension(parser, found)
            }
        }
        bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return }
            cmark_parser_feed(
                parser, base.assumingMemoryBound(to: CChar.self), buffer.count)
        }
        guard let document = cmark_parser_finish(parser) else { return }
        defer { cmark_node_free(document) }
        copy(document)
    }

    /// Copies the tree without recursion: `open` holds the nodes from the root to the current one.
    private mutating func copy(_ document: OpaquePointer) {
        guard let iterator = cmark_iter_new(document) else { return }
        defer { cmark_iter_free(iterator) }
        var open: [MarkupNode] = []
        var skipped = 0
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE || event == CMARK_EVENT_NONE { break }
            guard let node = cmark_iter_get_node(iterator) else { break }
            let isLeaf = Self.isLeaf(node)
            if event == CMARK_EVENT_ENTER {
                if open.count >= Self.depthLimit {
                    if cutLine == nil { cutLine = Int(cmark_node_get_start_line(node)) }
                    if !isLeaf { skipped += 1 }
                    continue
                }
                let copied = Self.copy(node)
                if isLeaf, !open.isEmpty {
                    open[open.count - 1].children.append(copied)
                } else {
                    open.append(copied)
                }
            } else if skipped > 0 {
                skipped -= 1
            } else if let finished = open.popLast() {
                if open.isEmpty {
                    root = finished
                } else {
                    open[open.count - 1].children.append(finished)
                }
            }
        }
    }

    /// The nodes for which cmark's iterator gives no exit event.
    private static func isLeaf(_ node: OpaquePointer) -> Bool {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK,
            CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE,
            CMARK_NODE_HTML_INLINE:
            true
        default: false
        }
    }

    private static func copy(_ node: OpaquePointer) -> MarkupNode {
        var copy = MarkupNode(
            kind: kind(of: node),
            startLine: Int(cmark_node_get_start_line(node)),
            startColumn: Int(cmark_node_get_start_column(node)),
            endLine: Int(cmark_node_get_end_line(node)))
        if let literal = cmark_node_get_literal(node) { copy.literal = String(cString: literal) }
        return copy
    }

    private static func kind(of node: OpaquePointer) -> MarkupNode.Kind {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_DOCUMENT: return .document
        case CMARK_NODE_BLOCK_QUOTE: return .quote
        case CMARK_NODE_LIST:
            let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
            return .list(
                start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
                isTight: cmark_node_get_list_tight(node) != 0)
        case CMARK_NODE_ITEM:
            // The task list extension changes only the node's name.
            return typeName(node) == "tasklist"
                ? .taskItem(isDone: cmark_gfm_extensions_get_tasklist_item_checked(node)) : .item
        case CMARK_NODE_CODE_BLOCK:
            return .codeBlock(info: string(cmark_node_get_fence_info(node)))
        case CMARK_NODE_HTML_BLOCK: return .htmlBlock
        case CMARK_NODE_PARAGRAPH: return .paragraph
        case CMARK_NODE_HEADING: return .heading(level: Int(cmark_node_get_heading_level(node)))
        case CMARK_NODE_THEMATIC_BREAK: return .thematicBreak
        case CMARK_NODE_FOOTNOTE_DEFINITION: return .footnoteDefinition
        case CMARK_NODE_TEXT: return .text
        case CMARK_NODE_SOFTBREAK: return .softBreak
        case CMARK_NODE_LINEBREAK: return .lineBreak
        case CMARK_NODE_CODE: return .code
        case CMARK_NODE_HTML_INLINE: return .html
        case CMARK_NODE_EMPH: return .emphasis
        case CMARK_NODE_STRONG: return .strong
        case CMARK_NODE_FOOTNOTE_REFERENCE: return .footnoteReference
        case CMARK_NODE_LINK:
            return .link(
                url: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
        case CMARK_NODE_IMAGE:
            return .image(
                url: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
        default: return extensionKind(of: node)
        }
    }

    /// The nodes of the extensions have types that are numbered at run time, and fixed names.
    private static func extensionKind(of node: OpaquePointer) -> MarkupNode.Kind {
        switch typeName(node) {
        case "table":
            let count = Int(cmark_gfm_extensions_get_table_columns(node))
            var alignments: [Table.Alignment] = []
            if let letters = cmark_gfm_extensions_get_table_alignments(node) {
                for column in 0..<count {
                    switch letters[column] {
                    case UInt8(ascii: "l"): alignments.append(.left)
                    case UInt8(ascii: "c"): alignments.append(.center)
                    case UInt8(ascii: "r"): alignments.append(.right)
                    default: alignments.append(.none)
                    }
                }
            }
            return .table(alignments)
        case "table_header": return .tableRow(isHeader: true)
        case "table_row":
            return .tableRow(isHeader: cmark_gfm_extensions_get_table_row_is_header(node) != 0)
        case "table_cell": return .tableCell
        case "strikethrough": return .strikethrough
        case "tasklist":
            return .taskItem(isDone: cmark_gfm_extensions_get_tasklist_item_checked(node))
        default: return .other
        }
    }

    private static func typeName(_ node: OpaquePointer) -> String {
        string(cmark_node_get_type_string(node))
    }

    private static func string(_ pointer: UnsafePointer<CChar>?) -> String {
        pointer.map { String(cString: $0) } ?? ""
    }
}
