package vn.tthc.application.form;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A form as a circular has it from a day on.
 *
 * @param number its number in the circular; absent where the circular of the day had no such form
 * @param title in the lines in which it is printed
 * @param lead the sentence that opens the matter, where the circulars differ in it
 * @param note what stands at its foot
 */
public record Template(
        FormKind kind,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String number,
        String title,
        String circular,
        @Nullable String lead,
        @Nullable String note) {

    /** The title in one line. */
    String name() {
        return title.replace('\n', ' ');
    }

    /** Which form it is, as it says itself; absent where nobody prescribed it. */
    public @Nullable String designation() {
        return number == null ? null : "Mẫu số " + number + " (" + circular + ")";
    }
}
