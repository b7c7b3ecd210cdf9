package vn.tthc.application.notice;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** All of a person's choices at once. */
record PreferenceRequest(
        @NotNull Boolean portal,
        @NotNull Boolean email,
        @NotNull Boolean sms,
        @NotNull Boolean message,
        @NotNull @Pattern(regexp = "vi|en") String language) {

    Preference as(long version) {
        return new Preference(version, portal, email, sms, message, language);
    }
}
