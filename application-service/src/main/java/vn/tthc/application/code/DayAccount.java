package vn.tthc.application.code;

import java.time.LocalDate;
import java.util.List;

/**
 * What became of every number that an agency gave out on a day.
 *
 * @param issued stand for a dossier
 * @param reserved are set apart and not redeemed yet
 * @param voided stand in the register of void numbers, whether a dossier had them or not
 * @param unexplained none of these; anything here is a fault
 */
record DayAccount(
        String agency,
        LocalDate day,
        int lastNumber,
        long issued,
        long reserved,
        long voided,
        List<String> unexplained) {}
