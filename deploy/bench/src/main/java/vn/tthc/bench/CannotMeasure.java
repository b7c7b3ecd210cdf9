package vn.tthc.bench;

/** Something that is needed is not there; the message tells what, and how to get it. */
public class CannotMeasure extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** With a sentence for the person at the terminal. */
    public CannotMeasure(String message) {
        super(message);
    }
}
