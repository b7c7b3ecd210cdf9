package vn.tthc.platform.problem;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The words of rules for answers that are no problems: a report says by row what a refusal would say. */
@Singleton
public class Words {

    private final ProblemTexts texts;

    Words(ProblemTexts texts) {
        this.texts = texts;
    }

    /** The text of a key in the language that is preferred; the key itself where there is none. */
    public String of(@Nullable String acceptLanguage, String key, List<Object> arguments) {
        return Objects.requireNonNullElse(texts.find(Language.of(acceptLanguage), key, arguments), key);
    }
}
