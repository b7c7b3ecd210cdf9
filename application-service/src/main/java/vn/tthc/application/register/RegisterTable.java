package vn.tthc.application.register;

import java.io.IOException;

/** A register that is being written, entry by entry in order. */
interface RegisterTable extends AutoCloseable {

    void add(Entry entry) throws IOException;

    /** Passes on what there is so far, where the format allows it. */
    void flush() throws IOException;

    /** Ends the register and writes what is left of it. */
    void finish(int entries) throws IOException;

    @Override
    void close() throws IOException;
}
