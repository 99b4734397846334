import Foundation

/// Serves a site on the loopback interface: HTTP/1.1, GET and HEAD, one thread a connection.
///
/// A server of our own, because it has so little to do: the libraries that there are bring a client with
/// them, and that one two dozen shared libraries that every command would load.
package final class PreviewServer: @unchecked Sendable {
    /// The port is taken by another program.
    package struct PortInUse: Error {
        package let port: UInt16
    }

    private let content: PreviewContent
    private let port: UInt16
    /// Guards what follows.
    private let lock = NSLock()
    private var listener: Int32?
    private var connections = 0

    /// More connections at once are closed: browsers open six for each site, and each window that can
    /// be seen holds one.
    private static let mostConnections = 64

    /// - Parameter port: the port to listen on; 0 takes any that is free.
    package init(_ content: PreviewContent, port: UInt16) {
        self.content = content
        self.port = port
    }

    /// Serves until `stop` is called; calls `ready` with the port when the first request can come.
    ///
    /// - Throws: `PortInUse`, `POSIXError`.
    package func run(ready: @escaping @Sendable (UInt16) -> Void) async throws {
        let descriptor = try Self.listen(on: port)
        lock.withLock { listener = descriptor }
        ready(Self.port(of: descriptor) ?? port)
        await withCheckedContinuation { (ended: CheckedContinuation<Void, Never>) in
            Thread.detachNewThread { [self] in
                accept(from: descriptor)
                close(descriptor)
                ended.resume()
            }
        }
    }

    /// Ends the server and the events that it sends.
    package func stop() {
        content.close()
        lock.withLock {
            // Wakes the thread that waits for connections; that one closes the descriptor.
            if let listener { shutdown(listener, Int32(SHUT_RDWR)) }
            listener = nil
        }
    }

    private func accept(from descriptor: Int32) {
        while true {
            let connection = Foundation.accept(descriptor, nil, nil)
            if connection < 0 {
                guard lock.withLock({ listener != nil }) else { return }
                // A connection that failed before it was taken, or no descriptor is left: it passes.
                if errno != EINTR && errno != ECONNABORTED { usleep(10_000) }
                continue
            }
            let isWelcome = lock.withLock {
                if connections < Self.mostConnections { connections += 1 } else { return false }
                return true
            }
            guard isWelcome else {
                close(connection)
                continue
            }
            Thread.detachNewThread { [self] in
                Connection(connection).serve(content)
                close(connection)
                lock.withLock { connections -= 1 }
            }
        }
    }

    private static func listen(on port: UInt16) throws -> Int32 {
        #if os(Linux)
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            let descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        guard descriptor >= 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
        // Workers are not to hold the port.
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        // A preview that ended a moment ago is no reason to refuse its port.
        var yes: Int32 = 1
        setsockopt(
            descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let bound = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard bound == 0, Foundation.listen(descriptor, 64) == 0 else {
            let code = errno
            close(descriptor)
            if code == EADDRINUSE { throw PortInUse(port: port) }
            throw POSIXError(.init(rawValue: code) ?? .EIO)
        }
        return descriptor
    }

    private static func port(of descriptor: Int32) -> UInt16? {
        var address = sockaddr_in()
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                getsockname(descriptor, $0, &size)
            }
        }
        return status == 0 ? UInt16(bigEndian: address.sin_port) : nil
    }
}
