package vn.tthc.application.document;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import vn.tthc.platform.document.Clamd;

/** Speaks clamd's protocol: the INSTREAM command, pieces each with their length, a piece of none, then one reply. */
public final class FakeClamd implements AutoCloseable {

    static final String VIRUS = "THIS-IS-A-VIRUS";

    private final ServerSocketChannel server;
    private final int maxLength;

    private FakeClamd(SocketAddress address, int maxLength) throws IOException {
        var unix = address instanceof UnixDomainSocketAddress;
        this.maxLength = maxLength;
        server = ServerSocketChannel.open(unix ? StandardProtocolFamily.UNIX : StandardProtocolFamily.INET);
        server.bind(address);
        Thread.ofVirtual().start(this::serve);
    }

    public static FakeClamd onTcp(int maxLength) throws IOException {
        return new FakeClamd(new InetSocketAddress("localhost", 0), maxLength);
    }

    public static FakeClamd onUnix(Path socket) throws IOException {
        return new FakeClamd(UnixDomainSocketAddress.of(socket), Integer.MAX_VALUE);
    }

    /** Speaks to it, or to one that is down. */
    public static Clamd client(String address) {
        return ClamdTest.clamd(address);
    }

    /** A PDF in which it finds something. */
    public static byte[] infected() {
        return ClamdTest.infected();
    }

    public String address() {
        try {
            return switch (server.getLocalAddress()) {
                case UnixDomainSocketAddress unix -> "unix:" + unix.getPath();
                case InetSocketAddress inet -> "tcp:localhost:" + inet.getPort();
                default -> throw new IllegalStateException();
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        try {
            while (server.isOpen()) {
                var caller = server.accept();
                Thread.ofVirtual().start(() -> answer(caller));
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private void answer(SocketChannel caller) {
        try (caller) {
            var in = new DataInputStream(Channels.newInputStream(caller));
            var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
            var reply = command.equals("zINSTREAM\0") ? judge(in) : "UNKNOWN COMMAND";
            caller.write(ByteBuffer.wrap((reply + "\0").getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            // The caller went away.
        }
    }

    private String judge(DataInputStream in) throws IOException {
        var content = new StringBuilder();
        for (var length = in.readInt(); length > 0; length = in.readInt()) {
            content.append(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
        }
        if (content.length() > maxLength) {
            return "INSTREAM size limit exceeded. ERROR";
        }
        return content.indexOf(VIRUS) >= 0 ? "stream: Test-Signature FOUND" : "stream: OK";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
