package vn.tthc.workflow;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.tthc.platform.security.Role;
import vn.tthc.testing.AccessMatrix;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class AccessMatrixTest {

    @Test
    void every_operation_is_open_to_these_roles_and_to_no_other() {
        AccessMatrix.of(Role.ALL, """
                POST /api/v1/process-definitions              procedure-controller
                GET  /api/v1/process-definitions              procedure-controller leader officer receptionist supervisor auditor admin
                GET  /api/v1/process-definitions/{id}         procedure-controller leader officer receptionist supervisor auditor admin
                PUT  /api/v1/process-definitions/{id}         procedure-controller
                POST /api/v1/process-definitions/{id}/approve procedure-controller leader
                POST /api/v1/process-definitions/decisions    procedure-controller leader
                GET  /api/v1/process-definitions/coverage     procedure-controller leader supervisor auditor admin
                POST /api/v1/process-definitions/bpmn         procedure-controller
                GET  /api/v1/process-definitions/{id}/bpmn    procedure-controller leader officer receptionist supervisor auditor admin
                GET  /api/v1/process-definitions/{id}/picture procedure-controller leader officer receptionist supervisor auditor admin
                GET  /api/v1/process-definitions/{id}/text    procedure-controller leader officer receptionist supervisor auditor admin
                GET  /api/v1/tasks                            officer leader receptionist supervisor
                GET  /api/v1/tasks/{id}                       officer leader receptionist supervisor
                POST /api/v1/tasks/{id}/claim                 officer leader receptionist
                POST /api/v1/tasks/{id}/release               officer leader receptionist
                POST /api/v1/tasks/{id}/complete              officer leader receptionist
                POST /api/v1/tasks/{id}/return                officer leader receptionist
                POST /api/v1/tasks/{id}/supplement            officer leader
                POST /api/v1/tasks/{id}/approve               leader
                POST /api/v1/tasks/{id}/refuse                leader
                POST /api/v1/tasks/{id}/handoff               officer leader receptionist
                POST /api/v1/tasks/{id}/consultations         officer leader
                POST /api/v1/tasks/{id}/forward               officer leader receptionist
                POST /api/v1/tasks/{id}/reassign              leader
                POST /api/v1/tasks/{id}/priority              leader
                POST /api/v1/tasks/bulk                       officer leader receptionist
                POST /api/v1/deputies                         officer leader receptionist
                GET  /api/v1/deputies                         officer leader receptionist
                POST /api/v1/deputies/{id}/end                officer leader receptionist
                GET  /api/v1/handoffs                         officer leader receptionist
                GET  /api/v1/handoffs/{id}                    officer leader receptionist supervisor
                POST /api/v1/handoffs/{id}/receive            officer leader receptionist
                POST /api/v1/handoffs/{id}/refuse             officer leader receptionist
                POST /api/v1/handoffs/{id}/return             officer leader
                GET  /public/v1/handoffs/keys                 public
                GET  /api/v1/handoffs/{id}/receipts           officer leader receptionist supervisor
                GET  /api/v1/consultations                    officer leader
                GET  /api/v1/consultations/{id}               officer leader supervisor
                POST /api/v1/consultations/{id}/answer        officer leader
                POST /api/v1/process-migrations               procedure-controller
                GET  /api/v1/process-migrations               procedure-controller auditor
                GET  /api/v1/process-migrations/{id}          procedure-controller auditor
                GET  /api/v1/process-migrations/{id}/cases    procedure-controller auditor
                POST /api/v1/process-migrations/{id}/run      procedure-controller
                POST /api/v1/process-migrations/{id}/undo     procedure-controller
                POST /api/v1/consultations/{id}/lapse         officer leader
                GET  /api/v1/inbox/counts                     officer leader receptionist supervisor
                GET  /api/v1/inbox/workload                   leader supervisor
                POST /api/v1/tasks/{id}/parts                 officer leader receptionist
                GET  /api/v1/tasks/{id}/parts                 officer leader receptionist
                GET  /api/v1/task-parts                       officer leader receptionist
                POST /api/v1/task-parts/{id}/answer           officer leader receptionist
                POST /api/v1/task-parts/{id}/withdraw         officer leader receptionist
                GET  /api/v1/inbox/lists                      officer leader receptionist supervisor
                POST /api/v1/inbox/lists                      officer leader receptionist supervisor
                DELETE /api/v1/inbox/lists/{id}               officer leader receptionist supervisor
                GET  /api/v1/processes/{applicationId}/history officer leader receptionist supervisor
                GET  /api/v1/evaluation-inputs                leader supervisor
                GET  /api/v1/evaluation-inputs/export         leader supervisor
                GET  /api/v1/warnings                         officer leader receptionist supervisor
                POST /api/v1/tasks/{id}/urgings               leader supervisor
                GET  /api/v1/urgings                          officer leader receptionist supervisor
                POST /api/v1/urgings/{id}/answer              officer leader receptionist
                GET  /api/v1/process-mining                   procedure-controller supervisor leader
                GET  /api/v1/process-mining/log               procedure-controller supervisor leader
                GET  /api/v1/processes/{applicationId}        officer leader receptionist supervisor
                """).check();
    }
}
