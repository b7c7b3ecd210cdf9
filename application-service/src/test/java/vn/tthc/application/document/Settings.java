package vn.tthc.application.document;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** The settings as they are by default, and what a test adds. */
final class Settings {

    private Settings() {}

    static DocumentConfig of(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(DocumentConfig.class)
                .withConverter(
                        io.quarkus.runtime.configuration.MemorySize.class,
                        100,
                        new io.quarkus.runtime.configuration.MemorySizeConverter())
                .withConverter(java.time.Duration.class, 100, new io.quarkus.runtime.configuration.DurationConverter())
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build()
                .getConfigMapping(DocumentConfig.class);
    }
}
