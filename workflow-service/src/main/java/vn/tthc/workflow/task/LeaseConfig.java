package vn.tthc.workflow.task;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "tthc.workflow.lease")
interface LeaseConfig {

    /** How long a claimed task stays with its holder before others may take it. */
    @WithDefault("P5D")
    Duration lasts();
}
