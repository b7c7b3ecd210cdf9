package vn.tthc.gateway.testing;

import io.quarkus.test.Mock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Gives the gateway under test the test's clock. */
@Mock
@Singleton
class TestTime {

    @Produces
    @Mock
    @Singleton
    Clock clock() {
        return new TestClock();
    }
}
