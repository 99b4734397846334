extension Figure {
    /// The figure as it is drawn where the page is narrow: texts keep their size, panels stand in
    /// fewer columns. Nil if its panels form a grid too wide for that.
    ///
    /// - Parameter width: the width of the drawing in points.
    package func narrowed(to width: Double) -> Figure? {
        var narrow = self
        narrow.width = width
        guard panels.count > 1 else {
            let proportional = width * height / self.width
            let isOfPictures = panels.allSatisfy { $0.layers.allSatisfy { $0.kind == .image } }
            // The legend stands above the plot, which has to stay high enough to read.
            let least = isOfPictures ? 0 : min(height, 300)
            narrow.height = max(proportional, least).rounded()
            return narrow
        }
        let isGrid = panels.contains { $0.rowName != nil }
        let wide = PanelGrid.columns(self, frameWidth: self.width)
        let columns = isGrid ? wide : min(wide, panels.count <= 3 ? 1 : 2)
        guard columns <= 3 else { return nil }
        narrow.columns = columns
        func rows(_ columns: Int) -> Double {
            Double((panels.count + columns - 1) / columns)
        }
        // What stands around the panels is about as high as before.
        let around = 70.0
        let before = (height - around) / rows(wide)
        let highest = columns == 1 ? 190.0 : 150
        narrow.height = (around + rows(columns) * min(max(before, 110), highest)).rounded()
        return narrow
    }
}
