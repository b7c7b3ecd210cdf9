package vn.tthc.e2e;

/** One step of the journey: it either holds and tells in a sentence what came back, or throws what did not hold. */
public interface Step {

    /** What it is called in the list of steps. */
    String name();

    /** Plays it; the answer is the sentence for the reader. */
    String play(Story story);
}
