package vn.tthc.platform.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Asks a clamd about a stream, by its INSTREAM command over its socket. Only "OK" is clean and only "FOUND" is a find:
 * whatever else it says, or does not say in time, is no answer.
 */
@ApplicationScoped
public class Clamd {

    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 64 * 1024;
    private static final int LONGEST_REPLY = 1024;

    private final Optional<SocketAddress> address;
    private final long timeoutMillis;

    public Clamd(StoreConfig config) {
        this.address = config.scan().clamd().map(Clamd::address);
        this.timeoutMillis = config.scan().timeout().toMillis();
    }

    /** What was found, if anything. */
    public record Verdict(@Nullable String threat) {}

    public boolean isConfigured() {
        return address.isPresent();
    }

    /** Its verdict; an exception where it gave none. */
    public Verdict scan(InputStream content) throws IOException {
        var to = address.orElseThrow();
        var unix = to instanceof UnixDomainSocketAddress;
        try (var channel = SocketChannel.open(unix ? StandardProtocolFamily.UNIX : StandardProtocolFamily.INET)) {
            // A channel knows no time-out; closing it wakes whoever waits on it.
            var watch = CompletableFuture.runAsync(
                    () -> close(channel), CompletableFuture.delayedExecutor(timeoutMillis, TimeUnit.MILLISECONDS));
            try {
                channel.connect(to);
                send(channel, content);
                return verdict(reply(channel));
            } finally {
                watch.cancel(false);
            }
        }
    }

    private static void send(SocketChannel channel, InputStream content) throws IOException {
        write(channel, ByteBuffer.wrap(COMMAND));
        var buffer = new byte[BUFFER];
        for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            if (read > 0) {
                write(channel, ByteBuffer.allocate(Integer.BYTES).putInt(read).flip());
                write(channel, ByteBuffer.wrap(buffer, 0, read));
            }
        }
        write(channel, ByteBuffer.allocate(Integer.BYTES));
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static String reply(SocketChannel channel) throws IOException {
        var bytes = Channels.newInputStream(channel).readNBytes(LONGEST_REPLY);
        return new String(bytes, StandardCharsets.UTF_8).replace("\0", "").strip();
    }

    private static Verdict verdict(String reply) throws IOException {
        if (reply.equals("stream: OK")) {
            return new Verdict(null);
        }
        if (reply.startsWith("stream: ") && reply.endsWith(" FOUND")) {
            return new Verdict(reply.substring("stream: ".length(), reply.length() - " FOUND".length()));
        }
        throw new IOException("clamd gave no verdict");
    }

    /** {@code unix:/run/clamav/clamd.ctl} or {@code tcp:host:port}. */
    private static SocketAddress address(String text) {
        if (text.startsWith("unix:")) {
            return UnixDomainSocketAddress.of(text.substring("unix:".length()));
        }
        var colon = text.lastIndexOf(':');
        if (!text.startsWith("tcp:") || colon <= "tcp:".length()) {
            throw new IllegalArgumentException("tthc.documents.scan.clamd must be unix:<path> or tcp:<host>:<port>");
        }
        return new InetSocketAddress(
                text.substring("tcp:".length(), colon), Integer.parseInt(text.substring(colon + 1)));
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException _) {
            // Closed is what it was to be.
        }
    }
}
