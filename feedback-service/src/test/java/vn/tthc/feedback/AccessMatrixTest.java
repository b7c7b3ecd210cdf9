package vn.tthc.feedback;

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
    void every_operation_is_open_to_these_roles_and_to_no_others() {
        AccessMatrix.of(Role.ALL, """
                        GET  /api/v1/ratings/eligibility          citizen
                        POST /api/v1/ratings/tokens               citizen
                        POST /public/v1/ratings                   public
                        PUT  /public/v1/ratings                   public
                        POST /public/v1/ratings/own               public
                        POST /public/v1/ratings/tickets           public
                        POST /public/v1/ratings/tokens            public
                        GET  /public/v1/ratings/contents          public
                        GET  /public/v1/ratings/keys              public
                        GET  /public/v1/ratings/figures           public
                        POST /api/v1/surveys                      feedback-officer
                        GET  /api/v1/surveys                      feedback-officer leader supervisor
                        GET  /api/v1/surveys/{id}                 feedback-officer leader supervisor
                        PUT  /api/v1/surveys/{id}                 feedback-officer
                        POST /api/v1/surveys/{id}/versions        feedback-officer
                        POST /api/v1/surveys/{id}/open            feedback-officer
                        GET  /api/v1/surveys/{id}/results         feedback-officer leader supervisor
                        GET  /api/v1/surveys/{id}/texts           feedback-officer
                        POST /api/v1/surveys/{id}/texts/{text}/moderate feedback-officer
                        GET  /api/v1/survey-invitations           citizen
                        POST /api/v1/survey-invitations/tokens    citizen
                        GET  /public/v1/surveys/{id}              public
                        POST /public/v1/surveys/answers           public
                        POST /api/v1/feedback                     citizen
                        POST /api/v1/feedback/take-down           feedback-officer
                        POST /integration/v1/feedback             partner-national-portal
                        GET  /api/v1/feedback                     citizen feedback-officer supervisor
                        GET  /api/v1/feedback/{id}                citizen feedback-officer supervisor
                        GET  /api/v1/feedback/{id}/clock          citizen feedback-officer supervisor
                        GET  /api/v1/feedback/{id}/sender         feedback-officer
                        GET  /api/v1/feedback/warnings            feedback-officer supervisor
                        GET  /api/v1/feedback/waves               feedback-officer supervisor
                        GET  /api/v1/feedback/{id}/similar        feedback-officer
                        POST /api/v1/feedback/{id}/merge          feedback-officer
                        POST /api/v1/feedback/{id}/attachments    citizen feedback-officer
                        GET  /api/v1/feedback/{id}/attachments    citizen feedback-officer supervisor
                        GET  /api/v1/feedback/{id}/attachments/{attachmentId}/content citizen feedback-officer supervisor
                        POST /api/v1/feedback/{id}/accept         feedback-officer
                        POST /api/v1/feedback/{id}/classify       feedback-officer
                        POST /api/v1/feedback/{id}/transfer       feedback-officer
                        POST /api/v1/feedback/{id}/return         feedback-officer
                        POST /api/v1/feedback/{id}/ask-supplement feedback-officer
                        POST /api/v1/feedback/{id}/supplement     citizen feedback-officer
                        POST /api/v1/feedback/{id}/reject         feedback-officer
                        POST /api/v1/feedback/{id}/name-officer   feedback-officer
                        POST /api/v1/feedback/{id}/answer         feedback-officer
                        POST /api/v1/feedback/{id}/publish        feedback-officer
                        POST /api/v1/feedback/{id}/moderate       feedback-officer
                        POST /api/v1/feedback/{id}/satisfaction   citizen feedback-officer
                        POST /api/v1/feedback/{id}/reopen         citizen feedback-officer
                        POST /api/v1/evaluations                    leader
                        GET  /api/v1/evaluations                    leader supervisor
                        GET  /api/v1/evaluations/{id}               leader supervisor
                        GET  /api/v1/evaluations/{id}/explanation   leader supervisor
                        GET  /api/v1/evaluations/{id}/dossiers      leader supervisor
                        GET  /api/v1/evaluations/{id}/officers      leader supervisor
                        GET  /api/v1/evaluations/{id}/recomputation leader supervisor
                        POST /api/v1/evaluations/{id}/recompute     leader
                        POST /api/v1/evaluations/{id}/approve       leader
                        GET  /api/v1/evaluations/own                officer receptionist leader
                        GET  /api/v1/evaluations/own/{id}/dossiers  officer receptionist leader
                        GET  /public/v1/evaluations                 public
                        GET  /public/v1/feedback/changes            public
                        GET  /integration/v1/feedback/changes       partner-national-portal
                        GET  /integration/v1/evaluations/changes    partner-national-portal
                        POST /api/v1/feedback/opinion-sheets      feedback-officer
                        GET  /public/v1/feedback/opinion-sheets   public
                        GET  /public/v1/feedback                  public
                        GET  /public/v1/feedback/{code}           public
                        """).check();
    }
}
