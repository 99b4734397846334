/// The categorical palette and the sequential colour scale.
enum Palette {
    /// The colours of series in the order in which they are given out.
    static let order: [Color] = [.blue, .orange, .green, .pink, .purple, .cyan, .brown, .gray]
}
