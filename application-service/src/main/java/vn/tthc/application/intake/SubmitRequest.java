package vn.tthc.application.intake;

/** That the same thing is meant to be submitted once more. */
record SubmitRequest(boolean confirmDuplicate) {}
