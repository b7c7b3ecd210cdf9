package vn.tthc.catalog.national;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which fees of a national version the province's council sets. */
class LocalisationFeesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String DOCUMENT = """
            {"executionMethods": [
               {"submissionMethod": "ONLINE", "fees": [{"type": "FEE"}, {"type": "SERVICE_FEE", "value": 0}]},
               {"submissionMethod": "DIRECT", "fees": [{"type": "FEE"}]}],
             "cases": [{"fees": [{"channel": "ONLINE", "kind": "FEE"}]}]}""";

    @Test
    void a_fee_is_set_for_its_kind_and_channel_alone() throws Exception {
        var document = (ObjectNode) JSON.readTree(DOCUMENT);

        var used = localisation(fee("ONLINE", "FEE", 5), fee("DIRECT", "FEE", 7), fee(null, "SERVICE_FEE", 9))
                .into(document);

        assertThat(used).containsExactlyInAnyOrder(0, 1);
        assertThat(document.at("/executionMethods/0/fees/0/value").asInt()).isEqualTo(5);
        assertThat(document.at("/executionMethods/1/fees/0/value").asInt()).isEqualTo(7);
        assertThat(document.at("/cases/0/fees/0/amount").asInt()).isEqualTo(5);
    }

    @Test
    void a_fee_that_the_nation_has_set_stays_zero_among_them() throws Exception {
        var document = (ObjectNode) JSON.readTree(DOCUMENT);

        assertThat(localisation(fee(null, "SERVICE_FEE", 9)).into(document)).isEmpty();
        assertThat(document.at("/executionMethods/0/fees/1/value").asInt()).isZero();
    }

    @Test
    void a_fee_without_a_channel_is_that_of_every_channel() throws Exception {
        var document = (ObjectNode) JSON.readTree(DOCUMENT);

        localisation(fee(null, "FEE", 3)).into(document);

        assertThat(document.at("/executionMethods/0/fees/0/value").asInt()).isEqualTo(3);
        assertThat(document.at("/executionMethods/1/fees/0/value").asInt()).isEqualTo(3);
        assertThat(document.at("/executionMethods/1/fees/0/description").asText())
                .isEqualTo("12/2026/NQ-HĐND");
    }

    private static Localisation localisation(String... fees) throws Exception {
        return JSON.readValue(
                "{\"basis\": \"12/2026/NQ-HĐND\", \"fees\": " + Arrays.toString(fees) + "}", Localisation.class);
    }

    private static String fee(@Nullable String channel, String kind, long amount) {
        var named = channel == null ? "" : "\"channel\": \"" + channel + "\", ";
        return "{" + named + "\"kind\": \"" + kind + "\", \"amount\": " + amount + "}";
    }
}
