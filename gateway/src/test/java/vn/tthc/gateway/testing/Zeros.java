package vn.tthc.gateway.testing;

import java.io.InputStream;

/** So many zero bytes, made as they are read. */
final class Zeros extends InputStream {

    private long left;

    Zeros(long size) {
        left = size;
    }

    @Override
    public int read() {
        return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (left <= 0) {
            return -1;
        }
        int count = (int) Math.min(length, left);
        java.util.Arrays.fill(buffer, offset, offset + count, (byte) 0);
        left -= count;
        return count;
    }
}
