package vn.tthc.feedback.report;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.secrecy.Confidential;
import vn.tthc.platform.secrecy.ConfidentialColumn;
import vn.tthc.platform.text.Diacritics;

/**
 * Who sent a report, apart from what was said and encrypted: only those who handle it may look here, and each look is
 * recorded. An anonymous report has none.
 */
@Entity
@Table(name = "report_sender")
class Sender {

    private static final int SHORTEST_NUMBER = 6;

    @Id
    private UUID reportId;

    /** Whose report it is; absent when an officer took it down or a portal sent it for somebody. */
    private @Nullable String personKey;

    @Convert(converter = ConfidentialColumn.class)
    private @Nullable Confidential name;

    @Convert(converter = ConfidentialColumn.class)
    private @Nullable Confidential address;

    @Convert(converter = ConfidentialColumn.class)
    private @Nullable Confidential phone;

    @Convert(converter = ConfidentialColumn.class)
    private @Nullable Confidential email;

    private boolean organisation;

    /** Whether a token or the national portal vouches for who it is. */
    private boolean identified;

    private String sealedWith;

    /** For Hibernate, which fills the fields itself. */
    protected Sender() {}

    Sender(UUID reportId, @Nullable String personKey, SenderData data, boolean identified, String sealedWith) {
        this.reportId = reportId;
        this.personKey = personKey;
        this.name = stored("name", data.name());
        this.address = stored("address", data.address());
        this.phone = stored("phone", data.phone());
        this.email = stored("email", data.email());
        this.organisation = data.organisation();
        this.identified = identified;
        this.sealedWith = sealedWith;
    }

    /** Whether a text meant for everybody would give the sender away. */
    boolean isNamedIn(String text) {
        var words = words(text);
        var digits = digits(text);
        var folded = Diacritics.fold(text);
        return Stream.ofNullable(name())
                        .map(Sender::words)
                        .anyMatch(called -> !called.isBlank() && words.contains(called))
                || Stream.ofNullable(phone())
                        .map(Sender::digits)
                        .anyMatch(number -> number.length() >= SHORTEST_NUMBER && digits.contains(number))
                || Stream.ofNullable(email()).anyMatch(mail -> folded.contains(Diacritics.fold(mail)));
    }

    /** Whole words between single spaces, so that An is not found in ban. */
    private static String words(String text) {
        return " " + Places.folded(text) + " ";
    }

    private static String digits(String text) {
        return text.replaceAll("[\\s.()+-]", "");
    }

    boolean isOneOf(List<String> personKeys) {
        return personKey != null && personKeys.contains(personKey);
    }

    /** Whether somebody follows it with a token of his own. */
    boolean speaksForHimself() {
        return personKey != null;
    }

    /** Whether there is any way to ask or to answer. */
    boolean canBeReached() {
        return speaksForHimself()
                || Stream.of(Optional.ofNullable(address), Optional.ofNullable(phone), Optional.ofNullable(email))
                        .anyMatch(Optional::isPresent);
    }

    @Nullable
    String name() {
        return value("name", name);
    }

    @Nullable
    String address() {
        return value("address", address);
    }

    @Nullable
    String phone() {
        return value("phone", phone);
    }

    @Nullable
    String email() {
        return value("email", email);
    }

    boolean isOrganisation() {
        return organisation;
    }

    boolean isIdentified() {
        return identified;
    }

    private @Nullable Confidential stored(String field, @Nullable String text) {
        var given = text == null || text.isBlank() ? null : text.strip();
        return Confidential.at(Confidential.ofNullable(given), column(field), reportId);
    }

    private @Nullable String value(String field, @Nullable Confidential text) {
        return Confidential.value(Confidential.at(text, column(field), reportId));
    }

    private static String column(String field) {
        return "report_sender." + field;
    }
}
