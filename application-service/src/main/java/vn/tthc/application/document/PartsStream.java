package vn.tthc.application.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import vn.tthc.platform.document.DocumentStore;

/** The pieces of an upload as one stream, each opened only when its turn comes. */
final class PartsStream extends InputStream {

    private final DocumentStore store;
    private final Iterator<String> keys;
    private InputStream current = InputStream.nullInputStream();

    PartsStream(DocumentStore store, List<String> keys) {
        this.store = store;
        this.keys = keys.iterator();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var read = current.read(bytes, offset, length);
        while (read < 0 && keys.hasNext()) {
            current.close();
            current = store.open(keys.next());
            read = current.read(bytes, offset, length);
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        current.close();
    }
}
