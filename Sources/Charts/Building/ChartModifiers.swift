extension Chart {
    /// Sets the domain and type of the x scale and, with `reversed`, its direction. Without a
    /// domain it follows from the marks.
    public func chartXScale(
        domain: ClosedRange<Double>? = nil, type: ScaleType? = nil, reversed: Bool = false
    ) -> Chart {
        changed {
            $0.x.domain = domain ?? $0.x.domain
            $0.x.type = type ?? $0.x.type
            $0.x.isReversed = reversed
        }
    }

    /// Sets the categories of the x scale and their order.
    public func chartXScale(categories: [String]) -> Chart {
        changed {
            $0.x.categories = categories
            $0.x.type = .category
        }
    }

    /// Sets the domain and type of the y scale and, with `reversed`, its direction. Without a
    /// domain it follows from the marks.
    public func chartYScale(
        domain: ClosedRange<Double>? = nil, type: ScaleType? = nil, reversed: Bool = false
    ) -> Chart {
        changed {
            $0.y.domain = domain ?? $0.y.domain
            $0.y.type = type ?? $0.y.type
            $0.y.isReversed = reversed
        }
    }

    /// Sets the categories of the y scale and their order, from the top.
    public func chartYScale(categories: [String]) -> Chart {
        changed {
            $0.y.categories = categories
            $0.y.type = .category
        }
    }

    /// Sets the title of the x axis; the empty text removes it.
    public func chartXAxisLabel(_ label: String) -> Chart {
        changed { $0.x.label = label }
    }

    /// Sets the title of the y axis; the empty text removes it.
    public func chartYAxisLabel(_ label: String) -> Chart {
        changed { $0.y.label = label }
    }

    /// Shows or hides the x axis.
    public func chartXAxis(_ visibility: Visibility) -> Chart {
        changed { $0.x.visibility = visibility }
    }

    /// Sets how the numbers of the x axis are written; with `values`, where its ticks stand; with
    /// `labels`, what is written there; and whether lines go across the plot from them.
    public func chartXAxis(
        format: NumberFormat = .automatic, values: [Double]? = nil, labels: [String]? = nil,
        grid: Visibility = .automatic
    ) -> Chart {
        changed {
            $0.x.format = format
            $0.x.values = values
            $0.x.labels = labels
            $0.x.grid = grid
        }
    }

    /// Shows or hides the y axis.
    public func chartYAxis(_ visibility: Visibility) -> Chart {
        changed { $0.y.visibility = visibility }
    }

    /// Sets how the numbers of the y axis are written; with `values`, where its ticks stand; with
    /// `labels`, what is written there; and whether lines go across the plot from them.
    public func chartYAxis(
        format: NumberFormat = .automatic, values: [Double]? = nil, labels: [String]? = nil,
        grid: Visibility = .automatic
    ) -> Chart {
        changed {
            $0.y.format = format
            $0.y.values = values
            $0.y.labels = labels
            $0.y.grid = grid
        }
    }

    /// Sets the title over the chart. A figure with a caption rarely needs one.
    public func chartTitle(_ title: String) -> Chart {
        changed { $0.title = title }
    }

    /// Shows or hides the legend.
    public func chartLegend(_ visibility: Visibility) -> Chart {
        changed { $0.legend = visibility }
    }

    /// Places the legend and, with `title`, names it.
    public func chartLegend(position: LegendPosition, title: String? = nil) -> Chart {
        changed {
            $0.legend = .visible
            $0.legendPosition = position
            $0.legendTitle = title ?? $0.legendTitle
        }
    }

    /// Sets the order of the series and their colours. Series that are not named follow in the order
    /// of appearance; without `range` the palette's order is used.
    public func chartForegroundStyleScale(domain: [String], range: [Color] = []) -> Chart {
        changed {
            $0.colorDomain = domain
            $0.colorRange = range.isEmpty ? nil : range
        }
    }

    /// Sets how numbers become colours: the values at the two ends of the scale, its colours, and
    /// whether it is linear or logarithmic.
    public func chartForegroundStyleScale(
        domain: ClosedRange<Double>? = nil, scheme: ColorScheme = .sequential,
        type: ScaleType = .linear
    ) -> Chart {
        changed {
            $0.colorBounds = domain
            $0.colorScheme = scheme
            $0.colorType = type
        }
    }

    /// Sets the size of the figure in points (1/96 inch); the page scales it to its column.
    public func chartSize(width: Double = 560, height: Double = 350) -> Chart {
        changed {
            $0.width = width
            $0.height = height
        }
    }

    /// Sets the number of columns in which panels made by `facet(by:)` are arranged, and whether
    /// panels have axes of their own. Axes of categories, and those with a domain that the chart
    /// sets, are always common to all panels.
    public func chartFacet(columns: Int? = nil, scales: FacetScales = .shared) -> Chart {
        changed {
            $0.facetColumns = columns ?? $0.facetColumns
            $0.facetScales = scales
        }
    }

    private func changed(_ change: (inout ChartOptions) -> Void) -> Chart {
        var chart = self
        change(&chart.options)
        return chart
    }
}
