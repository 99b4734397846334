import Charts
import Testing

@testable import Reports

@Suite struct FigureDataTests {
    @Test func figuresGiveTheirDataWithCategoriesByName() {
        let chart = Chart {
            BarMark(x: .value("Loss", "MS, ours"), y: .value("Recall", 0.5))
            BarMark(x: .value("Loss", "CE"), y: .value("Recall", 0.25))
        }
        #expect(
            Figure(chart).csv == "mark,Loss,Recall\nbar,\"MS, ours\",0.5\nbar,CE,0.25\n")
    }
}
