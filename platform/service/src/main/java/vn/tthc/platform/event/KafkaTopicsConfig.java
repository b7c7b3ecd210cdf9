package vn.tthc.platform.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How missing topics are created. */
@ConfigMapping(prefix = "tthc.topics")
interface KafkaTopicsConfig {

    /** Off where only operators may create topics. */
    @WithDefault("true")
    boolean create();

    /** How far a consumer can be spread; changing it later would move keys between partitions. */
    @WithDefault("6")
    int partitions();

    /** How long events of topics that are not compacted, and dead letters, are kept. */
    @WithDefault("90d")
    Duration retention();
}
