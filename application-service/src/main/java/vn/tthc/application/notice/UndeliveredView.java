package vn.tthc.application.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice that did not reach anybody over a channel: somebody has to call or write. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UndeliveredView(
        UUID id, UUID applicationId, @Nullable String code, NoticeKind kind, String title, SendingView sending) {}
