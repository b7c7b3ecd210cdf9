package vn.tthc.application.encryption;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far all stored texts of people are under the active key.
 *
 * @param complete whether an earlier key may be taken away, as far as this service is concerned
 */
record WalkView(String activeKey, boolean complete, List<Table> tables) {

    /**
     * One table.
     *
     * @param seen rows that this walk has looked at
     * @param changed rows that were encrypted anew since the key became active
     * @param finishedAt when a whole walk had found nothing left to do
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Table(
            String table,
            long seen,
            long changed,
            Instant startedAt,
            @Nullable Instant finishedAt) {}
}
