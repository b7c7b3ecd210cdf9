package vn.tthc.local.process;

/** Something that the person at the terminal has to know and can act upon; its message is the one line they see. */
public class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Failure(String message) {
        super(message);
    }

    public Failure(String message, Throwable cause) {
        super(message, cause);
    }
}
