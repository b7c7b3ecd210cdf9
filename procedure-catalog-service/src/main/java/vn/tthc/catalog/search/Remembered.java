package vn.tthc.catalog.search;

/** All that searching knows at a moment: the names and the language they are written in. */
record Remembered(NameIndex index, Language language) {}
