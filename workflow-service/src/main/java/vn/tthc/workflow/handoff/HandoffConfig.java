package vn.tthc.workflow.handoff;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "tthc.workflow.handoff")
interface HandoffConfig {

    /** Working hours in which a receiver has to say whether it takes over; a day, as the law gives for paper. */
    @WithDefault("8")
    int receiptHours();
}
