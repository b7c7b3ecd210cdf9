package vn.tthc.application.privacy;

/**
 * What the caller may read for.
 *
 * @param usual whether it is meant where nothing is stated
 */
record PurposeView(String code, String title, boolean usual) {}
