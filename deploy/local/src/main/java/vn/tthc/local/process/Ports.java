package vn.tthc.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out whether a port can be had and, where the system tells, who holds it. */
public final class Ports {

    private static final int LISTENING_STATE = 3;
    private static final int INODE = 9;

    private Ports() {}

    /** Refuses with one line when somebody else listens there. */
    public static void requireFree(String part, int port) {
        if (!isFree(port)) {
            var holder = holder(port)
                    .map(process -> "process " + process.pid() + " ("
                            + process.info().command().map(Ports::shortName).orElse("?") + ")")
                    .orElse("another process");
            throw new Failure("Port " + port + ", which " + part + " needs, is in use by " + holder
                    + ": stop it, or choose other ports with TTHC_PORT_OFFSET");
        }
    }

    static boolean isFree(int port) {
        return canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                && canBind(new InetSocketAddress(port));
    }

    /** The process that listens on a port; empty where the system does not tell or it belongs to somebody else. */
    static Optional<ProcessHandle> holder(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> inodes(Path.of(table), port))
                .flatMap(inode -> owner("socket:[" + inode + "]").stream())
                .findFirst();
    }

    private static boolean canBind(InetSocketAddress address) {
        try (var socket = new ServerSocket()) {
            // A port whose last connections are still fading away is free.
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static Stream<String> inodes(Path table, int port) {
        try {
            var suffix = ":%04X".formatted(port);
            return Files.readAllLines(table).stream()
                    .skip(1)
                    .map(line -> line.strip().split("\\s+"))
                    .filter(row -> row[1].endsWith(suffix) && "0A".equals(row[LISTENING_STATE]))
                    .map(row -> row[INODE]);
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static Optional<ProcessHandle> owner(String socket) {
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process.pid(), socket))
                .findFirst();
    }

    private static boolean holds(long pid, String socket) {
        try (var open = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return open.anyMatch(link -> leadsTo(link, socket));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean leadsTo(Path link, String target) {
        try {
            return Files.readSymbolicLink(link).toString().equals(target);
        } catch (IOException e) {
            return false;
        }
    }

    private static String shortName(String command) {
        return Path.of(command).getFileName().toString();
    }
}
