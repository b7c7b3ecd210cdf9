package vn.tthc.bench;

import java.util.List;

/** Something that can be measured by {@code ./tthc bench NAME}. */
public interface Measurement {

    /** What it is called on the command line. */
    String name();

    /** Measures; tells people on standard error how far it is. */
    List<Result> run() throws Exception;
}
