package vn.tthc.workflow.mining;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the time went. All times are minutes of working time on the calendar each dossier is pinned to, without what
 * the applicant took; figures are of steps and agencies, never of a person.
 *
 * @param cases processes that ended in the period
 * @param uncounted those of them whose calendar has not arrived here: they are in none of the figures
 * @param duration from acceptance to the end
 * @param savings where time could be cut, most minutes first; nothing is said of fewer than five
 */
record MiningReport(
        String procedureCode,
        LocalDate from,
        LocalDate to,
        long cases,
        long uncounted,
        Spread.Figures duration,
        List<StepFigures> steps,
        List<Way> handoffs,
        List<Custodian> custodians,
        List<Saving> savings) {

    /**
     * One step in one agency.
     *
     * @param shareMinutes its share of the time, as the process gives it
     * @param volume how often it was done
     * @param waiting from coming to the desk until somebody took it, transit included
     * @param working from then until it was over
     * @param late how often it was over after its due date
     * @param returned how often it sent the dossier back
     * @param repeats how often it was done again for a dossier that had passed it
     * @param casesRepeated in how many dossiers
     */
    record StepFigures(
            String stepCode,
            String stepName,
            String agencyCode,
            long shareMinutes,
            long volume,
            Spread.Figures waiting,
            Spread.Figures working,
            long late,
            long returned,
            long repeats,
            long casesRepeated) {}

    /** The way from one agency to another: how often it was gone, refused at the other end, and how long it took. */
    record Way(String from, String to, long count, long refused, Spread.Figures transit) {}

    /** How long an agency answered for dossiers altogether, and what share of all time that is (0 to 1). */
    record Custodian(String agencyCode, long minutes, double share) {}

    /** Why time might be cut. */
    enum Ground {
        /** It waits longer than it is worked on. */
        WAITING,
        /** It is done again for dossiers that had passed it. */
        REWORK,
        /** Nine of ten leave a part of its share of the time unused, so the limit could be shorter. */
        UNUSED_SHARE,
        /** It lies between two agencies. */
        TRANSIT
    }

    /**
     * An input for a proposal to simplify (NĐ 63/2010 Điều 30): how often, how many minutes each time, and both together.
     *
     * @param toAgency only for what lies between two agencies
     */
    record Saving(
            Ground ground,
            @Nullable String stepCode,
            String agencyCode,
            @Nullable String toAgency,
            long times,
            long minutesEach,
            long minutes) {

        Saving(Ground ground, @Nullable String stepCode, String agency, @Nullable String to, long times, long each) {
            this(ground, stepCode, agency, to, times, each, times * each);
        }
    }
}
