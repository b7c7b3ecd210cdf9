package vn.tthc.workflow.progress;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "tthc.workflow.supplements")
interface SupplementConfig {

    /** How often a person may be asked to come back for one dossier (NĐ 63/2010 Điều 20.4). */
    @WithDefault("2")
    int most();
}
