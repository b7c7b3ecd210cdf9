package vn.tthc.application.notice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.timeline.TimelineKind;

/**
 * What applicants are told of. Where the law says that they must be, the notice stays in their list in the portal,
 * whatever they chose.
 */
enum NoticeKind {
    RECEIVED("Điều 17 Nghị định 61/2018/NĐ-CP", TimelineKind.ACCEPTED),
    PAYMENT_DUE(null, TimelineKind.ACCEPTED, TimelineKind.FEES_SET),
    PAYMENT_RECEIVED(null, TimelineKind.PAID),
    OBLIGATION_DUE(null, TimelineKind.PAYMENT_REQUIRED),
    OBLIGATION_MET(null, TimelineKind.PAYMENT_SETTLED),
    SUPPLEMENT_ASKED("Khoản 5 Điều 18 Nghị định 63/2010/NĐ-CP", TimelineKind.SUPPLEMENT_REQUESTED),
    SUPPLEMENT_TAKEN("Khoản 4 Điều 19 Nghị định 61/2018/NĐ-CP", TimelineKind.SUPPLEMENTED),
    EXTENDED("Khoản 9 Điều 19 Nghị định 61/2018/NĐ-CP", TimelineKind.EXTENDED, TimelineKind.EXTENDED_TOO_LATE),
    DUE_DATE_MOVED(
            "Khoản 9 Điều 19 Nghị định 61/2018/NĐ-CP", TimelineKind.CALENDAR_CHANGED, TimelineKind.PROCEDURE_AMENDED),
    CHOICE_OFFERED(null, TimelineKind.CHOICE_OFFERED),
    REJECTED("Điều 17 Nghị định 61/2018/NĐ-CP", TimelineKind.REJECTED),
    STOPPED("Khoản 8 Điều 19 Nghị định 61/2018/NĐ-CP", TimelineKind.STOPPED),
    /** Come and collect; the law asks for it where the result is there before its day. */
    COMPLETED("Khoản 4 Điều 20 Nghị định 61/2018/NĐ-CP", TimelineKind.COMPLETED),
    RETURNED(null, TimelineKind.RETURNED),
    RESULT_REVOKED("Khoản 5 Điều 18 Nghị định 63/2010/NĐ-CP", TimelineKind.RESULT_REVOKED),
    RESULT_REISSUED(null, TimelineKind.RESULT_REISSUED),
    /** For whom it turned out to be. */
    IDENTITY_CORRECTED(null, TimelineKind.IDENTITY_CORRECTED),
    /** Nobody has to answer, nor be asked: who wants no notices over a channel gets none of these either. */
    SURVEY_INVITED(null, TimelineKind.SURVEY_INVITED);

    private final @Nullable String legalBasis;
    private final List<TimelineKind> occasions;

    NoticeKind(@Nullable String legalBasis, TimelineKind... occasions) {
        this.legalBasis = legalBasis;
        this.occasions = List.of(occasions);
    }

    /** What is told on this occasion; mostly nothing or one thing. */
    static List<NoticeKind> on(TimelineKind occasion) {
        return Arrays.stream(values())
                .filter(k -> k.occasions.contains(occasion))
                .toList();
    }

    static List<NoticeKind> required() {
        return Arrays.stream(values()).filter(k -> k.legalBasis != null).toList();
    }

    /** Why it may not be kept from the applicant's list; empty where it may. */
    Optional<String> legalBasis() {
        return Optional.ofNullable(legalBasis);
    }

    /** Under which its words are found. */
    String key() {
        return "notice." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
