import Charts

/// Shows a chart at this place of the page.
public func show(_ chart: Chart) {
    OutputChannel.send(.figure(Figure(chart)))
}

/// Shows a table at this place of the page.
public func show(_ table: Table) {
    OutputChannel.send(.table(table))
}
