package vn.tthc.feedback.evaluation.compute;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.tthc.feedback.evaluation.point.Points;
import vn.tthc.feedback.evaluation.point.Score;
import vn.tthc.feedback.evaluation.point.Unknown;

/**
 * A dossier in an evaluation, with its points of the indices 1, 3, 4, 6 and 7, and those of index 2 of each that is
 * measured here.
 *
 * @param officer whose row it is; empty for the unit's
 * @param decides whether the unit decided it, or only took part
 */
public record Case(
        String officer,
        UUID applicationId,
        String dossierCode,
        boolean decides,
        List<Score> scores,
        List<Score> times) {

    /** The indices whose points stand in {@link #scores()}, in their order. */
    public static final List<Integer> INDICES = List.of(1, 3, 4, 6, 7);

    private static final int PUBLICITY = 6;
    private static final Score NOT_HERE = Score.none(Unknown.NOT_HERE);

    public Case {
        scores = List.copyOf(scores);
        times = List.copyOf(times);
    }

    /** The unit's row: of a dossier that it only took part in, its own time alone. */
    static Case ofUnit(DossierFact fact) {
        var times = fact.times().stream()
                .map(time -> Points.workTime(time.spentMinutes(), time.shareMinutes()))
                .toList();
        var missing = times.isEmpty() ? List.of(Score.none(Unknown.NOT_MEASURED)) : times;
        var scores = fact.decides()
                ? scores(fact, fact.proven())
                : INDICES.stream().map(_ -> NOT_HERE).toList();
        return new Case("", fact.applicationId(), fact.dossierCode(), fact.decides(), scores, missing);
    }

    /** An officer's row: how the dossier went, his own time, and no complaint but one about himself. */
    static Case ofOfficer(DossierFact fact, OfficerWork work) {
        var own = fact.provenAgainst().stream().filter(work.officer()::equals).count();
        var scores = new ArrayList<>(scores(fact, own));
        scores.set(INDICES.indexOf(PUBLICITY), NOT_HERE);
        return new Case(
                work.officer(),
                fact.applicationId(),
                fact.dossierCode(),
                fact.decides(),
                scores,
                List.of(Points.workTime(work.spentMinutes(), work.shareMinutes())));
    }

    private static List<Score> scores(DossierFact fact, long proven) {
        var time = Points.totalTime(fact.dueAt(), fact.endedAt());
        return List.of(
                time,
                Points.contacts(fact.contacts()),
                Points.agenciesContacted(fact.channel(), fact.refused(), fact.returnWay()),
                Points.publicity(fact.versionKnown(), fact.onBoard(), fact.versionKnown()),
                Points.attitude(time, proven, fact.openReports()));
    }
}
