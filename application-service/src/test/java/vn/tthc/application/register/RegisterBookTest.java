package vn.tthc.application.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tthc.application.dossier.Status;
import vn.tthc.application.form.FormHead;
import vn.tthc.application.form.FormKind;
import vn.tthc.application.form.Prints;
import vn.tthc.application.timeline.TimelineKind;

class RegisterBookTest {

    private static final String REFERENCE = "H90.31-2026";
    private static final FormHead HEAD =
            Prints.head(FormKind.REGISTER, null, "SỔ THEO DÕI HỒ SƠ", "Năm 2026", REFERENCE);

    @Test
    void it_goes_on_over_pages_and_ends_with_the_sum_and_the_signatures() throws Exception {
        assertThat(Prints.look("form-07-a", book(45), REFERENCE))
                .contains("SỔ THEO DÕI HỒ SƠ", "Năm 2026", "Mẫu số 07", "H90.31-261120-0045", "Trang 2/")
                .contains("Tổng số: 45 hồ sơ.", "NGƯỜI LẬP SỔ", "20/11/2026", "26/11/2026", "Dừng");
    }

    @Test
    void a_year_in_which_nothing_came_has_a_register_too() throws Exception {
        assertThat(Prints.look("form-07-b", book(0), REFERENCE)).contains("Tổng số: 0 hồ sơ.", "Ký nhận");
    }

    @Test
    void telephones_are_masked_and_who_only_oversees_is_shown_no_address() {
        assertThat(entry(1, true).contact()).isEqualTo("Tổ 4, phường Minh Sơn; 090*****11");
        assertThat(entry(1, false).contact()).isEqualTo("090*****11");
    }

    @Test
    void the_way_of_return_is_the_counter_unless_the_post_delivered_it() {
        var returned = Map.of(TimelineKind.RETURNED, Instant.parse("2026-11-26T04:00:00Z"));
        var delivered = Map.of(
                TimelineKind.RETURNED, Instant.parse("2026-11-26T04:00:00Z"),
                TimelineKind.POST_DELIVERED, Instant.parse("2026-11-26T04:00:00Z"));

        assertThat(Entry.of(1, line(1), "", Map.of(), true).way()).isEmpty();
        assertThat(Entry.of(1, line(1), "", returned, true).way()).isEqualTo("Trực tiếp");
        assertThat(Entry.of(1, line(1), "", delivered, true).way()).isEqualTo("Bưu chính");
    }

    private static byte[] book(int entries) {
        var out = new ByteArrayOutputStream();
        try (var book = new RegisterBook(HEAD, out)) {
            IntStream.rangeClosed(1, entries).mapToObj(i -> entry(i, true)).forEach(book::add);
            book.finish(entries);
        }
        return out.toByteArray();
    }

    private static Entry entry(int number, boolean withAddress) {
        var happened = new EnumMap<TimelineKind, Instant>(
                Map.of(TimelineKind.PROCESSING_STARTED, Instant.parse("2026-11-20T04:00:00Z")));
        if (number % 2 == 0) {
            happened.put(TimelineKind.COMPLETED, Instant.parse("2026-11-25T04:00:00Z"));
        }
        return Entry.of(number, line(number), "Sở Xây dựng tỉnh Minh Sơn", happened, withAddress);
    }

    private static RegisterLine line(int number) {
        return new RegisterLine(
                UUID.randomUUID(),
                "H90.31-261120-%04d".formatted(number),
                "Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ",
                "Nguyễn Thị Ánh Tuyết",
                "0900000011",
                "Tổ 4, phường Minh Sơn",
                "H90.15",
                Instant.parse("2026-11-20T03:00:00Z"),
                Instant.parse("2026-11-26T10:00:00Z"),
                number == 3 ? Status.STOPPED : Status.PROCESSING);
    }
}
