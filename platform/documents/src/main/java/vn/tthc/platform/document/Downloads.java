package vn.tthc.platform.document;

import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestResponse;

/** Hands out files so that a browser neither guesses what they are nor keeps them. */
public final class Downloads {

    private Downloads() {}

    public static RestResponse<InputStream> of(InputStream content, String mediaType, String name, String sha256) {
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return RestResponse.ResponseBuilder.ok(content, mediaType)
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .header("Digest", "sha-256=" + sha256)
                .build();
    }
}
