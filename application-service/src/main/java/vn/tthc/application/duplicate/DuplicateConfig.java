package vn.tthc.application.duplicate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long the same submission is pointed out. */
@ConfigMapping(prefix = "tthc.duplicates")
interface DuplicateConfig {

    /** Days after a submission; 0 for never. */
    @WithDefault("30")
    int days();
}
