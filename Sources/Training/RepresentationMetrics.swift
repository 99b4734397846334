import Tensors

/// Linear centred kernel alignment of two representations of the same samples,
/// $\lVert Y^\top X\rVert_F^2 / (\lVert X^\top X\rVert_F\lVert Y^\top Y\rVert_F)$ with centred columns:
/// 1 when one is the other turned and scaled, 0 when they have nothing in common.
///
/// Source: Kornblith et al., Similarity of Neural Network Representations Revisited, ICML 2019,
/// equation 4 with linear kernels.
///
/// - Parameters:
///   - x: `[count, dimensions]`
///   - y: `[count, otherDimensions]`, the same samples in the same order
public func linearCKA(_ x: Tensor, _ y: Tensor) -> Double {
    if x.ndim != 2 || y.ndim != 2 || x.dim(0) != y.dim(0) || x.dim(0) < 2 {
        fail("linearCKA: shapes \(x.shape) and \(y.shape); expected as many rows, two at least")
    }
    func product(_ a: Tensor, _ b: Tensor) -> Double {
        matmul(a.T, b).square().sum().item()
    }
    let (x, y) = (x - x.mean(axis: 0), y - y.mean(axis: 0))
    let lengths = (product(x, x) * product(y, y)).squareRoot()
    if lengths == 0 { fail("linearCKA: a representation that does not vary") }
    return product(x, y) / lengths
}

/// The mean silhouette of clustered points, $\frac{b-a}{\max(a,b)}$ with $a$ the mean distance of a
/// point to the others of its cluster and $b$ that to the nearest other cluster; 0 for a point alone
/// in its cluster. From -1 to 1.
///
/// Source: Rousseeuw, Silhouettes: A Graphical Aid to the Interpretation and Validation of Cluster
/// Analysis, Journal of Computational and Applied Mathematics 20, 1987.
///
/// - Parameters:
///   - points: `[count, dimensions]`, compared by Euclidean distance
///   - labels: the cluster of each point; at least two clusters
public func silhouette(_ points: Tensor, labels: [Int]) -> Double {
    if points.ndim != 2 || points.dim(0) != labels.count {
        fail("silhouette: shape \(points.shape), labels count \(labels.count)")
    }
    let clusters = Set(labels).sorted()
    if clusters.count < 2 { fail("silhouette: \(clusters.count) cluster; expected two at least") }
    var places: [Int: Int] = [:]
    for (place, cluster) in clusters.enumerated() { places[cluster] = place }
    let members = labels.map { places[$0, default: 0] }
    var sizes = [Int](repeating: 0, count: clusters.count)
    for place in members { sizes[place] += 1 }
    let rows = points.rows
    var total = 0.0
    for i in rows.indices where sizes[members[i]] > 1 {
        var sums = [Double](repeating: 0, count: clusters.count)
        for j in rows.indices {
            let squares = zip(rows[i], rows[j]).reduce(0) { sum, pair in
                sum + (pair.0 - pair.1) * (pair.0 - pair.1)
            }
            sums[members[j]] += squares.squareRoot()
        }
        let own = sums[members[i]] / Double(sizes[members[i]] - 1)
        var nearest = Double.infinity
        for k in sums.indices where k != members[i] {
            nearest = min(nearest, sums[k] / Double(sizes[k]))
        }
        let larger = max(own, nearest)
        total += larger == 0 ? 0 : (nearest - own) / larger
    }
    return total / Double(labels.count)
}
