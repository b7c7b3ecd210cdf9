package vn.tthc.feedback.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a report, for those who handle it.
 *
 * @param identified whether a token or the national portal vouches for it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SenderView(
        @Nullable String name,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String email,
        boolean organisation,
        boolean identified) {

    static SenderView of(Sender sender) {
        return new SenderView(
                sender.name(),
                sender.address(),
                sender.phone(),
                sender.email(),
                sender.isOrganisation(),
                sender.isIdentified());
    }
}
