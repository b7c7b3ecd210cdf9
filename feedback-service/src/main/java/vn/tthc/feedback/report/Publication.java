package vn.tthc.feedback.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** What everybody may read, since when, and the words by which it is found. */
@Embeddable
record Publication(
        @Column(name = "public_content") String content,
        @Column(name = "public_answer") String answer,
        @Column(name = "search_text") String words,
        @Column(name = "published_at") Instant at) {

    static Publication of(PublicTexts texts, Instant at) {
        return new Publication(texts.content(), texts.answer(), texts.searchable(), at);
    }
}
