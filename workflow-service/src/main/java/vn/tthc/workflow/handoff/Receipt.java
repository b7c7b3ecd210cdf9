package vn.tthc.workflow.handoff;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a handoff, under seal.
 *
 * @param act RECEIVED, REFUSED or RETURNED
 * @param jws compact (RFC 7515), verified with the keys of {@code /public/v1/handoffs/keys} and nothing else
 */
record Receipt(String act, Instant sealedAt, String jws) {

    /**
     * What the seal stands under: agencies, times, digests. Nobody's name, and no name of a paper.
     *
     * @param iss the agency that received, refused or gave back
     * @param jti the handoff
     * @param iat seconds since 1970, as {@code sent} is
     */
    record Claims(
            String iss,
            UUID jti,
            String act,
            String dossier,
            String from,
            String to,
            long sent,
            long iat,
            List<Line> papers) {

        static Claims of(Handoff handoff, Instant at) {
            return new Claims(
                    handoff.toAgency(),
                    handoff.id(),
                    handoff.state().name(),
                    handoff.dossierCode(),
                    handoff.fromAgency(),
                    handoff.toAgency(),
                    handoff.sentAt().getEpochSecond(),
                    at.getEpochSecond(),
                    handoff.papers().stream().map(Line::of).toList());
        }
    }

    /** One paper: a digest, or a number of originals. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(int line, Paper.Kind kind, @Nullable String sha256, int count, Paper.@Nullable Finding found) {

        private static Line of(Paper paper) {
            return new Line(paper.line(), paper.kind(), paper.sha256(), paper.count(), paper.finding());
        }
    }
}
