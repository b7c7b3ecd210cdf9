package vn.tthc.feedback.evaluation.point;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.time.CivilTime;

/**
 * The points of the nine indices, as Điều 13 TT 01/2018 gives them: two, one or none.
 *
 * <p>What the law compares in per cent comes as numbers of the rule in force, so that another decree is another row.
 */
public final class Points {

    private static final int MINUTES_AN_HOUR = 60;
    private static final int PER_CENT = 100;

    private Points() {}

    /** Index 1: the dossier against its promise, by days as a promise is given; after its hour it is late. */
    public static Score totalTime(@Nullable Instant due, Instant ended) {
        if (due == null) {
            return Score.none(Unknown.NO_DUE_DATE);
        }
        return Score.of(ended.isAfter(due) ? 0 : shorter(day(ended).compareTo(day(due))));
    }

    /** Index 2: an agency or an officer against the time that was given, by whole hours as a share is. */
    public static Score workTime(long spentMinutes, long shareMinutes) {
        return Score.of(shorter(Long.compare(hours(spentMinutes), hours(shareMinutes))));
    }

    /** Index 3: how often the applicant was asked for more, and not because he did not follow guidance. */
    public static Score contacts(long times) {
        return Score.of(fewer(times));
    }

    /**
     * Index 4: agencies that the applicant went to. Handing in and fetching the result are both at the one-stop.
     *
     * @param channel DIRECT, ONLINE or POSTAL
     * @param refused there is no result to be fetched
     * @param way COUNTER or POSTAL; absent while the result was not given, or nobody said how
     */
    public static Score agenciesContacted(@Nullable String channel, boolean refused, @Nullable String way) {
        if (channel == null || way == null && !refused) {
            return Score.none(Unknown.NO_RETURN);
        }
        var inPerson = channel.equals("DIRECT") || "COUNTER".equals(way);
        return Score.of(fewer(inPerson ? 1 : 0));
    }

    /**
     * Index 5: how it is organised at the one-stop.
     *
     * @param listed procedures of the unit, {@code whole} of them those that were done there from beginning to end
     * @param seen those with dossiers in the period, {@code received} of them those that were received there only
     * @param rule least share of the first in per cent, and of the second
     */
    public static Score oneStop(long listed, long whole, long seen, long received, List<Integer> rule) {
        if (seen == 0) {
            return Score.none(Unknown.NOTHING_TO_MEASURE);
        }
        if (reaches(whole, listed, rule.getFirst())) {
            return Score.of(2);
        }
        return Score.of(reaches(received, seen, rule.getLast()) ? 1 : 0);
    }

    /** Index 6: whether the version that the dossier was received under could be read on the board and electronically. */
    public static Score publicity(boolean versionKnown, boolean board, boolean electronic) {
        if (!versionKnown) {
            return Score.none(Unknown.NO_VERSION);
        }
        return Score.of((board ? 1 : 0) + (electronic ? 1 : 0));
    }

    /** Index 7: a justified complaint takes all; one proven false does not count; one not decided leaves it open. */
    public static Score attitude(Score totalTime, long proven, long open) {
        if (proven > 0) {
            return Score.of(0);
        }
        return open > 0 ? Score.none(Unknown.REPORT_OPEN) : totalTime;
    }

    /**
     * Index 8: how reports and recommendations were handled.
     *
     * @param prolonged still open after their date when the period ended
     * @param rule least share on time, in per cent
     */
    public static Score reports(long due, long onTime, long prolonged, List<Integer> rule) {
        if (due == 0 || onTime == due && prolonged == 0) {
            return Score.of(2);
        }
        return Score.of(prolonged == 0 && reaches(onTime, due, rule.getFirst()) ? 1 : 0);
    }

    /**
     * Index 9: online services.
     *
     * @param listed procedures of the unit, {@code offered} of them those at level 3 or 4 (since 2022: partial or full)
     * @param dossiers received in the period, {@code online} of them those filed online
     * @param late online dossiers that ended late or are open after their date
     * @param rule least share of procedures, of dossiers for two points, of dossiers for one
     */
    public static Score online(long listed, long offered, long dossiers, long online, long late, List<Integer> rule) {
        if (listed == 0 || dossiers == 0) {
            return Score.none(Unknown.NOTHING_TO_MEASURE);
        }
        if (late > 0 || !reaches(online, dossiers, rule.get(2))) {
            return Score.of(0);
        }
        return Score.of(reaches(offered, listed, rule.get(0)) && reaches(online, dossiers, rule.get(1)) ? 2 : 1);
    }

    private static boolean reaches(long part, long whole, int perCent) {
        return part * PER_CENT >= whole * perCent;
    }

    private static int shorter(int comparedWithLimit) {
        return 1 - Integer.signum(comparedWithLimit);
    }

    private static int fewer(long times) {
        return (int) Math.max(0, 2 - times);
    }

    private static long hours(long minutes) {
        return Math.ceilDiv(minutes, (long) MINUTES_AN_HOUR);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, CivilTime.CIVIL_ZONE);
    }
}
