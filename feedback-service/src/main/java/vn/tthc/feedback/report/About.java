package vn.tthc.feedback.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a report is about, as far as it is known.
 *
 * @param agency unit of the officer it is about; that unit neither handles it nor sees its sender
 * @param officer the officer, as tokens name him
 * @param name the officer, as the sender named him
 */
@Embeddable
record About(
        @Nullable UUID applicationId,
        @Nullable String procedureCode,
        @Nullable String place,
        @Column(name = "about_agency") @Nullable String agency,
        @Column(name = "about_officer") @Nullable String officer,
        @Column(name = "about_name") @Nullable String name) {

    static final About NOTHING_IN_PARTICULAR = new About(null, null, null, null, null, null);

    About officer(String unit, @Nullable String subject, @Nullable String called) {
        return new About(applicationId, procedureCode, place, unit, subject, called);
    }
}
