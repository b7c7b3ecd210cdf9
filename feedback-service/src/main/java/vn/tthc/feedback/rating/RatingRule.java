package vn.tthc.feedback.rating;

import java.time.LocalDate;

/**
 * The figures by which ratings are taken and shown, as they are for a quarter.
 *
 * @param windowDays how many days after its end a quarter may still be rated
 * @param cellMinimum dossiers of a procedure in the quarter before, from which its tokens name it
 * @param releaseMinimum ratings below which no figure is shown
 */
record RatingRule(int windowDays, int cellMinimum, int releaseMinimum) {

    LocalDate closesOn(Quarter quarter) {
        return quarter.lastDay().plusDays(windowDays);
    }
}
