package vn.tthc.application.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How strict intake is where the law leaves it open. */
@ConfigMapping(prefix = "tthc.intake")
interface IntakeConfig {

    /** Whether a tax code's tenth digit must follow from the nine before it. */
    @WithDefault("true")
    boolean taxCodeCheckDigit();
}
