package vn.tthc.feedback.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.text.Diacritics;

class PublicTextsTest {

    private final Sender sender = new Sender(
            UUID.randomUUID(),
            "person",
            new SenderData("Nguyễn Văn An", "Tổ 3, phường Minh Sơn", "0900 000 011", "an@example.vn", false),
            true,
            "key");
    private final About about = About.NOTHING_IN_PARTICULAR.officer("H90.31", null, "Lê Thị Hoa");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ông Nguyễn Văn An phản ánh việc chậm trả kết quả",
                "Ong NGUYEN VAN AN phan anh",
                "Liên hệ 0900.000.011 để biết thêm",
                "Gửi về AN@example.vn",
                "Công dân số 099000000011 phản ánh",
                "Bà lê thị HOA nhận hồ sơ"
            })
    void a_text_that_gives_somebody_away_is_not_published(String text) {
        assertThatThrownBy(() -> new PublicTexts(text, "Đã tiếp thu").moderatedFor(Optional.of(sender), about))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> new PublicTexts("Phản ánh", text).moderatedFor(Optional.of(sender), about))
                .isInstanceOf(Problem.class);
    }

    @Test
    void a_text_about_the_matter_alone_is_published() {
        var texts = new PublicTexts("Bộ phận một cửa mở muộn ngày 20/11/2026", "Đã chấn chỉnh");

        assertThatCode(() -> texts.moderatedFor(Optional.of(sender), about)).doesNotThrowAnyException();
    }

    @Test
    void words_are_found_with_and_without_diacritics() {
        var searchable = new PublicTexts("Đường vào Trung tâm bị ngập", "Đã sửa").searchable();

        assertThat(searchable).contains(Diacritics.fold("ĐƯỜNG"), Diacritics.fold("duong vao trung tam"));
    }
}
