package vn.tthc.catalog.national;

import java.util.List;

/**
 * One row of the national list: who promulgated it and what it is called, nothing that a dossier could be settled by.
 *
 * @param levels who settles it, as far as the names of the departments tell
 * @param subjects codes of those it is for
 * @param ended the list says that it is no longer in force
 */
public record Listing(
        String code,
        String name,
        String type,
        String state,
        List<String> sectors,
        List<String> departments,
        String issuer,
        List<String> subjects,
        List<String> levels,
        boolean ended) {}
