package vn.tthc.application.slip;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.timeline.Happening;
import vn.tthc.application.timeline.TimelineKind;
import vn.tthc.platform.time.CivilTime;

/**
 * Reads the lines of the slip from what was told of a dossier. It says no more than the internal process reported: when
 * something was given and received is known, which person did so is not, and is signed for by hand.
 */
final class Stages {

    private static final String APPLICANT = "Người nộp hồ sơ";

    private final String receiving;
    private final @Nullable Instant dueAt;
    private final UnaryOperator<String> names;
    private final List<Happening> happenings;

    /**
     * Of one dossier.
     *
     * @param receiving name of the place where it was received and is returned
     * @param dueAt the promised date
     * @param names of agencies by their code
     */
    Stages(String receiving, @Nullable Instant dueAt, UnaryOperator<String> names, List<Happening> happenings) {
        this.receiving = receiving;
        this.dueAt = dueAt;
        this.names = names;
        this.happenings = happenings;
    }

    List<Stage> all() {
        var stages = new ArrayList<Stage>();
        var answers = new ArrayList<>(happenings);
        for (var happening : happenings) {
            var stage = stage(happening, answers);
            if (stage != null) {
                stages.add(stage);
            }
        }
        return stages;
    }

    private @Nullable Stage stage(Happening told, List<Happening> answers) {
        return switch (told.kind()) {
            case ACCEPTED -> handed(APPLICANT, receiving, told, "", "");
            case PROCESSING_STARTED -> handed(receiving, name(told.agency()), told, "", "Chuyển giải quyết");
            case HANDOFF_SENT -> handedOn(told, take(TimelineKind.HANDOFF_RECEIVED, told, answers));
            case CONSULTATION_ASKED -> consulted(told, take(TimelineKind.CONSULTATION_ANSWERED, told, answers));
            case TASK_COMPLETED ->
                done(told, inTime(told.at(), told.dueAt()), "Bước: " + requireNonNullElse(told.note(), ""));
            case COMPLETED -> handed(name(told.agency()), receiving, told, inTime(told.at(), dueAt), "Đã có kết quả");
            case RETURNED -> handed(receiving, APPLICANT, told, "", "Đã trả kết quả");
            case SUPPLEMENT_REQUESTED,
                    SUPPLEMENTED,
                    PAYMENT_REQUIRED,
                    PAYMENT_SETTLED,
                    EXTENDED,
                    EXTENDED_TOO_LATE,
                    STOPPED,
                    WITHDRAWN -> done(told, "", told.kind().title());
            default -> null;
        };
    }

    private static Stage handed(
            @Nullable String from, @Nullable String to, Happening told, String result, String note) {
        return new Stage(from, to, told.at(), told.at(), result, note);
    }

    private Stage done(Happening told, String result, String note) {
        return new Stage(null, name(told.agency()), told.at(), told.at(), result, note);
    }

    private Stage handedOn(Happening sent, @Nullable Happening received) {
        return new Stage(
                name(sent.agency()),
                name(sent.otherAgency()),
                sent.at(),
                received == null ? null : received.at(),
                received == null ? "" : inTime(received.at(), sent.dueAt()),
                received == null ? "Chưa nhận" : "Chuyển tiếp");
    }

    private Stage consulted(Happening asked, @Nullable Happening answered) {
        return new Stage(
                name(asked.agency()),
                name(asked.otherAgency()),
                asked.at(),
                answered == null ? null : answered.at(),
                answered == null ? "" : inTime(answered.at(), asked.dueAt()),
                answered == null ? "Lấy ý kiến, chưa trả lời" : "Lấy ý kiến, đã trả lời");
    }

    /** The first that answers it and has not answered another; what was asked twice is answered twice. */
    private static @Nullable Happening take(TimelineKind kind, Happening asked, List<Happening> answers) {
        for (var answer : answers) {
            if (answer.kind() == kind && !answer.at().isBefore(asked.at()) && isBetweenTheSame(asked, answer)) {
                answers.remove(answer);
                return answer;
            }
        }
        return null;
    }

    /** An opinion is told by who gave it, a receipt by who sent it. */
    private static boolean isBetweenTheSame(Happening asked, Happening answer) {
        return asked.agency() != null
                && asked.otherAgency() != null
                && List.of(asked.agency(), asked.otherAgency())
                        .containsAll(List.of(
                                requireNonNullElse(answer.agency(), ""), requireNonNullElse(answer.otherAgency(), "")));
    }

    /** Before the day, on it, or late. */
    private static String inTime(Instant at, @Nullable Instant due) {
        if (due == null) {
            return "";
        }
        if (at.isAfter(due)) {
            return "Quá hạn";
        }
        var sameDay = at.atZone(CivilTime.CIVIL_ZONE)
                .toLocalDate()
                .equals(due.atZone(CivilTime.CIVIL_ZONE).toLocalDate());
        return sameDay ? "Đúng hạn" : "Trước hạn";
    }

    private @Nullable String name(@Nullable String agency) {
        return agency == null ? null : names.apply(agency);
    }
}
