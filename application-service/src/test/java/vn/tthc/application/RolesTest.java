package vn.tthc.application;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.tthc.platform.security.Role;
import vn.tthc.testing.AccessMatrix;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class RolesTest {

    @Test
    void every_operation_is_open_to_these_roles_and_to_no_other() {
        AccessMatrix.of(Role.ALL, """
                GET /public/v1/tracking/{code} public
                POST /api/v1/applications citizen receptionist
                GET /api/v1/applications citizen receptionist officer leader supervisor
                POST /api/v1/applications/receive receptionist
                POST /api/v1/applications/search receptionist officer leader supervisor
                POST /api/v1/applications/export receptionist officer leader supervisor
                GET /api/v1/applications/{id} citizen receptionist officer leader supervisor
                PUT /api/v1/applications/{id} citizen receptionist
                POST /api/v1/applications/{id}/submit citizen
                POST /api/v1/applications/{id}/accept receptionist
                POST /api/v1/applications/{id}/reject receptionist
                POST /api/v1/applications/{id}/withdraw citizen receptionist
                POST /api/v1/applications/{id}/return receptionist
                GET /api/v1/applications/{id}/clock citizen receptionist officer leader supervisor
                GET /api/v1/applications/{id}/timeline citizen receptionist officer leader supervisor
                GET /api/v1/applications/{id}/forms/01 citizen receptionist officer leader
                GET /api/v1/applications/{id}/forms/02 citizen receptionist officer leader
                GET /api/v1/applications/{id}/forms/03 citizen receptionist officer leader
                GET /api/v1/applications/{id}/forms/05 citizen receptionist officer leader
                GET /api/v1/applications/{id}/forms/06 receptionist officer leader
                GET /api/v1/applications/forms/07 receptionist officer leader supervisor
                POST /api/v1/applications/{id}/documents citizen receptionist
                GET /api/v1/applications/{id}/documents citizen receptionist officer leader
                GET /api/v1/applications/{id}/documents/{documentId}/content citizen receptionist officer leader
                POST /api/v1/applications/{id}/documents/uploads citizen receptionist
                GET /api/v1/applications/{id}/documents/reuse citizen receptionist
                POST /api/v1/applications/{id}/documents/reuse citizen receptionist
                GET /api/v1/applications/reuse-figures leader supervisor
                GET /api/v1/applications/{id}/documents/uploads/{uploadId} citizen receptionist
                PATCH /api/v1/applications/{id}/documents/uploads/{uploadId} citizen receptionist
                POST /api/v1/applications/{id}/extensions leader
                GET /api/v1/applications/{id}/extensions citizen receptionist officer leader supervisor
                GET /api/v1/applications/{id}/forms/04 citizen receptionist officer leader
                POST /api/v1/applications/{id}/stop leader
                GET /api/v1/applications/{id}/ending citizen receptionist officer leader supervisor
                GET /api/v1/applications/{id}/ending/paper citizen receptionist officer leader
                POST /api/v1/applications/{id}/correction receptionist
                GET /api/v1/applications/rules admin procedure-controller
                POST /api/v1/applications/rules admin
                POST /api/v1/applications/moves procedure-controller
                GET /api/v1/applications/moves/{moveId} procedure-controller
                GET /api/v1/applications/moves/{moveId}/cases procedure-controller
                POST /api/v1/applications/moves/{moveId}/apply procedure-controller
                POST /api/v1/applications/{id}/moves/{moveId}/choice citizen receptionist
                POST /api/v1/applications/{id}/supplements receptionist
                GET /api/v1/applications/{id}/supplements citizen receptionist officer leader supervisor
                POST /api/v1/applications/{id}/supplements/{supplementId}/answer citizen receptionist
                GET /api/v1/applications/{id}/results citizen receptionist officer leader
                GET /api/v1/applications/{id}/results/{resultId}/content citizen receptionist officer leader
                GET /api/v1/results citizen
                GET /api/v1/results/{resultId}/content citizen
                POST /api/v1/results/imports leader
                GET /api/v1/results/imports leader supervisor
                GET /api/v1/results/imports/{importId} leader supervisor
                GET /api/v1/results/imports/{importId}/refused leader supervisor
                GET /api/v1/results/earlier leader
                POST /api/v1/results/earlier/{resultId}/revoke leader
                POST /api/v1/results/earlier/{resultId}/reissue leader
                POST /api/v1/applications/{id}/results/{resultId}/revoke leader
                POST /api/v1/applications/{id}/results/{resultId}/reissue leader
                GET /public/v1/results/keys public
                GET /public/v1/results/{id} public
                POST /api/v1/applications/{id}/void leader
                GET /api/v1/applications/encryption admin
                GET /api/v1/applications/personal-data citizen
                POST /api/v1/applications/{id}/data-corrections citizen
                GET /api/v1/applications/{id}/data-corrections citizen receptionist leader
                GET /api/v1/applications/data-corrections receptionist leader
                POST /api/v1/applications/{id}/data-corrections/{correctionId}/verdict receptionist leader
                POST /api/v1/applications/{id}/identity-corrections receptionist officer leader
                GET /api/v1/applications/{id}/identity-corrections receptionist officer leader
                GET /api/v1/applications/{id}/identity-corrections/{correctionId} receptionist officer leader
                GET /api/v1/applications/identity-corrections leader
                POST /api/v1/applications/{id}/identity-corrections/{correctionId}/verdict leader
                POST /api/v1/applications/destructions officer leader
                GET /api/v1/applications/destructions officer leader
                GET /api/v1/applications/destructions/{destructionId} officer leader
                GET /api/v1/applications/destructions/{destructionId}/applications officer leader
                POST /api/v1/applications/destructions/{destructionId}/verdict leader
                GET /api/v1/applications/{id}/holds officer leader
                POST /api/v1/applications/{id}/holds officer leader
                POST /api/v1/applications/{id}/holds/{holdId}/release leader
                GET /api/v1/applications/purposes citizen receptionist officer leader supervisor
                GET /api/v1/applications/{id}/reads citizen
                GET /api/v1/applications/unrouted receptionist leader
                POST /api/v1/applications/{id}/competence receptionist leader
                POST /api/v1/applications/{id}/guidance receptionist
                GET /api/v1/applications/{id}/guidance citizen receptionist officer leader supervisor
                GET /api/v1/applications/{id}/payments citizen receptionist officer leader supervisor
                POST /api/v1/applications/{id}/payments receptionist
                POST /api/v1/applications/{id}/obligations officer leader
                GET /api/v1/applications/{id}/obligations citizen receptionist officer leader supervisor
                POST /api/v1/applications/{id}/payments/attempts citizen receptionist
                POST /public/v1/payments/callbacks public
                POST /api/v1/applications/reconciliations receptionist leader
                GET /api/v1/applications/reconciliations receptionist leader supervisor
                GET /api/v1/applications/reconciliations/{reportId} receptionist leader supervisor
                GET /api/v1/applications/reconciliations/{reportId}/lines receptionist leader
                POST /api/v1/applications/{id}/payments/decisions receptionist officer leader
                POST /api/v1/applications/{id}/payments/decisions/{decisionId}/verdict leader
                POST /api/v1/applications/{id}/payments/decisions/{decisionId}/payout receptionist
                POST /api/v1/applications/{id}/fees receptionist officer leader
                GET /api/v1/applications/{id}/payments/{paymentId}/receipt citizen receptionist officer leader
                GET /api/v1/applications/notices citizen
                GET /api/v1/applications/notices/undelivered receptionist officer leader supervisor
                GET /api/v1/applications/notices/preferences citizen
                PUT /api/v1/applications/notices/preferences citizen
                GET /api/v1/applications/{id}/notices citizen receptionist officer leader supervisor
                POST /api/v1/applications/{id}/notices/{noticeId}/resend receptionist officer leader
                POST /public/v1/notices/reports public
                GET /api/v1/applications/{id}/post-orders citizen receptionist officer leader supervisor
                POST /api/v1/applications/{id}/post-orders citizen receptionist
                POST /api/v1/applications/{id}/post-orders/{orderId}/cancel citizen receptionist
                POST /public/v1/post/events public
                GET /api/v1/codes/patterns admin leader receptionist
                POST /api/v1/codes/patterns admin
                POST /api/v1/codes/blocks receptionist
                GET /api/v1/codes/blocks receptionist leader supervisor
                GET /api/v1/codes/blocks/{id} receptionist leader supervisor
                POST /api/v1/codes/blocks/{id}/close receptionist
                GET /api/v1/codes/voids receptionist leader supervisor
                GET /api/v1/codes/days/{day} receptionist leader supervisor
                GET /api/v1/case-rules procedure-controller
                POST /api/v1/case-rules procedure-controller
                POST /api/v1/case-rules/{id}/end procedure-controller
                GET /api/v1/counters receptionist leader admin supervisor
                POST /api/v1/counters leader admin
                GET /api/v1/counters/duty receptionist
                GET /api/v1/counters/{id} receptionist leader admin supervisor
                PUT /api/v1/counters/{id} leader admin
                GET /api/v1/counters/rosters receptionist leader admin supervisor
                POST /api/v1/counters/rosters leader admin
                GET /api/v1/counters/rosters/{id} receptionist leader admin supervisor
                PUT /api/v1/counters/rosters/{id} leader admin
                POST /api/v1/counters/rosters/{id}/rotate leader admin
                """).check();
    }
}
