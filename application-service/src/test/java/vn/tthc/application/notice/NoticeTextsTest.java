package vn.tthc.application.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tthc.application.timeline.TimelineKind;
import vn.tthc.platform.text.Diacritics;

class NoticeTextsTest {

    private static final int ONE_MESSAGE = 160;

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void every_notice_has_its_words_and_its_brief_ones_fit_into_one_message(String language) throws IOException {
        var texts = texts(language);

        assertThat(NoticeKind.values()).allSatisfy(kind -> {
            assertThat(texts.getProperty(kind.key() + ".title"))
                    .as(kind + " title")
                    .isNotBlank();
            assertThat(texts.getProperty(kind.key() + ".text"))
                    .as(kind + " text")
                    .isNotBlank();
            var brief = texts.getProperty(kind.key() + ".brief")
                    .replace("{0}", "H90.31.01-20261120-0000001")
                    .replace("{2}", "17:00 26/11/2026")
                    .replace("{4}", "Chuyển khoản: 1.234.567.000 đồng");
            assertThat(Diacritics.strip(brief)).as(kind + " brief").hasSizeLessThanOrEqualTo(ONE_MESSAGE);
            assertThat(Diacritics.strip(brief).chars()).as(kind + " brief").allMatch(c -> c < 128);
        });
    }

    @Test
    void what_the_law_wants_told_names_the_law() {
        assertThat(NoticeKind.required())
                .containsExactlyInAnyOrder(
                        NoticeKind.RECEIVED,
                        NoticeKind.SUPPLEMENT_ASKED,
                        NoticeKind.SUPPLEMENT_TAKEN,
                        NoticeKind.EXTENDED,
                        NoticeKind.DUE_DATE_MOVED,
                        NoticeKind.REJECTED,
                        NoticeKind.STOPPED,
                        NoticeKind.COMPLETED,
                        NoticeKind.RESULT_REVOKED);
    }

    @ParameterizedTest
    @EnumSource(
            value = TimelineKind.class,
            names = {"DRAFTED", "TASK_COMPLETED", "HANDOFF_SENT", "CONSULTATION_ASKED", "NOT_APPLIED", "WITHDRAWN"})
    void what_is_between_agencies_or_was_the_applicants_own_doing_is_not_told(TimelineKind kind) {
        assertThat(NoticeKind.on(kind)).isEmpty();
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        try (var reader = new InputStreamReader(
                NoticeTextsTest.class.getResourceAsStream("/problems_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
