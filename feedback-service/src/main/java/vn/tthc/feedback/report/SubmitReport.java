package vn.tthc.feedback.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The required contents of Đ7 NĐ 20/2008: what, and who can be asked about it.
 *
 * @param channel how it came, for an officer who takes it down; a citizen's own is always ONLINE
 * @param agencyCode whom it is about; the province when absent
 */
record SubmitReport(
        @NotNull Kind kind,
        @NotBlank @Size(max = 10_000) String content,
        @NotNull @Valid SenderData sender,
        @Nullable Channel channel,
        @Nullable String agencyCode,
        @Nullable UUID applicationId) {

    record SenderData(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 500) String address,
            @NotBlank @Pattern(regexp = "\\+?[0-9 .]{9,15}") String phone,
            @Nullable @Email @Size(max = 200) String email) {}
}
