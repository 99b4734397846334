import Losses
import Tensors

/// Recall@k of retrieval by cosine similarity: the share of samples that find one of their own
/// class among their `k` nearest others.
///
/// - Parameters:
///   - k: how many neighbours are looked at
///   - embeddings: `[count, dimensions]`, rows of any length
///   - labels: the class of each row
public func recall(at k: Int, embeddings: Tensor, labels: [Int]) -> Double {
    if k < 1 { fail("recall: k is \(k), not at least 1") }
    let hits = neighbourhoods(embeddings, labels, in: "recall") { _ in k }
        .filter { $0.contains(true) }
    return Double(hits.count) / Double(labels.count)
}

/// Precision@k of retrieval by cosine similarity: the mean share of a sample's `k` nearest others that
/// are of its class.
///
/// - Parameters:
///   - k: how many neighbours are looked at
///   - embeddings: `[count, dimensions]`, rows of any length
///   - labels: the class of each row
public func precision(at k: Int, embeddings: Tensor, labels: [Int]) -> Double {
    if k < 1 || k >= labels.count { fail("precision: k is \(k) for \(labels.count) samples") }
    let hits = neighbourhoods(embeddings, labels, in: "precision") { _ in k }
        .reduce(0) { $0 + $1.count { $0 } }
    return Double(hits) / Double(k * labels.count)
}

/// Mean average precision of retrieval by cosine similarity: for a sample with $R$ others of its class
/// $\frac1R\sum_k P(k)\,[\text{the }k\text{-th neighbour is of its class}]$ over all neighbours,
/// averaged over the samples with $R \ge 1$.
///
/// - Parameters:
///   - embeddings: `[count, dimensions]`, rows of any length
///   - labels: the class of each row
public func meanAveragePrecision(embeddings: Tensor, labels: [Int]) -> Double {
    let lists = neighbourhoods(embeddings, labels, in: "meanAveragePrecision") { _ in labels.count }
    return meanPrecision(lists.map { ($0, $0.count { $0 }) }, in: "meanAveragePrecision")
}

/// Mean average precision at R: for a sample with $R$ others of its class,
/// $\frac1R\sum_{k=1}^R P(k)\,[\text{the }k\text{-th neighbour is of its class}]$, averaged over
/// the samples with $R \ge 1$.
///
/// Source: Musgrave, Belongie and Lim, A Metric Learning Reality Check, ECCV 2020.
///
/// - Parameters:
///   - embeddings: `[count, dimensions]`, rows of any length, compared by cosine similarity
///   - labels: the class of each row
public func meanAveragePrecisionAtR(embeddings: Tensor, labels: [Int]) -> Double {
    let lists = neighbourhoods(embeddings, labels, in: "meanAveragePrecisionAtR") { $0 }
    return meanPrecision(lists.map { ($0, $0.count) }, in: "meanAveragePrecisionAtR")
}

/// The mean over the lists with a relevant sample of the sum of the precisions at the hits, divided by
/// how many samples are relevant.
private func meanPrecision(
    _ lists: [(hits: [Bool], relevant: Int)], in function: String
) -> Double {
    var total = 0.0
    var queries = 0
    for (list, relevant) in lists where relevant > 0 {
        var hits = 0
        var precision = 0.0
        for (rank, hit) in list.enumerated() where hit {
            hits += 1
            precision += Double(hits) / Double(rank + 1)
        }
        total += precision / Double(relevant)
        queries += 1
    }
    if queries == 0 { fail("\(function): no class has two samples") }
    return total / Double(queries)
}

/// For each sample whether its nearest others are of its class, nearest first; of equally near ones
/// the earlier. `depth` says how many to list for a sample with so many others of its class.
private func neighbourhoods(
    _ embeddings: Tensor, _ labels: [Int], in function: String, depth: (Int) -> Int
) -> [[Bool]] {
    let count = labels.count
    if embeddings.ndim != 2 || embeddings.dim(0) != count || count == 0 {
        fail("\(function): embeddings have shape \(embeddings.shape), labels count \(count)")
    }
    let similarities = cosineSimilarities(embeddings).array
    return (0..<count).map { i in
        let peers = labels.indices.count { labels[$0] == labels[i] } - 1
        let wanted = min(depth(peers), count - 1)
        // The `wanted` best so far, best first: most candidates fall behind the last at once.
        var best: [(similarity: Double, label: Int)] = []
        for j in 0..<count where j != i {
            let similarity = similarities[i * count + j]
            if best.count == wanted && !(similarity > (best.last?.similarity ?? .infinity)) {
                continue
            }
            let place = best.firstIndex { similarity > $0.similarity } ?? best.count
            best.insert((similarity, labels[j]), at: place)
            if best.count > wanted { best.removeLast() }
        }
        return best.map { $0.label == labels[i] }
    }
}
