package vn.tthc.e2e;

/** What became of a step. */
public record Outcome(String name, boolean ok, String detail) {}
