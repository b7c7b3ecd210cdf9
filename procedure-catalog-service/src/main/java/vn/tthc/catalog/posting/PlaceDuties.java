package vn.tthc.catalog.posting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much is to be done in one reception place.
 *
 * @param missing procedures that hang on no board and no screen there
 * @param outdated postings of a version that is not in force any more, where another is
 * @param withdrawn postings of procedures of which no version is in force
 */
record PlaceDuties(
        @Schema(examples = "H90.31") String agency,
        String name,
        @Schema(examples = "COMMUNE") String level,
        long missing,
        long outdated,
        long withdrawn) {}
