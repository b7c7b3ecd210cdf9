package vn.tthc.application.code;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How far numbers may be set apart for places that are cut off. */
@ConfigMapping(prefix = "tthc.codes")
interface CodeConfig {

    /** The most numbers in one block. */
    @WithDefault("200")
    int maxBlock();

    /** How many days ahead a block may be taken. */
    @WithDefault("7")
    int daysAhead();

    /** Days after the block's own in which its numbers may be redeemed; what is left then is voided. */
    @WithDefault("7")
    int redeemDays();
}
