package vn.tthc.feedback.report;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.text.Diacritics;

/** Who sent a report, apart from what was said: only those who handle it may look here, and each look is recorded. */
@Entity
@Table(name = "report_sender")
class Sender {

    @Id
    private UUID reportId;

    private String name;
    private String address;
    private String phone;
    private @Nullable String email;

    /** For Hibernate, which fills the fields itself. */
    protected Sender() {}

    Sender(UUID reportId, SubmitReport.SenderData data) {
        this.reportId = reportId;
        this.name = data.name();
        this.address = data.address();
        this.phone = data.phone();
        this.email = data.email();
    }

    /** Whether a text meant for everybody would give the sender away. */
    boolean isNamedIn(String text) {
        var folded = Diacritics.fold(text);
        var digits = text.replaceAll("[\\s.()-]", "");
        return folded.contains(Diacritics.fold(name))
                || digits.contains(phone.replaceAll("\\D", ""))
                || Stream.ofNullable(email).anyMatch(mail -> folded.contains(Diacritics.fold(mail)));
    }

    String name() {
        return name;
    }

    String address() {
        return address;
    }

    String phone() {
        return phone;
    }

    @Nullable
    String email() {
        return email;
    }
}
