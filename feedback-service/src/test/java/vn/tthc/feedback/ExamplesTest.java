package vn.tthc.feedback;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.tthc.platform.security.Role;
import vn.tthc.testing.Infrastructure;
import vn.tthc.testing.RequestExamples;
import vn.tthc.testing.Tokens;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ExamplesTest {

    @Inject
    FeedbackWorld world;

    @Test
    void every_request_has_an_example_that_the_service_understands() {
        world.exists();

        RequestExamples.check(Tokens.as(Role.ALL.toArray(String[]::new))
                .agency("H90")
                .personalId("099800000011")
                .build());
    }
}
