package vn.tthc.application.guidance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long guidance waits for the file that it was given for. */
@ConfigMapping(prefix = "tthc.guidance")
interface GuidanceConfig {

    /** Days after which somebody who was turned away is forgotten. */
    @WithDefault("90")
    int days();
}
