package vn.tthc.application.dossier;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tthc.platform.web.Versions;

/** Every answer that shows a dossier carries its entity tag. */
public final class DossierAnswers {

    private DossierAnswers() {}

    public static RestResponse<DossierView> ok(DossierView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, Versions.etag(view.version()))
                .build();
    }

    public static RestResponse<DossierView> created(DossierView view) {
        return RestResponse.ResponseBuilder.<DossierView>created(URI.create("/api/v1/applications/" + view.id()))
                .entity(view)
                .header(HttpHeaders.ETAG, Versions.etag(view.version()))
                .build();
    }
}
