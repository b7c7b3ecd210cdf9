package vn.tthc.application.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.code.CodeBlocks;
import vn.tthc.application.dossier.Channel;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.post.HandoverRecords;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.time.CivilTime;

/** When a dossier came in. Mostly now; a postal file and one taken in without a line came in before. */
@ApplicationScoped
class Arrivals {

    private final CodeBlocks blocks;
    private final HandoverRecords records;
    private final Clock clock;

    Arrivals(CodeBlocks blocks, HandoverRecords records, Clock clock) {
        this.blocks = blocks;
        this.records = records;
        this.clock = clock;
    }

    /**
     * The arrival of a dossier.
     *
     * @param day whose terms it is received under, and whose number it bears
     * @param countsFrom where its clock starts
     * @param byRecord whether that is the time on a handover record
     */
    record Arrival(LocalDate day, Instant countsFrom, boolean byRecord) {

        /** The day whose cut-off hour applies. */
        LocalDate filedOn() {
            return civil(countsFrom);
        }
    }

    Arrival of(Dossier dossier, AcceptRequest request) {
        var now = clock.instant();
        var counted = handedOver(dossier, request, now);
        if (request.reservedCode() == null && request.takenInAt() == null) {
            return arrival(civil(now), counted, now);
        }
        var takenIn = takenIn(dossier, request, now);
        return arrival(civil(takenIn), counted, takenIn);
    }

    private static Arrival arrival(LocalDate day, @Nullable Instant recorded, Instant otherwise) {
        return new Arrival(day, recorded == null ? otherwise : recorded, recorded != null);
    }

    /** A postal file counts from its handover record (QĐ 45/2016 Đ7.4), as it is told or as the post reported it. */
    private @Nullable Instant handedOver(Dossier dossier, AcceptRequest request, Instant now) {
        var at = instant(request.handedOverAt());
        if (at != null && (dossier.channel() != Channel.POSTAL || at.isAfter(now))) {
            throw wrong("handedOverAt", "HandoverRecord", "rule.HandoverRecord");
        }
        return at == null && dossier.channel() == Channel.POSTAL
                ? records.of(dossier.id()).orElse(null)
                : at;
    }

    /** Taken in without a line: on the day of its number, under which it counts from then. */
    private Instant takenIn(Dossier dossier, AcceptRequest request, Instant now) {
        var at = instant(request.takenInAt());
        var code = request.reservedCode();
        if (code == null || dossier.channel() == Channel.ONLINE) {
            throw wrong("reservedCode", "OfflineIntake", "rule.code.OfflineIntake");
        }
        var day = blocks.dayOf(code, dossier.filing().receivingAgency());
        if (at == null || at.isAfter(now) || !civil(at).equals(day)) {
            throw wrong("takenInAt", "DayOfCode", "rule.code.TakenInAt", day);
        }
        return at;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    static LocalDate civil(Instant at) {
        return LocalDate.ofInstant(at, CivilTime.CIVIL_ZONE);
    }

    private static Problem wrong(String field, String rule, String message, Object... arguments) {
        return new Problem(CommonProblem.UNPROCESSABLE).violation(field, rule, message, arguments);
    }
}
