package vn.tthc.contracts.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.Event;

/** What hangs where for everybody to read, on topic {@value #TOPIC} (compacted, one key per posting). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = PostingEvent.Unknown.class)
@JsonSubTypes({@Type(name = "vn.tthc.catalog.posting-changed.v1", value = PostingEvent.Changed.class)})
public sealed interface PostingEvent extends Event {

    String TOPIC = "tthc.catalog.postings";

    /**
     * A posting as it stands now.
     *
     * @param agencyCode the reception place
     * @param medium BOARD, SCREEN or WEB
     * @param versionId the version of the procedure that hangs there
     */
    record Changed(
            UUID postingId,
            String agencyCode,
            String medium,
            String procedureCode,
            String versionId,
            Instant postedAt,
            @Nullable Instant removedAt)
            implements PostingEvent {
        @Override
        public String aggregateId() {
            return postingId.toString();
        }
    }

    /** A kind of event that this build does not know yet. */
    record Unknown() implements PostingEvent {
        @Override
        public String aggregateId() {
            return "";
        }
    }
}
