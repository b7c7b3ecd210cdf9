package vn.tthc.application.lookup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How names are looked for. */
@ConfigMapping(prefix = "tthc.search")
interface SearchConfig {

    /**
     * How many of the newest dossiers are looked through for words before the index of words is asked: walking through
     * them takes about as long as asking.
     */
    @WithDefault("4000")
    int stretch();
}
