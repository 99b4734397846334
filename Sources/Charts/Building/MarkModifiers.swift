extension ChartContent {
    /// Colours the mark by a value: text through the categorical palette, numbers of points, bars
    /// and rectangles through a colour scale. Marks with different text form different series. Up to
    /// eight numbers of lines form series too; more go through the scale.
    public func foregroundStyle(by value: PlottableValue) -> Mark {
        changed { $0.colorBy = value }
    }

    /// Draws the mark in one colour.
    public func foregroundStyle(_ color: Color) -> Mark {
        changed { $0.style.color = color }
    }

    /// Chooses the shape of points by a value. Different values form different series.
    public func symbol(by value: PlottableValue) -> Mark {
        changed { $0.symbolBy = value }
    }

    /// Draws points with one shape.
    public func symbol(_ symbol: Symbol) -> Mark {
        changed { $0.style.symbol = symbol }
    }

    /// Sets the area of a point in square points, as in Swift Charts; the default is 36.
    public func symbolSize(_ area: Double) -> Mark {
        changed { $0.style.symbolSize = area }
    }

    /// Chooses the dash pattern of lines by a value. Different values form different series.
    public func lineStyle(by value: PlottableValue) -> Mark {
        changed { $0.lineStyleBy = value }
    }

    /// Draws lines with one thickness and dash pattern.
    public func lineStyle(_ style: StrokeStyle) -> Mark {
        changed { $0.style.stroke = style }
    }

    /// Makes the mark translucent; 1 is opaque. Bands are usually drawn with 0.2.
    public func opacity(_ opacity: Double) -> Mark {
        changed { $0.style.opacity = opacity }
    }

    /// Says how a line or area gets from one point to the next; the default is `.linear`.
    public func interpolationMethod(_ method: InterpolationMethod) -> Mark {
        changed { $0.style.interpolation = method }
    }

    /// Puts marks of one category side by side, one slot for each value: grouped bars. Error bars
    /// and points with the same `position(by:)` stand in the same slots.
    public func position(by value: PlottableValue) -> Mark {
        changed { $0.positionBy = value }
    }

    /// Puts the mark in the panel of this value: small multiples, with common
    /// scales unless `chartFacet(scales:)` frees them.
    public func facet(by value: PlottableValue) -> Mark {
        changed { $0.facetBy = value }
    }

    /// Puts the mark in the panel of a grid: in the column of `x` and the row of `y`. Names of columns
    /// stand above the grid, names of rows beside it.
    public func facet(x: PlottableValue, y: PlottableValue) -> Mark {
        changed {
            $0.facetX = x
            $0.facetY = y
        }
    }

    /// Writes text beside the mark. It is left out where it would cover other text.
    public func annotation(
        _ text: String, position: AnnotationPosition = .automatic
    ) -> Mark {
        changed { $0.annotation = Annotation(text: text, position: position) }
    }

    private func changed(_ change: (inout Mark) -> Void) -> Mark {
        var mark = self.mark
        change(&mark)
        return mark
    }
}
