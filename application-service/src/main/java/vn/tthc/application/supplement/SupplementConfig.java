package vn.tthc.application.supplement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import vn.tthc.application.clock.SupplementRule;

/** The law's numbers about supplements; they have changed before. */
@ConfigMapping(prefix = "tthc.supplement")
public interface SupplementConfig {

    /** What a complete supplement does to the limit (NĐ 61/2018 Đ19.4). */
    @WithDefault("RESTART")
    SupplementRule rule();

    /** How often a dossier may be sent back (NĐ 63/2010 Đ20.4). */
    @WithDefault("2")
    int maxRounds();

    /** Working days from receipt in which appraisal may send it back (NĐ 61/2018 Đ19.4). */
    @WithDefault("3")
    int windowWorkingDays();
}
