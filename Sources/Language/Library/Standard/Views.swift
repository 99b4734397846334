/// What Swift makes as a view of another sequence: `reversed()`, `zip`, `stride`, the keys of a
/// dictionary.
///
/// At run time a view is an array of its elements. Its type keeps it from being used where Swift
/// would not take it for one: views cannot be printed (Swift prints how they are made), compared, or
/// indexed; `Array(…)` makes an array of any of them.
let viewsInterface = """
    protocol LazyView {}
    struct ReversedCollection<Element>: BidirectionalCollection, LazyView {}
    struct EnumeratedSequence<Element>: Sequence, LazyView {}
    struct EnumeratedCollection<Element>: Collection, LazyView {}
    struct EnumeratedBidirectional<Element>: BidirectionalCollection, LazyView {}
    struct Zip2Sequence<Element>: Sequence, LazyView {}
    struct StrideTo<Element>: Sequence, LazyView {}
    struct StrideThrough<Element>: Sequence, LazyView {}
    struct Repeated<Element>: BidirectionalCollection, LazyView {}
    struct PrefixSequence<Element>: Sequence, LazyView {}
    struct DropFirstSequence<Element>: Sequence, LazyView {}
    struct DropWhileSequence<Element>: Sequence, LazyView {}
    struct Slice<Element>: Collection, LazyView {}
    struct SliceBidirectional<Element>: BidirectionalCollection, LazyView {}
    struct FlattenSequence<Element>: BidirectionalCollection, LazyView {}
    struct JoinedSequence<Element>: Sequence, LazyView {}
    struct DictionaryKeys<Element>: Collection, LazyView {}
    struct DictionaryValues<Element>: Collection, LazyView {}
    struct UTF8View<Element>: BidirectionalCollection, LazyView {}
    """

extension Nominal {
    /// How Swift names a view where the name here tells more.
    static let viewNames = [
        "EnumeratedCollection": "EnumeratedSequence",
        "EnumeratedBidirectional": "EnumeratedSequence", "SliceBidirectional": "Slice",
        "DictionaryKeys": "Dictionary.Keys", "DictionaryValues": "Dictionary.Values",
        "UTF8View": "String.UTF8View",
    ]
}
