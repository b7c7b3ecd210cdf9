package vn.tthc.application.digitisation;

/** How far an import is. */
enum ImportState {
    WAITING,
    RUNNING,
    DONE
}
