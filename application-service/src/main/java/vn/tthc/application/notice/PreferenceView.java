package vn.tthc.application.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.problem.Words;

/**
 * A person's choices, and what they cannot keep out of their list.
 *
 * @param on the channels that this province uses at all
 */
record PreferenceView(
        boolean portal,
        boolean email,
        boolean sms,
        boolean message,
        String language,
        List<NoticeChannel> on,
        List<Required> alwaysListed,
        long version) {

    /** A kind of notice that stays in the list, and the law that wants it told. */
    record Required(NoticeKind kind, String title, String legalBasis) {}

    static PreferenceView of(Preference p, List<NoticeChannel> on, Words words, @Nullable String language) {
        var required = NoticeKind.required().stream()
                .map(k -> new Required(
                        k,
                        words.of(language, k.key() + ".title", List.of()),
                        k.legalBasis().orElseThrow()))
                .toList();
        return new PreferenceView(p.portal(), p.email(), p.sms(), p.message(), p.language(), on, required, p.version());
    }
}
