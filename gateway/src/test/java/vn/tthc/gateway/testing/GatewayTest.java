package vn.tthc.gateway.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import java.net.http.HttpResponse;

/** What all tests over HTTP share: the surroundings, and what every problem must look like. */
@WithTestResource(Surroundings.class)
public abstract class GatewayTest {

    /** Set by {@link Surroundings}. */
    @SuppressWarnings("NullAway.Init")
    protected World world;

    protected static void assertProblem(HttpResponse<String> response, int status, String slug) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = Caller.json(response);
        assertThat(problem.getString("type")).isEqualTo("/problems/" + slug);
        assertThat(problem.getInteger("status")).isEqualTo(status);
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getString("instance")).isEqualTo(response.uri().getRawPath());
        assertThat(response.headers().firstValue("X-Request-Id")).hasValue(problem.getString("requestId"));
    }
}
