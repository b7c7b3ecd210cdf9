package vn.tthc.application.digitisation;

/** Another turn works on the import now, or has just taken in the same records; whoever meets it begins anew. */
class TakenOverException extends RuntimeException {

    TakenOverException() {
        super("The import is being worked on elsewhere");
    }
}
