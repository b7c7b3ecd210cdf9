package vn.tthc.feedback.report;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.tthc.feedback.FeedbackProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.text.Diacritics;

/** What everybody may read of a report and its answer, after moderation. */
record PublicTexts(String content, String answer) {

    private static final Pattern PERSONAL_NUMBER = Pattern.compile("(?<!\\d)\\d{12}(?!\\d)");

    /** These texts, provided that they give away neither the sender, nor the officer, nor anybody's personal number. */
    PublicTexts moderatedFor(Optional<Sender> sender, About about) {
        refuseIfRevealing("publicContent", content, sender, about);
        refuseIfRevealing("publicAnswer", answer, sender, about);
        return this;
    }

    /** Lower case without diacritics, so that {@code duong}, {@code Đường} and {@code ĐƯỜNG} are one word. */
    String searchable() {
        return Diacritics.fold(content + "\n" + answer);
    }

    private static void refuseIfRevealing(String field, String text, Optional<Sender> sender, About about) {
        var named = about.name();
        if (sender.filter(who -> who.isNamedIn(text)).isPresent()
                || (named != null && Diacritics.fold(text).contains(Diacritics.fold(named)))
                || PERSONAL_NUMBER.matcher(text).find()) {
            throw new Problem(FeedbackProblem.PERSONAL_DATA_IN_PUBLIC_TEXT)
                    .violation(field, "no-personal-data", "violation.no-personal-data");
        }
    }
}
