package vn.tthc.platform.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tthc.platform.security.Role;
import vn.tthc.testing.AccessMatrix;
import vn.tthc.testing.Infrastructure;
import vn.tthc.testing.Tokens;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class AccessMatrixTest {

    private static final String TRUE = """
            GET  /sample/open           public
            GET  /sample/me             authenticated
            GET  /sample/officers       officer
            GET  /sample/unannotated
            POST /sample/orders         public
            POST /sample/text           public
            GET  /sample/things/{id}    public
            PUT  /sample/things/{id}    public
            GET  /sample/list           public
            POST /sample/conflict/{how} public
            """;

    private static void check(String lines) {
        AccessMatrix.of(Role.ALL, lines).below("/sample").check();
    }

    @Test
    void a_true_matrix_holds() {
        assertThatCode(() -> check(TRUE)).doesNotThrowAnyException();
    }

    @Test
    void a_role_too_many_or_too_few_and_a_missing_or_invented_operation_are_found() {
        assertThatThrownBy(() -> check(TRUE.replace("officers       officer", "officers       officer admin")))
                .hasMessageContaining("GET /sample/officers answered 403 to admin");
        assertThatThrownBy(() -> check(TRUE.replace("officers       officer", "officers       leader")))
                .hasMessageContaining("to officer");
        assertThatThrownBy(() -> check(TRUE.replace("open           public", "open           officer")))
                .hasMessageContaining("GET /sample/open answered 200 without a token");
        assertThatThrownBy(() -> check(TRUE.replace("GET  /sample/list           public\n", "")))
                .hasMessageContaining("/sample/list");
        assertThatThrownBy(() -> check(TRUE + "DELETE /sample/list admin\n"))
                .hasMessageContaining("DELETE /sample/list");
    }

    @Test
    void what_a_stranger_gets_to_see_is_found() {
        var stranger = List.of(Tokens.as("citizen").build());

        assertThatCode(() -> AccessMatrix.hides("GET /sample/officers", stranger))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> AccessMatrix.hides("GET /sample/open", stranger))
                .hasMessageContaining("to a stranger");
    }
}
