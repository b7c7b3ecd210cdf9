package vn.tthc.catalog.decision;

/** What there is to know of a version besides its days. */
final class ModelVersion {
    final int text;
    final int decision;
    boolean continues;
    int replaces = Oracle.NONE;
    int successor = Oracle.NONE;
    /** The publication that last said something of its days or of what follows it. */
    int stated;

    ModelVersion(int text, int decision) {
        this.text = text;
        this.decision = decision;
        this.stated = decision;
    }
}
