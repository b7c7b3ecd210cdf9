package vn.tthc.local.client;

/** The gateway answered something else than what had to come. */
public final class UnexpectedAnswer extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** @param expected what would have been right */
    public UnexpectedAnswer(Answer answer, String expected) {
        super("expected %s, got %s".formatted(expected, answer));
    }
}
