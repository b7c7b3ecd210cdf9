package vn.tthc.application.post;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** The public post of the province. */
@ConfigMapping(prefix = "tthc.post")
interface PostConfig {

    /** Who carries; without it nothing can be ordered. */
    Optional<String> operator();

    /** What the operator signs its reports with, {@code operator:key-id:secret} each. */
    Optional<List<String>> keys();
}
