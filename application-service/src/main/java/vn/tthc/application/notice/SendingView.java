package vn.tthc.application.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a notice has come over one channel.
 *
 * @param recipient masked
 * @param since when it came to that; absent while it waits
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SendingView(
        NoticeChannel channel,
        int sending,
        DispatchState state,
        @Nullable String recipient,
        @Nullable String reason,
        int attempts,
        @Nullable Instant since,
        Instant giveUpAt) {

    static SendingView of(Dispatch dispatch) {
        return new SendingView(
                dispatch.channel(),
                dispatch.sending(),
                dispatch.state(),
                dispatch.recipient(),
                dispatch.reason(),
                dispatch.attempts(),
                dispatch.settledAt(),
                dispatch.giveUpAt());
    }
}
