package vn.tthc.platform.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The only place that asks the machine for the time; everything else injects the {@link Clock}. */
final class Clocks {

    /** Starts at {@code tthc.clock.start} where it is set, so that a journey can cross a weekend on any day. */
    @Produces
    @Singleton
    @DefaultBean
    Clock clock(@ConfigProperty(name = "tthc.clock.start") Optional<OffsetDateTime> start) {
        var system = Clock.system(CivilTime.CIVIL_ZONE);
        return start.map(at -> Clock.offset(system, Duration.between(system.instant(), at)))
                .orElse(system);
    }
}
