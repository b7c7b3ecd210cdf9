package vn.tthc.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicRoutesTest {

    private final PublicRoutes routes = new PublicRoutes();

    @ParameterizedTest
    @CsvSource({
        "GET, /public/v1/procedures, true",
        "HEAD, /public/v1/procedures, true",
        "GET, /public/v1/procedures/1.013225, true",
        "GET, /public/v1/tracking/H90.31-261120-0001, true",
        "GET, /public/v1/results/keys, true",
        "GET, /public/v1/results/019a9f00-0000-7000-8000-000000000001, true",
        "POST, /public/v1/results/keys, false",
        "GET, /public/v1/tracking, false",
        "GET, /public/v1/procedures/1.013225/more, false",
        "GET, /public/v1/procedures/, false",
        "POST, /public/v1/payments/callbacks, true",
        "GET, /public/v1/payments/callbacks, false",
        "POST, /public/v1/notices/reports, true",
        "POST, /public/v1/post/events, true",
        "POST, /public/v1/payments, false",
        "POST, /public/v1/feedback, false",
        "POST, /public/v1/ratings, true",
        "PUT, /public/v1/ratings, true",
        "GET, /public/v1/ratings, false",
        "DELETE, /public/v1/ratings, false",
        "POST, /public/v1/procedures, false",
        "GET, /api/v1/procedures, false",
        "GET, /integration/v1/procedures, false",
        "GET, /public/v1/anything, false",
    })
    void exactly_what_is_listed_is_public(String method, String path, boolean isPublic) {
        assertThat(routes.contains(method, path)).isEqualTo(isPublic);
    }

    @Test
    void a_line_that_is_not_method_and_path_stops_the_start() {
        assertThatThrownBy(() -> new PublicRoutes(List.of("/public/v1/procedures")))
                .hasMessageContaining("/public/v1/procedures");
    }
}
