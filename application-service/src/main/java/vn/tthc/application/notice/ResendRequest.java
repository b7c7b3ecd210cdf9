package vn.tthc.application.notice;

import jakarta.validation.constraints.NotNull;

/** Over which channel. */
record ResendRequest(@NotNull NoticeChannel channel) {}
