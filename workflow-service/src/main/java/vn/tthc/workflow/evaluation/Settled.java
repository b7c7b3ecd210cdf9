package vn.tthc.workflow.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.workflow.EvaluationEvent;
import vn.tthc.platform.time.CivilTime;

/**
 * A process that is over, with what was done in it. The points are those of TT 01/2018 Điều 13: two where it was shorter
 * than it might be, one where it was as long, none where it was longer. The dossier is compared by days, as its promise is
 * given; an agency by whole hours, as its share is.
 *
 * @param rounds how often the applicant was asked for more
 */
record Settled(
        UUID processId,
        UUID applicationId,
        String dossierCode,
        String procedureCode,
        Instant finishedAt,
        Instant dueAt,
        int rounds,
        List<Work> works) {

    private static final int MINUTES_AN_HOUR = 60;

    Settled {
        works = List.copyOf(works);
    }

    /**
     * One step, or one answer that was asked for.
     *
     * @param role HANDLING, or CONSULTED for an answer
     * @param officer who did it; absent for an answer, which an agency gives
     */
    record Work(
            String agencyCode,
            String role,
            @Nullable String officer,
            long spentMinutes,
            long shareMinutes,
            boolean late) {}

    /** One row for each agency. */
    List<Evaluation> evaluate() {
        Map<String, List<Work>> byAgency = new TreeMap<>();
        works.forEach(work -> byAgency.computeIfAbsent(work.agencyCode(), _ -> new ArrayList<>())
                .add(work));
        return byAgency.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue(), byAgency.size()))
                .toList();
    }

    /** What is told of it, in an order that does not depend on that of the works. */
    EvaluationEvent.ProcessMeasured told(Instant at) {
        var agencies = evaluate().stream()
                .map(row -> new EvaluationEvent.AgencyTime(
                        row.agencyCode(),
                        row.role(),
                        row.steps(),
                        row.lateSteps(),
                        row.spentMinutes(),
                        row.shareMinutes()))
                .toList();
        return new EvaluationEvent.ProcessMeasured(
                processId, applicationId, dossierCode, procedureCode, finishedAt, agencies, officers(), at);
    }

    private List<EvaluationEvent.OfficerTime> officers() {
        Map<List<String>, List<Work>> byOfficer = new LinkedHashMap<>();
        works.stream()
                .filter(work -> work.officer() != null)
                .sorted(Comparator.comparing((Work work) -> String.valueOf(work.officer()))
                        .thenComparing(Work::agencyCode))
                .forEach(work -> byOfficer
                        .computeIfAbsent(
                                List.of(String.valueOf(work.officer()), work.agencyCode()), _ -> new ArrayList<>())
                        .add(work));
        return byOfficer.entrySet().stream()
                .map(entry -> officer(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static EvaluationEvent.OfficerTime officer(List<String> who, List<Work> own) {
        return new EvaluationEvent.OfficerTime(
                who.getFirst(),
                who.getLast(),
                own.size(),
                own.stream().mapToLong(Work::spentMinutes).sum(),
                own.stream().mapToLong(Work::shareMinutes).sum());
    }

    private Evaluation of(String agency, List<Work> own, int agencies) {
        var spent = own.stream().mapToLong(Work::spentMinutes).sum();
        var share = own.stream().mapToLong(Work::shareMinutes).sum();
        var handles = own.stream().anyMatch(work -> work.role().equals("HANDLING"));
        return new Evaluation(
                processId,
                agency,
                handles ? "HANDLING" : "CONSULTED",
                applicationId,
                dossierCode,
                procedureCode,
                finishedAt,
                dueAt,
                own.size(),
                (int) own.stream().filter(Work::late).count(),
                spent,
                share,
                agencies,
                rounds,
                dossierPoints(),
                points(Long.compare(hours(spent), hours(share))),
                Math.max(0, 2 - rounds));
    }

    private int dossierPoints() {
        return finishedAt.isAfter(dueAt) ? 0 : points(day(finishedAt).compareTo(day(dueAt)));
    }

    private static int points(int comparedWithLimit) {
        return 1 - Integer.signum(comparedWithLimit);
    }

    private static long hours(long minutes) {
        return Math.ceilDiv(minutes, (long) MINUTES_AN_HOUR);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, CivilTime.CIVIL_ZONE);
    }
}
