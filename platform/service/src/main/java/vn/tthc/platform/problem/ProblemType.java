package vn.tthc.platform.problem;

/**
 * One kind of problem a caller can run into; enums implement it.
 *
 * <p>Its texts live in {@code problems_vi.properties} and {@code problems_en.properties} of the module that declares
 * it, under {@code <slug>.title} and {@code <slug>.detail}, with {@code {0} {1}} for the arguments.
 */
public interface ProblemType {

    /** Names the type in its URI {@code /problems/<slug>}; kebab-case, never changed once published. */
    String slug();

    /** The HTTP status it is answered with. */
    int status();
}
