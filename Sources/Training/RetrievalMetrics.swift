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
    var total = 0.0
    var queries = 0
    let lists = neighbourhoods(embeddings, labels, in: "meanAveragePrecisionAtR") { $0 }
    for list in lists where !list.isEmpty {
        var hits = 0
        var precision = 0.0
        for (rank, hit) in list.enumerated() where hit {
            hits += 1
            precision += Double(hits) / Double(rank + 1)
        }
        total += precision / Double(list.count)
        queries += 1
    }
    if queries == 0 { fail("meanAveragePrecisionAtR: no class has two samples") }
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
