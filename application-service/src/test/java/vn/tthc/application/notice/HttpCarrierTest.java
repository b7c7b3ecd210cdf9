package vn.tthc.application.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.application.notice.NotCarriedException.Cure;

/** Against a real HTTP server. */
class HttpCarrierTest {

    private static final UUID ID = UUID.fromString("019a9f00-0000-7000-8000-000000000001");
    private static final Outgoing NOTICE = new Outgoing(
            ID, "0900000011", "Tiêu đề", "Toàn văn", "Đã có kết quả", Instant.parse("2026-11-20T01:00:00Z"));

    private final TestGateway gateway;

    HttpCarrierTest() throws IOException {
        gateway = new TestGateway();
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void the_gateway_gets_the_brief_text_without_diacritics_under_an_id_and_a_token() throws Exception {
        carrier(false).carry(NOTICE);

        var got = gateway.got().getFirst();
        assertThat(got.body().toString())
                .isEqualTo("{\"id\":\"%s\",\"to\":\"0900000011\",\"from\":\"MINHSON\",\"text\":\"Da co ket qua\"}"
                        .formatted(ID));
        assertThat(got.key()).isEqualTo(ID.toString());
        assertThat(got.authorization()).isEqualTo("Bearer token-of-tests");
    }

    @Test
    void diacritics_stay_where_the_gateway_bears_them() throws Exception {
        carrier(true).carry(NOTICE);

        assertThat(gateway.got().getFirst().text()).isEqualTo("Đã có kết quả");
    }

    @ParameterizedTest
    @CsvSource({
        "400, NONE",
        "422, NONE",
        "401, LATER",
        "403, LATER",
        "302, LATER",
        "408, CARRIER_BACK",
        "429, CARRIER_BACK",
        "500, CARRIER_BACK",
        "503, CARRIER_BACK"
    })
    void what_the_gateway_answers_decides_whether_it_is_tried_again(int status, Cure cure) {
        gateway.answerWith(status);

        var failure = catchThrowableOfType(
                NotCarriedException.class, () -> carrier(false).carry(NOTICE));

        assertThat(failure.cure()).isEqualTo(cure);
        assertThat(failure.reason()).isEqualTo("HTTP_" + status);
    }

    @Test
    void a_gateway_that_is_not_there_is_tried_again() {
        var carrier = carrier(false);
        gateway.close();

        assertThat(catchThrowableOfType(NotCarriedException.class, () -> carrier.carry(NOTICE))
                        .cure())
                .isEqualTo(Cure.CARRIER_BACK);
    }

    private HttpCarrier carrier(boolean diacritics) {
        return new HttpCarrier(Settings.gateway(gateway.port(), diacritics), new ObjectMapper());
    }
}
