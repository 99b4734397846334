/// What every sequence has, what every collection has besides, and what those have that can be walked
/// from the end.
let sequencesInterface = """
    protocol Sequence<Element> {}
    protocol Collection<Element>: Sequence {}
    protocol BidirectionalCollection<Element>: Collection {}
    extension Sequence {
        @native("Sequence.map") func map<T>(_ transform: (Element) throws -> T) rethrows -> [T]
        @native("Sequence.filter") func filter(_ isIncluded: (Element) throws -> Bool) rethrows -> [Element]
        @native("Sequence.compactMap") func compactMap<T>(_ transform: (Element) throws -> T?) rethrows -> [T]
        @native("Sequence.flatMap") func flatMap<S: Sequence, T>(_ transform: (Element) throws -> S) rethrows -> [T] where S.Element == T
        @native("Sequence.forEach") func forEach(_ body: (Element) throws -> Void) rethrows
        @native("Sequence.reduce") func reduce<R>(_ initialResult: R, _ nextPartialResult: (R, Element) throws -> R) rethrows -> R
        @native("Sequence.reduceInto") func reduce<R>(into initialResult: R, _ updateAccumulatingResult: (inout R, Element) throws -> Void) rethrows -> R
        @native("Sequence.enumerated") func enumerated() -> EnumeratedSequence<(offset: Int, element: Element)>
        @native("Sequence.reversed") func reversed() -> [Element]
        @native("Sequence.sortedBy") func sorted(by areInIncreasingOrder: (Element, Element) throws -> Bool) rethrows -> [Element]
        @native("Sequence.minBy") func min(by areInIncreasingOrder: (Element, Element) throws -> Bool) rethrows -> Element?
        @native("Sequence.maxBy") func max(by areInIncreasingOrder: (Element, Element) throws -> Bool) rethrows -> Element?
        @native("Sequence.allSatisfy") func allSatisfy(_ predicate: (Element) throws -> Bool) rethrows -> Bool
        @native("Sequence.containsWhere") func contains(where predicate: (Element) throws -> Bool) rethrows -> Bool
        @native("Sequence.countWhere") func count(where predicate: (Element) throws -> Bool) rethrows -> Int
        @native("Sequence.firstWhere") func first(where predicate: (Element) throws -> Bool) rethrows -> Element?
        @native("Sequence.prefix") func prefix(_ maxLength: Int) -> PrefixSequence<Element>
        @native("Sequence.suffix") func suffix(_ maxLength: Int) -> [Element]
        @native("Sequence.dropFirst") func dropFirst(_ k: Int = 1) -> DropFirstSequence<Element>
        @native("Sequence.dropLast") func dropLast(_ k: Int = 1) -> [Element]
        @native("Sequence.prefixWhile") func prefix(while predicate: (Element) throws -> Bool) rethrows -> [Element]
        @native("Sequence.dropWhile") func drop(while predicate: (Element) throws -> Bool) rethrows -> DropWhileSequence<Element>
        @native("Sequence.splitWhere") func split(maxSplits: Int = 9223372036854775807, omittingEmptySubsequences: Bool = true, whereSeparator isSeparator: (Element) throws -> Bool) rethrows -> [ArraySlice<Element>]
    }
    extension Sequence where Element: Equatable {
        @native("Sequence.contains") func contains(_ element: Element) -> Bool
        @native("Sequence.split") func split(separator: Element, maxSplits: Int = 9223372036854775807, omittingEmptySubsequences: Bool = true) -> [ArraySlice<Element>]
        @native("Sequence.elementsEqual") func elementsEqual<S: Sequence>(_ other: S) -> Bool where S.Element == Element
        @native("Sequence.starts") func starts<S: Sequence>(with prefix: S) -> Bool where S.Element == Element
    }
    extension Sequence where Element: Comparable {
        @native("Sequence.sorted") func sorted() -> [Element]
        @native("Sequence.min") func min() -> Element?
        @native("Sequence.max") func max() -> Element?
        @native("Sequence.precedes") func lexicographicallyPrecedes<S: Sequence>(_ other: S) -> Bool where S.Element == Element
    }
    extension Sequence where Element: StringProtocol {
        @native("Sequence.joined") func joined(separator: String = "") -> String
    }
    extension Collection {
        @native("Sequence.count") var count: Int { get }
        @native("Sequence.isEmpty") var isEmpty: Bool { get }
        @native("Sequence.first") var first: Element? { get }
        @native("Sequence.enumerated") func enumerated() -> EnumeratedCollection<(offset: Int, element: Element)>
        @native("Sequence.prefix") func prefix(_ maxLength: Int) -> Slice<Element>
        @native("Sequence.suffix") func suffix(_ maxLength: Int) -> Slice<Element>
        @native("Sequence.dropFirst") func dropFirst(_ k: Int = 1) -> Slice<Element>
        @native("Sequence.dropLast") func dropLast(_ k: Int = 1) -> Slice<Element>
        @native("Sequence.prefixWhile") func prefix(while predicate: (Element) throws -> Bool) rethrows -> Slice<Element>
        @native("Sequence.dropWhile") func drop(while predicate: (Element) throws -> Bool) rethrows -> Slice<Element>
    }
    extension BidirectionalCollection {
        @native("Sequence.last") var last: Element? { get }
        @native("Sequence.lastWhere") func last(where predicate: (Element) throws -> Bool) rethrows -> Element?
        @native("Sequence.enumerated") func enumerated() -> EnumeratedBidirectional<(offset: Int, element: Element)>
        @native("Sequence.reversed") func reversed() -> ReversedCollection<Element>
        @native("Sequence.prefix") func prefix(_ maxLength: Int) -> SliceBidirectional<Element>
        @native("Sequence.suffix") func suffix(_ maxLength: Int) -> SliceBidirectional<Element>
        @native("Sequence.dropFirst") func dropFirst(_ k: Int = 1) -> SliceBidirectional<Element>
        @native("Sequence.dropLast") func dropLast(_ k: Int = 1) -> SliceBidirectional<Element>
        @native("Sequence.prefixWhile") func prefix(while predicate: (Element) throws -> Bool) rethrows -> SliceBidirectional<Element>
        @native("Sequence.dropWhile") func drop(while predicate: (Element) throws -> Bool) rethrows -> SliceBidirectional<Element>
    }
    """
