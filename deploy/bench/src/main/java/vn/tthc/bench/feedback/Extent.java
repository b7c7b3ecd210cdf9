package vn.tthc.bench.feedback;

/** How many reports there are, and how many ratings with a dossier each. */
record Extent(int reports, int ratings) {}
