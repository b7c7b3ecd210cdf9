package vn.tthc.application.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventKindTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            ORDERED,     PICKED_UP,   PICKED_UP
            ORDERED,     DELIVERED,   DELIVERED
            ORDERED,     RETURNED,    RETURNED
            PICKED_UP,   HANDED_OVER, HANDED_OVER
            PICKED_UP,   PICKED_UP,   PICKED_UP
            DELIVERED,   PICKED_UP,   DELIVERED
            DELIVERED,   RETURNED,    DELIVERED
            HANDED_OVER, RETURNED,    HANDED_OVER
            RETURNED,    PICKED_UP,   RETURNED
            RETURNED,    DELIVERED,   DELIVERED
            """)
    void an_order_comes_to_the_same_in_whatever_order_it_is_reported(
            OrderState before, EventKind event, OrderState after) {
        assertThat(event.after(before)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            PICKED_UP,   SEND_FILE,     true
            PICKED_UP,   RETURN_RESULT, true
            HANDED_OVER, SEND_FILE,     true
            HANDED_OVER, RETURN_RESULT, false
            DELIVERED,   SEND_FILE,     false
            DELIVERED,   RETURN_RESULT, true
            RETURNED,    RETURN_RESULT, true
            """)
    void a_file_is_handed_over_and_a_result_is_delivered(EventKind event, Purpose purpose, boolean suits) {
        assertThat(event.suits(purpose)).isEqualTo(suits);
    }
}
