import Methods
import Tensors
import Testing

@Suite struct LearningRateAnnealingTests {
    let rates = (0..<200).map { 3e-4 * (1 + cos(3.14159 * Double($0) / 200)) / 2 }

    @Test func recursionIsTheDoubleSum() {
        let areas = annealingAreas(rates, decay: 0.97)
        for s in [1, 50, 199] {
            var sum = 0.0
            for i in 1...s {
                for k in 1...i { sum += (rates[k - 1] - rates[k]) * pow(0.97, Double(i - k)) }
            }
            #expect((areas.annealing[s] - sum).magnitude < 1e-12)
            #expect((areas.forward[s] - rates[...s].reduce(0, +)).magnitude < 1e-12)
        }
    }

    @Test func areaIsThatOfNumPy() {
        let values = (0..<30).map { k in
            let place = (7919 * k + 104_729 * 6) % 1009
            return 1e-4 + 2e-4 * Double(place) / 1008
        }
        let found = annealingAreas(values, decay: 0.9).annealing
        #expect(
            isClose(found.map { $0 * 1e4 }, FormulaOracle.annealing.map { $0 * 1e4 }, within: 1e-9))
    }

    @Test func limits() {
        let drop = annealingAreas(rates, decay: 0)
        let above = annealingAreas(rates, decay: 1)
        for s in [0, 10, 199] {
            #expect((drop.annealing[s] - (rates[0] - rates[s])).magnitude < 1e-12)
            let area = rates[...s].reduce(0) { $0 + rates[0] - $1 }
            #expect((above.annealing[s] - area).magnitude < 1e-12)
        }
        let constant = annealingAreas([Double](repeating: 1e-3, count: 50), decay: 0.9)
        #expect(constant.annealing.allSatisfy { $0 == 0 })
    }

    /// A drop by Δ at step k gives Δ (1 − λ^(s−k+1)) / (1 − λ).
    @Test func aStepDrop() {
        let rates = (0..<100).map { $0 < 40 ? 1.0 : 0.25 }
        let areas = annealingAreas(rates, decay: 0.95)
        for s in [39, 40, 60, 99] {
            let wanted = s < 40 ? 0 : 0.75 * (1 - pow(0.95, Double(s - 39))) / 0.05
            #expect((areas.annealing[s] - wanted).magnitude < 1e-10)
        }
    }

    @Test func warmUpDoesNotAnneal() {
        let areas = annealingAreas([0.25, 0.5, 0.75, 1, 1, 0.5], decay: 0.5, warmup: 3)
        #expect(areas.annealing == [0, 0, 0, 0, 0, 0.5])
        #expect(areas.forward.last == 4)
    }

    /// Losses of a language model, and the same curve in units of a hundredth and a thousandfold.
    @Test(arguments: [1.0, 0.01, 1000])
    func aNoiselessCurveReturnsTheConstants(unit: Double) {
        let law = AnnealingLaw(
            floor: 2.8 * unit, scale: 0.5 * unit, exponent: 0.45, annealing: 0.5 * unit)
        var (forward, annealing, losses): ([Double], [Double], [Double]) = ([], [], [])
        let long = (0..<20_000).map { 3e-4 * (0.1 + 0.45 * (1 + cos(3.14159 * Double($0) / 2e4))) }
        for rates in [long, [Double](repeating: 3e-4, count: 20_000)] {
            let areas = annealingAreas(rates)
            for s in stride(from: 1999, to: 20_000, by: 500) {
                forward.append(areas.forward[s])
                annealing.append(areas.annealing[s])
                losses.append(law.loss(forward: areas.forward[s], annealing: areas.annealing[s]))
            }
        }
        let fit = AnnealingLaw.fit(forward: forward, annealing: annealing, losses: losses)
        #expect((fit.floor - law.floor).magnitude < 1e-3 * unit)
        #expect((fit.scale - law.scale).magnitude < 1e-3 * unit)
        #expect((fit.exponent - law.exponent).magnitude < 2e-3)
        #expect((fit.annealing - law.annealing).magnitude < 1e-3 * unit)
        let without = AnnealingLaw.fit(
            forward: forward, annealing: annealing, losses: losses, usesAnnealing: false)
        #expect(without.annealing == 0)
        // Without the second area no constants fit both curves.
        func worst(_ law: AnnealingLaw) -> Double {
            losses.indices.reduce(0) {
                let found = law.loss(forward: forward[$1], annealing: annealing[$1])
                return max($0, (found / losses[$1] - 1).magnitude)
            }
        }
        #expect(worst(without) > 10 * worst(fit))
    }
}
