package vn.tthc.application.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            DRAFT,                SUBMITTED
            SUBMITTED,            RECEIVED REJECTED_AT_INTAKE SUPPLEMENT_REQUESTED WITHDRAWN
            RECEIVED,             PROCESSING
            REJECTED_AT_INTAKE,   -
            PROCESSING,           SUPPLEMENT_REQUESTED PAYMENT_REQUIRED WITHDRAWN STOPPED COMPLETED
            SUPPLEMENT_REQUESTED, PROCESSING WITHDRAWN STOPPED
            PAYMENT_REQUIRED,     PROCESSING STOPPED
            WITHDRAWN,            -
            STOPPED,              -
            COMPLETED,            RETURNED
            RETURNED,             -
            """)
    void the_diagram_is_exactly_this(Status from, @Nullable String to) {
        assertThat(from.successors()).isEqualTo(statuses(to));
        assertThat(from.isFinal()).isEqualTo(to == null);
    }

    @ParameterizedTest
    @CsvSource({"DIRECT, RECEIVED", "POSTAL, RECEIVED", "ONLINE, SUBMITTED"})
    void a_file_that_is_not_online_starts_as_received(Channel channel, Status first) {
        assertThat(Status.DRAFT.successors(channel)).containsExactly(first);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            SUBMITTED,            1,  Mới đăng ký
            RECEIVED,             2,  Được tiếp nhận
            REJECTED_AT_INTAKE,   3,  Không được tiếp nhận
            PROCESSING,           4,  Đang xử lý
            SUPPLEMENT_REQUESTED, 5,  Yêu cầu bổ sung giấy tờ
            PAYMENT_REQUIRED,     6,  Yêu cầu thực hiện nghĩa vụ tài chính
            WITHDRAWN,            7,  Công dân yêu cầu rút hồ sơ
            STOPPED,              8,  Dừng xử lý
            COMPLETED,            9,  Đã xử lý xong
            RETURNED,             10, Đã trả kết quả
            """)
    void codes_and_names_are_the_national_ones(Status status, int code, String title) {
        assertThat(status.code()).isEqualTo(code);
        assertThat(status.title()).isEqualTo(title);
        assertThat(Status.of(Integer.toString(code))).contains(status);
    }

    @Test
    void what_is_no_status_is_not_found() {
        assertThat(Status.of("11")).isEmpty();
        assertThat(Status.of("received")).isEmpty();
    }

    private static Set<Status> statuses(@Nullable String names) {
        return names == null
                ? Set.of()
                : Arrays.stream(names.split(" ")).map(Status::valueOf).collect(Collectors.toSet());
    }
}
