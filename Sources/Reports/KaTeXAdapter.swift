/// The JavaScript that stands between KaTeX and the page.
///
/// KaTeX writes MathML 3; browsers implement MathML Core, which lacks a few of its attributes.
/// The adapter rewrites the tree before it becomes text: letters with a `mathvariant` become the
/// Unicode letters of that alphabet (Core knows only `normal`), column alignment becomes classes
/// that style.css knows, norms and absolute values lose the spacing of relations, and the names of
/// functions get the thin spaces that TeX gives them. Inline styles are removed, since the page's
/// Content-Security-Policy forbids them.
enum KaTeXAdapter {
    /// Defines `typeset("i" or "d" + TeX)`, which returns "=" + MathML or "!" + position + ":" +
    /// message; the position is a UTF-16 offset in the TeX, -1 if KaTeX gives none.
    static let script = #"""
        var typeset = (function () {
            "use strict";
            // First capital, first small letter, first digit, first Greek capital, first Greek
            // small letter, and the letters that Unicode had encoded before.
            var alphabets = {
                "bold": [0x1D400, 0x1D41A, 0x1D7CE, 0x1D6A8, 0x1D6C2, {}],
                "italic": [0x1D434, 0x1D44E, 0, 0x1D6E2, 0x1D6FC, {h: 0x210E}],
                "bold-italic": [0x1D468, 0x1D482, 0x1D7CE, 0x1D71C, 0x1D736, {}],
                "double-struck": [0x1D538, 0x1D552, 0x1D7D8, 0, 0, {C: 0x2102, H: 0x210D,
                    N: 0x2115, P: 0x2119, Q: 0x211A, R: 0x211D, Z: 0x2124}],
                "script": [0x1D49C, 0x1D4B6, 0, 0, 0, {B: 0x212C, E: 0x2130, F: 0x2131,
                    H: 0x210B, I: 0x2110, L: 0x2112, M: 0x2133, R: 0x211B, e: 0x212F,
                    g: 0x210A, o: 0x2134}],
                "fraktur": [0x1D504, 0x1D51E, 0, 0, 0, {C: 0x212D, H: 0x210C, I: 0x2111,
                    R: 0x211C, Z: 0x2128}],
                "sans-serif": [0x1D5A0, 0x1D5BA, 0x1D7E2, 0, 0, {}],
                "bold-sans-serif": [0x1D5D4, 0x1D5EE, 0x1D7EC, 0, 0, {}],
                "sans-serif-italic": [0x1D608, 0x1D622, 0, 0, 0, {}],
                "sans-serif-bold-italic": [0x1D63C, 0x1D656, 0, 0, 0, {}],
                "monospace": [0x1D670, 0x1D68A, 0x1D7F6, 0, 0, {}]
            };
            var range = function (code, first, last, base) {
                return base && code >= first && code <= last ? base + code - first : 0;
            };
            var letter = function (character, alphabet) {
                var code = character.charCodeAt(0);
                var mapped = alphabet[5].hasOwnProperty(character) ? alphabet[5][character] :
                    range(code, 0x41, 0x5A, alphabet[0]) || range(code, 0x61, 0x7A, alphabet[1]) ||
                    range(code, 0x30, 0x39, alphabet[2]) ||
                    range(code, 0x391, 0x3A9, alphabet[3]) ||
                    range(code, 0x3B1, 0x3C9, alphabet[4]);
                if (!mapped) { return character; }
                if (mapped < 0x10000) { return String.fromCharCode(mapped); }
                mapped -= 0x10000;
                return String.fromCharCode(0xD800 + (mapped >> 10), 0xDC00 + (mapped & 0x3FF));
            };
            var addClass = function (node, name) {
                var classes = node.attributes["class"];
                node.attributes["class"] = classes ? classes + " " + name : name;
            };
            var align = function (table) {
                var columns = (table.attributes.columnalign || "").split(" ");
                var spaces = (table.attributes.columnspacing || "").split(" ");
                table.children.forEach(function (row) {
                    (row.children || []).forEach(function (cell, index) {
                        var column = columns[Math.min(index, columns.length - 1)];
                        var after = spaces[Math.min(index, spaces.length - 1)];
                        var before = spaces[Math.min(index - 1, spaces.length - 1)];
                        if (column === "left" || column === "right") { addClass(cell, column); }
                        if (after === "0em") { addClass(cell, "tight-end"); }
                        if (index > 0 && before === "0em") { addClass(cell, "tight-start"); }
                    });
                });
            };
            // "log" and its like have a thin space on the sides where no operator or bracket is.
            var isApplication = function (node) {
                return node && node.type === "mo" && node.children[0].text === "\u2061";
            };
            var isLimitedOperator = function (node) {
                var base = /^m(under|over|sub|sup)/.test(node.type) && node.children[0];
                return base && base.children.length > 0 &&
                    isApplication(base.children[base.children.length - 1]);
            };
            var spaceOperators = function (node) {
                var spaced = [];
                // A name and its application sign come as a fragment.
                node.children = node.children.reduce(function (all, child) {
                    return all.concat(child.type || !child.children ? child : child.children);
                }, []);
                node.children.forEach(function (child, index) {
                    var next = node.children[index + 1];
                    var previous = spaced[spaced.length - 1];
                    var thin = new node.constructor("mspace", []);
                    thin.attributes.width = "0.1667em";
                    var beginsName = isApplication(next) || isLimitedOperator(child);
                    var isTouching = previous && previous.type !== "mspace" &&
                        (previous.type !== "mo" || /[)\]]/.test(previous.children[0].text));
                    if (beginsName && isTouching) { spaced.push(thin); }
                    spaced.push(child);
                    if ((isApplication(child) || isLimitedOperator(child)) && next &&
                        next.type !== "mo") {
                        spaced.push(thin);
                    }
                });
                node.children = spaced;
            };
            var adapt = function (node) {
                var attributes = node.attributes;
                if (attributes) {
                    delete attributes.style;
                    var only = node.children.length === 1 && node.children[0];
                    var text = only && typeof only.text === "string" ? only.text : "";
                    var alphabet = alphabets[attributes.mathvariant];
                    if (alphabet) {
                        if (node.type === "mtext") {
                            addClass(node, attributes.mathvariant);
                        } else {
                            only.text = text.replace(/[0-9A-Za-z\u0391-\u03C9]/g, function (c) {
                                return letter(c, alphabet);
                            });
                        }
                        delete attributes.mathvariant;
                    }
                    var isBar = node.type === "mo" && (text === "\u2223" || text === "\u2225");
                    if (isBar && (attributes.fence || attributes.stretchy === "false")) {
                        only.text = text === "\u2223" ? "|" : "\u2016";
                        attributes.lspace = attributes.rspace = "0em";
                        if (attributes.fence) {
                            attributes.stretchy = attributes.symmetric = "true";
                        }
                    }
                    if (node.type === "mtable") { align(node); }
                }
                if (node.type === "mrow" || node.type === "mstyle") { spaceOperators(node); }
                (node.children || []).forEach(adapt);
            };
            var refuse = function (context) {
                var message = context.command + " is not available in notebooks";
                throw new katex.ParseError(message, null);
            };
            return function (request) {
                var options = {
                    output: "mathml", displayMode: request.charAt(0) === "d", throwOnError: true,
                    strict: "ignore", trust: refuse, maxExpand: 1000, maxSize: 50
                };
                try {
                    var tree = katex.__renderToDomTree(request.slice(1), options);
                    adapt(tree);
                    if (options.displayMode) { breakLines(tree.children[0]); }
                    return "=" + tree.children[0].toMarkup();
                } catch (error) {
                    var position = typeof error.position === "number" ? error.position : -1;
                    var message = String(error.message).replace("KaTeX parse error: ", "")
                        .replace(/ at (position \d+|end of input): [\s\S]*$/, "");
                    return "!" + position + ":" + message;
                }
            };
        })();
        """#
}
