package vn.tthc.application.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Dossier;

/**
 * A notice as it is read.
 *
 * @param legalBasis the law that wants it told, which keeps it in the list whatever the person chose
 * @param sendings how far it has come over each channel, in the view of one dossier
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NoticeView(
        UUID id,
        NoticeKind kind,
        String title,
        String text,
        Instant toldAt,
        UUID applicationId,
        @Nullable String code,
        @Nullable String legalBasis,
        @Nullable List<SendingView> sendings) {

    static NoticeView of(
            CitizenNotice notice, Dossier dossier, NoticeWords.Worded worded, @Nullable List<SendingView> sendings) {
        return new NoticeView(
                notice.id(),
                notice.kind(),
                worded.title(),
                worded.text(),
                notice.toldAt(),
                dossier.id(),
                dossier.code(),
                notice.kind().legalBasis().orElse(null),
                sendings);
    }
}
