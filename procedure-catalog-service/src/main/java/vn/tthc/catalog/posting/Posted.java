package vn.tthc.catalog.posting;

import java.util.List;

/**
 * What hanging up has come to.
 *
 * @param posted how many are new in that place
 * @param replaced how many of these took the place of an older version, which counts as taken down
 * @param unchanged how many hung there already in the same version
 */
record Posted(int posted, int replaced, int unchanged, List<PostingView> items) {}
