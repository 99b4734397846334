// How many of a grid of points stay bounded.
func inside(_ size: Int, _ limit: Int) -> Int {
    var count = 0
    for row in 0..<size {
        let ci = 2.0 * Double(row) / Double(size) - 1.0
        for column in 0..<size {
            let cr = 2.0 * Double(column) / Double(size) - 1.5
            var zr = 0.0
            var zi = 0.0
            var turns = 0
            while turns < limit && zr * zr + zi * zi <= 4.0 {
                let next = zr * zr - zi * zi + cr
                zi = 2.0 * zr * zi + ci
                zr = next
                turns += 1
            }
            if turns == limit { count += 1 }
        }
    }
    return count
}
print(inside(1200, 50))
