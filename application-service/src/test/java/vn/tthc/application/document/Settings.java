package vn.tthc.application.document;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import vn.tthc.platform.document.StoreConfig;

/** The settings as they are by default, and what a test adds. */
final class Settings {

    private Settings() {}

    static StoreConfig of(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(StoreConfig.class)
                .withConverter(
                        io.quarkus.runtime.configuration.MemorySize.class,
                        100,
                        new io.quarkus.runtime.configuration.MemorySizeConverter())
                .withConverter(java.time.Duration.class, 100, new io.quarkus.runtime.configuration.DurationConverter())
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build()
                .getConfigMapping(StoreConfig.class);
    }
}
