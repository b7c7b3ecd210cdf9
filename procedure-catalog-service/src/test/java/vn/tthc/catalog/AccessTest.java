package vn.tthc.catalog;

import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tthc.platform.security.Role;
import vn.tthc.testing.AccessMatrix;
import vn.tthc.testing.Infrastructure;
import vn.tthc.testing.Tokens;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class AccessTest {

    @Test
    void every_operation_lets_in_exactly_those_it_is_meant_for() {
        AccessMatrix.of(Role.ALL, """
                POST /api/v1/agencies                                         admin
                GET  /api/v1/agencies                                         authenticated
                GET  /api/v1/agencies/{code}                                  authenticated
                GET  /api/v1/agencies/{code}/history                          authenticated
                PUT  /api/v1/agencies/{code}                                  admin
                POST /api/v1/agencies/{code}/close                            admin
                GET  /api/v1/agencies/{code}/succession                       authenticated
                POST /api/v1/agencies/reorganisations                         admin
                GET  /api/v1/agencies/reorganisations                         authenticated
                GET  /api/v1/agencies/reorganisations/{id}                    authenticated
                POST /api/v1/sectors                                          admin
                GET  /api/v1/sectors                                          authenticated
                GET  /api/v1/sectors/{code}                                   authenticated
                PUT  /api/v1/sectors/{code}                                   admin
                POST /api/v1/calendars                                        admin
                GET  /api/v1/calendars/{agency}                               authenticated
                GET  /api/v1/calendars/{agency}/versions                      authenticated
                GET  /api/v1/calendars/{agency}/versions/{number}             authenticated
                POST /api/v1/calendars/{agency}/versions/{number}/activate    admin
                GET  /api/v1/calendars/{agency}/versions/{number}/difference  authenticated
                POST /api/v1/calendars/{agency}/notices                       admin
                GET  /api/v1/calendars/{agency}/due-date                      authenticated
                GET  /api/v1/procedures                                       authenticated
                GET  /api/v1/procedures/divergences                           procedure-controller supervisor auditor
                GET  /api/v1/procedures/{code}/localisation                   authenticated
                PUT  /api/v1/procedures/{code}/localisation                   procedure-controller
                GET  /api/v1/procedures/{code}                                authenticated
                GET  /api/v1/procedures/{code}/versions                       authenticated
                GET  /api/v1/procedures/delivery-counts                       procedure-controller leader supervisor auditor admin
                GET  /api/v1/procedures/{code}/delivery                       authenticated
                GET  /api/v1/procedures/{code}/delivery/history               authenticated
                PUT  /api/v1/procedures/{code}/delivery                       procedure-controller
                GET  /api/v1/procedures/{code}/forms                          procedure-controller supervisor auditor admin
                GET  /api/v1/procedures/{code}/forms/{case}                   authenticated
                GET  /api/v1/procedures/{code}/forms/{case}/draft             procedure-controller
                PUT  /api/v1/procedures/{code}/forms/{case}/draft             procedure-controller
                POST /api/v1/procedures/{code}/forms/{case}/draft/trial       procedure-controller
                POST /api/v1/procedures/{code}/forms/{case}/draft/publish     procedure-controller
                GET  /api/v1/procedures/{code}/history                        authenticated
                GET  /api/v1/procedures/{code}/versions/{number}              authenticated
                GET  /api/v1/procedures/{code}/versions/{a}/diff/{b}          authenticated
                POST /api/v1/publication-decisions                            procedure-controller
                GET  /api/v1/publication-decisions                            authenticated
                GET  /api/v1/publication-decisions/{id}                       authenticated
                PUT  /api/v1/publication-decisions/{id}                       procedure-controller
                GET  /api/v1/publication-decisions/{id}/items                 authenticated
                POST /api/v1/publication-decisions/{id}/publish               procedure-controller
                POST /api/v1/publication-decisions/{id}/check                 procedure-controller
                POST /api/v1/publication-decisions/{id}/confirmations         procedure-controller
                POST /api/v1/publication-decisions/{id}/sign                  procedure-controller
                GET  /api/v1/publication-decisions/{id}/corrections           authenticated
                GET  /api/v1/publication-decisions/totals                     authenticated
                GET  /api/v1/publication-decisions/annex                      authenticated
                POST /api/v1/publication-decisions/annex                      procedure-controller
                GET  /api/v1/publication-decisions/{id}/annex                 authenticated
                POST /api/v1/publication-decisions/import                     procedure-controller
                GET  /api/v1/publication-decisions/import/{id}                procedure-controller supervisor auditor
                GET  /api/v1/publication-decisions/import/{id}/records/{line} procedure-controller supervisor auditor
                POST /api/v1/postings                                         receptionist procedure-controller
                GET  /api/v1/postings                                         receptionist officer leader procedure-controller supervisor auditor
                GET  /api/v1/postings/{id}                                    receptionist officer leader procedure-controller supervisor auditor
                POST /api/v1/postings/{id}/check                              receptionist procedure-controller supervisor
                POST /api/v1/postings/{id}/remove                             receptionist procedure-controller
                GET  /api/v1/postings/duties                                  receptionist officer leader procedure-controller supervisor auditor
                GET  /api/v1/postings/duties/overview                         leader procedure-controller supervisor auditor
                POST /api/v1/postings/inspections                             supervisor
                GET  /api/v1/postings/inspections                             leader procedure-controller supervisor auditor
                GET  /api/v1/postings/inspections/{id}                        leader procedure-controller supervisor auditor
                PUT  /api/v1/postings/inspections/{id}                        supervisor
                POST /api/v1/postings/inspections/{id}/close                  supervisor
                POST /api/v1/reviews                                          procedure-controller
                GET  /api/v1/reviews                                          officer leader procedure-controller supervisor auditor
                GET  /api/v1/reviews/{id}                                     officer leader procedure-controller supervisor auditor
                PUT  /api/v1/reviews/{id}                                     procedure-controller
                POST /api/v1/reviews/{id}/submit                              procedure-controller
                POST /api/v1/reviews/{id}/return                              leader
                POST /api/v1/reviews/{id}/approve                             leader
                POST /api/v1/reviews/{id}/complete                            procedure-controller
                POST /api/v1/reviews/items                                    procedure-controller
                GET  /api/v1/reviews/items                                    officer leader procedure-controller supervisor auditor
                GET  /api/v1/reviews/items/{id}                               officer leader procedure-controller supervisor auditor
                PUT  /api/v1/reviews/items/{id}/findings                      officer procedure-controller
                POST /api/v1/reviews/items/{id}/conclude                      officer procedure-controller
                GET  /api/v1/reviews/suggestions                              officer leader procedure-controller supervisor auditor
                POST /api/v1/reviews/proposals                                procedure-controller
                GET  /api/v1/reviews/proposals                                officer leader procedure-controller supervisor auditor
                GET  /api/v1/reviews/proposals/{id}                           officer leader procedure-controller supervisor auditor
                PUT  /api/v1/reviews/proposals/{id}                           procedure-controller
                POST /api/v1/reviews/proposals/{id}/submit                    procedure-controller
                POST /api/v1/reviews/proposals/{id}/return                    leader
                POST /api/v1/reviews/proposals/{id}/approve                   leader
                POST /api/v1/reviews/proposals/{id}/reject                    leader
                POST /api/v1/reviews/proposals/{id}/carry-out                 procedure-controller
                GET  /public/v1/agencies                                      public
                GET  /public/v1/sectors                                       public
                GET  /public/v1/procedures                                    public
                GET  /public/v1/procedures/changes                            public
                GET  /public/v1/procedures/export                             public
                GET  /public/v1/procedures/facets                             public
                GET  /public/v1/procedures/suggestions                        public
                GET  /public/v1/procedures/{code}                             public
                GET  /public/v1/procedures/{code}/delivery                    public
                GET  /public/v1/procedures/{code}/fees                        public
                GET  /public/v1/procedures/{code}/notice                      public
                GET  /public/v1/procedures/{code}/notice.pdf                  public
                GET  /public/v1/procedures/{code}/forms/{case}                public
                """).check();
    }

    @Test
    void drafts_are_hidden_and_a_controller_enters_decisions_for_his_own_agencies_only() {
        CatalogApi.province();
        CatalogApi.agency("H90.35", "UBND xã Suối Vàng", "COMMUNE", "H90");
        var decision = CatalogApi.decision(
                "2026-06-01",
                List.of(CatalogApi.item("NEW", CatalogApi.freshCode(), CatalogApi.procedure("Bản nháp"))));
        var id = CatalogApi.draft(decision);
        var stranger = Tokens.as("procedure-controller").agency("H90.35").build();

        AccessMatrix.hides(
                "GET " + CatalogApi.DECISIONS + "/" + id,
                List.of(token("citizen"), token("officer"), token("partner-post")));
        AccessMatrix.hides(
                "GET " + CatalogApi.DECISIONS + "/" + id + "/items", List.of(token("citizen"), token("leader")));
        AccessMatrix.hides("POST " + CatalogApi.DECISIONS + "/" + id + "/publish", List.of(stranger));
        RestAssured.given()
                .auth()
                .oauth2(stranger)
                .contentType("application/json")
                .body(decision)
                .post(CatalogApi.DECISIONS)
                .then()
                .statusCode(403)
                .body("status", is(403));
    }

    private static String token(String role) {
        return Tokens.as(role).agency("H90").build();
    }
}
