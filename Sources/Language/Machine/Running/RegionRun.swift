#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The run of one region on a thread of its own, whose stack is big enough for deep recursion of
/// natives and of the destruction of long chains of objects.
///
/// A failure in code that cannot throw is reported from wherever it happens; that thread then waits
/// for ever, since nothing can unwind it, and its stack is the price of the failure.
final class RegionRun {
    let machine: Machine
    private let work: () throws -> Outcome
    private var outcome: Outcome?
    private var mutex = pthread_mutex_t()
    private var condition = pthread_cond_t()

    init(machine: Machine, work: @escaping () throws -> Outcome) {
        self.machine = machine
        self.work = work
        pthread_mutex_init(&mutex, nil)
        pthread_cond_init(&condition, nil)
    }

    private static let stackSize = 512 << 20

    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        pthread_key_create(&key, nil)
        return key
    }()

    /// The run on the current thread.
    static var current: RegionRun? {
        pthread_getspecific(key).map {
            Unmanaged<RegionRun>.fromOpaque($0).takeUnretainedValue()
        }
    }

    /// Starts the thread and waits for the outcome, as long as what is watched allows.
    func wait(_ watch: LimitWatch) -> Outcome {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        pthread_attr_setstacksize(&attributes, RegionRun.stackSize)
        pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        defer { pthread_attr_destroy(&attributes) }
        #if canImport(Darwin)
            var thread: pthread_t?
        #else
            var thread = pthread_t()
        #endif
        let status = pthread_create(
            &thread, &attributes,
            { argument in
                #if canImport(Darwin)
                    let opaque: UnsafeMutableRawPointer? = argument
                #else
                    let opaque = argument
                #endif
                if let opaque {
                    Unmanaged<RegionRun>.fromOpaque(opaque).takeRetainedValue().start()
                }
                return nil
            }, Unmanaged.passRetained(self).toOpaque())
        guard status == 0 else {
            Unmanaged.passUnretained(self).release()
            return .failed(Trap("the system gives no thread for the run"))
        }
        pthread_mutex_lock(&mutex)
        while outcome == nil {
            var wakeUp = LimitWatch.nextLook()
            pthread_cond_timedwait(&condition, &mutex, &wakeUp)
            if outcome == nil, let reason = watch.interruption {
                machine.interrupt(reason)
            }
        }
        pthread_mutex_unlock(&mutex)
        return outcome ?? .finished
    }

    private func start() {
        pthread_setspecific(RegionRun.key, Unmanaged.passUnretained(self).toOpaque())
        let result: Outcome
        do {
            result = try work()
        } catch let trap as Trap {
            result = .failed(trap)
        } catch {
            result = .failed(Trap(String(describing: error)))
        }
        pthread_setspecific(RegionRun.key, nil)
        finish(result)
    }

    private func finish(_ result: Outcome) {
        pthread_mutex_lock(&mutex)
        outcome = result
        pthread_cond_signal(&condition)
        pthread_mutex_unlock(&mutex)
    }

    static func abortCurrent(_ message: String) -> Never {
        guard let run = current else { preconditionFailure(message) }
        run.abort(run.machine.trap(message))
    }

    /// Ends the run with an error of the notebook's code that has to pass through native code which
    /// cannot throw.
    static func abortCurrent(with error: any Error) -> Never {
        guard let run = current else { preconditionFailure(String(describing: error)) }
        run.abort(error as? Trap ?? run.machine.trap(String(describing: error)))
    }

    private func abort(_ trap: Trap) -> Never {
        machine.noteHighWater()
        finish(.failed(trap))
        while true { sleep(1_000_000) }
    }
}
