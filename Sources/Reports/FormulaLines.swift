/// The JavaScript that lets a long display formula be broken into lines.
///
/// MathML Core has no line breaking: a row that is too wide is cut off or scrolls. The formula's
/// outer row is therefore divided at wide spaces into clauses, and these before relations and before
/// signs between terms into pieces; style.css sets clauses as words of a line and pieces as words of
/// a clause. A browser that does not know this shows one line, as before. Places inside brackets are
/// taken only if the pieces are still long without.
enum FormulaLines {
    /// Defines `breakLines(math)`, which changes the tree of a `math` element.
    static let script = #"""
        var breakLines = (function () {
            "use strict";
            // The width of a phone's text, in em of the formula.
            var narrow = 15;
            var relations = "=<>≤≥≠≈≃≅≡∼∝≪≫≺≻→←↔⇒⇐⇔↦⟹⟺⟶:≔∣";
            var signs = "+−±∓-";
            var text = function (node) {
                return node && node.type === "mo" && node.children.length === 1 &&
                    typeof node.children[0].text === "string" ? node.children[0].text : "";
            };
            var isOneOf = function (sign, list) { return sign !== "" && list.indexOf(sign) >= 0; };
            var widest = function (list) { return Math.max.apply(null, list.concat(0)); };
            var sum = function (list) { return list.reduce(function (a, b) { return a + b; }, 0); };
            // About how wide a part is, in em.
            var width = function (node) {
                if (typeof node.text === "string") { return 0.55 * node.text.length; }
                if (typeof node.width === "number") { return node.width; }
                var parts = (node.children || []).map(width);
                var scripts = parts.slice(1).map(function (part) { return 0.7 * part; });
                switch (node.type) {
                case "mfrac": return widest(parts) + 0.2;
                case "munder": case "mover": case "munderover":
                    return widest(scripts.concat(parts[0]));
                case "msubsup": return parts[0] + widest(scripts);
                case "msub": case "msup": return parts[0] + sum(scripts);
                case "mtable": return widest(parts);
                case "mspace": return parseFloat(node.attributes.width) || 0;
                case "mo":
                    return sum(parts) + (isOneOf(text(node), relations + signs) ? 0.5 : 0);
                default: return sum(parts);
                }
            };
            // The bracket that a part is or, with an exponent, has.
            var bracket = function (part) {
                return text(part) || (/^m(sub|sup)/.test(part.type) && text(part.children[0])) ||
                    "";
            };
            // For each part the number of brackets that are open before it.
            var depths = function (parts) {
                var open = [];
                return parts.map(function (part) {
                    var sign = bracket(part);
                    var isBar = isOneOf(sign, "|‖");
                    if (isOneOf(sign, ")]}⟩⌋⌉")) {
                        // A bar between brackets is one of its own, not the first of two.
                        while (open.length > 0 && open.pop() === "|") { continue; }
                    } else if (isBar && open[open.length - 1] === "|") {
                        open.pop();
                    } else if (isBar || isOneOf(sign, "([{⟨⌊⌈")) {
                        open.push(isBar ? "|" : "(");
                        return open.length - 1;
                    }
                    return open.length;
                });
            };
            var mayBreakBefore = function (parts, index) {
                var before = parts[index - 1];
                var sign = text(parts[index]);
                if (isOneOf(sign, relations)) { return true; }
                // A sign after another or after a bracket belongs to the term that follows.
                return isOneOf(sign, signs) && typeof before.width !== "number" &&
                    (before.type !== "mo" || isOneOf(text(before), ")]}⟩⌋⌉|‖!′"));
            };
            // Cuts the pieces of parts, given as [start, end], where `isCut` says; only those that
            // are too wide.
            var cut = function (parts, pieces, isCut) {
                return pieces.reduce(function (all, piece) {
                    var start = piece[0];
                    if (width({children: parts.slice(start, piece[1])}) > narrow) {
                        for (var index = start + 1; index < piece[1]; index += 1) {
                            if (isCut(index)) {
                                all.push([start, index]);
                                start = index;
                            }
                        }
                    }
                    all.push([start, piece[1]]);
                    return all;
                }, []);
            };
            return function (math) {
                var row = math.children[0].children[0];
                if (!row || row.type !== "mrow" || width(row) <= narrow) { return; }
                var parts = row.children;
                var depth = depths(parts);
                var rowOf = function (children) { return new row.constructor("mrow", children); };
                // A wide space begins a clause: it becomes the indent if the clause has a new line.
                var clauses = cut(parts, [[0, parts.length]], function (index) {
                    return depth[index] === 0 && parts[index].width >= 1;
                });
                var lines = clauses.map(function (clause) {
                    return [0, 1, 2].reduce(function (pieces, level) {
                        return cut(parts, pieces, function (index) {
                            return depth[index] === level && mayBreakBefore(parts, index);
                        });
                    }, [clause]).map(function (piece, place) {
                        var line = parts.slice(piece[0], piece[1]);
                        // At the start of a row an operator would be taken for a prefix.
                        if (place > 0 && text(line[0])) { line[0].attributes.form = "infix"; }
                        return rowOf(line);
                    });
                });
                if (lines.length < 2 && lines[0].length < 2) { return; }
                row.children = lines.map(rowOf);
                var classes = math.attributes["class"];
                math.attributes["class"] = classes ? classes + " lines" : "lines";
            };
        })();
        """#
}
