package vn.tthc.application.document;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The settings as they are when nobody sets anything but the folder, and what a test adds. */
final class Settings {

    private Settings() {}

    static DocumentConfig of(Path root) {
        return of(Map.of("tthc.documents.root", root.toString()));
    }

    static DocumentConfig of(Map<String, String> values) {
        var all = new HashMap<>(Map.of("tthc.documents.root", "target/documents"));
        all.putAll(values);
        return new SmallRyeConfigBuilder()
                .withMapping(DocumentConfig.class)
                .withConverter(
                        io.quarkus.runtime.configuration.MemorySize.class,
                        100,
                        new io.quarkus.runtime.configuration.MemorySizeConverter())
                .withConverter(java.time.Duration.class, 100, new io.quarkus.runtime.configuration.DurationConverter())
                .withSources(new PropertiesConfigSource(all, "test", 100))
                .build()
                .getConfigMapping(DocumentConfig.class);
    }
}
