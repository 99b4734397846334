import Tensors

/// Points divided into clusters.
public struct Clustering: Sendable {
    /// The mean of each cluster, `[clusters, dimensions]`.
    public let centres: Tensor
    /// The cluster of each point.
    public let assignments: [Int]
    /// The sum of the squared distances of all points to their centres.
    public let inertia: Double

    /// For each cluster the position of the point that is nearest to its centre.
    public let representatives: [Int]
}

/// k-means by Lloyd's iteration from k-means++ seeds, the best of several starts.
///
/// Source: Lloyd, Least Squares Quantization in PCM, IEEE Transactions on Information Theory 28, 1982;
/// Arthur and Vassilvitskii, k-means++: The Advantages of Careful Seeding, SODA 2007.
///
/// - Parameters:
///   - points: `[count, dimensions]`
///   - clusters: how many, from 1 to the number of points
///   - iterations: the most rounds from one start
///   - starts: how many starts
public func kMeans(
    _ points: Tensor, clusters: Int, iterations: Int = 100, starts: Int = 4,
    using random: inout Random
) -> Clustering {
    if points.ndim != 2 || clusters < 1 || clusters > points.dim(0) || starts < 1
        || iterations < 0
    {
        fail(
            "kMeans: \(clusters) clusters of points of shape \(points.shape), \(starts) starts, "
                + "\(iterations) iterations")
    }
    let rows = points.rows
    var best: Clustering?
    for _ in 0..<starts {
        let found = lloyd(rows, seeds(rows, clusters, &random), iterations)
        if found.inertia < best?.inertia ?? .infinity { best = found }
    }
    guard let best else { fail("kMeans: the points are not finite numbers") }
    return best
}

/// Points drawn as first centres, each with a probability proportional to its squared distance to
/// those drawn before.
private func seeds(_ rows: [[Double]], _ clusters: Int, _ random: inout Random) -> [[Double]] {
    var centres = [rows[random.int(in: 0..<rows.count)]]
    var distances = rows.map { squaredDistance($0, centres[0]) }
    while centres.count < clusters {
        let total = distances.reduce(0, +)
        let place =
            total > 0 && total.isFinite
            ? random.categorical(distances) : random.int(in: 0..<rows.count)
        centres.append(rows[place])
        for i in rows.indices {
            distances[i] = min(distances[i], squaredDistance(rows[i], rows[place]))
        }
    }
    return centres
}

private func lloyd(
    _ rows: [[Double]], _ seeds: [[Double]], _ iterations: Int
) -> Clustering {
    var centres = seeds
    var assignments = rows.map { nearest(to: $0, among: centres) }
    for _ in 0..<iterations {
        for k in centres.indices {
            let members = rows.indices.filter { assignments[$0] == k }
            // A centre that has lost all its points stays where it is.
            if members.isEmpty { continue }
            for d in centres[k].indices {
                centres[k][d] = members.reduce(0) { $0 + rows[$1][d] } / Double(members.count)
            }
        }
        let next = rows.map { nearest(to: $0, among: centres) }
        if next == assignments { break }
        assignments = next
    }
    var inertia = 0.0
    for (row, k) in zip(rows, assignments) { inertia += squaredDistance(row, centres[k]) }
    return Clustering(
        centres: Tensor(centres), assignments: assignments, inertia: inertia,
        representatives: centres.map { nearest(to: $0, among: rows) })
}

/// The position of the nearest of some points, the first of equally near ones.
private func nearest(to point: [Double], among others: [[Double]]) -> Int {
    var (best, least) = (0, Double.infinity)
    for (i, other) in others.enumerated() {
        let distance = squaredDistance(point, other)
        if distance < least { (best, least) = (i, distance) }
    }
    return best
}

private func squaredDistance(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for i in a.indices { sum += (a[i] - b[i]) * (a[i] - b[i]) }
    return sum
}
