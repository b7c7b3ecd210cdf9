package vn.tthc.catalog;

import static vn.tthc.catalog.CatalogApi.decision;
import static vn.tthc.catalog.CatalogApi.draft;
import static vn.tthc.catalog.CatalogApi.item;
import static vn.tthc.catalog.CatalogApi.procedure;
import static vn.tthc.catalog.CatalogApi.publish;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tthc.platform.security.Role;
import vn.tthc.testing.Infrastructure;
import vn.tthc.testing.RequestExamples;
import vn.tthc.testing.Tokens;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ExamplesTest {

    @Test
    void every_request_has_an_example_that_the_service_understands() {
        CatalogApi.province();
        CatalogApi.agency("H90.62", "Ủy ban nhân dân xã Đồng Thượng", "COMMUNE", "H90");
        CatalogApi.agency("H90.63", "Ủy ban nhân dân xã Đồng Hạ", "COMMUNE", "H90");
        publish(draft(decision("2026-01-10", List.of(item("NEW", "1.900103", procedure("Đang niêm yết"))))))
                .statusCode(200);

        RequestExamples.check(Tokens.as(Role.ALL.toArray(String[]::new))
                .agency("H90")
                .personalId("099800000011")
                .build());
    }
}
