package vn.tthc.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.util.List;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.platform.problem.Problem;

class CallerTest {

    private static final PersonKeys KEYS = new PersonKeys("secret");

    private static Caller caller(String role, @Nullable String agency, @Nullable String personalId) {
        var claims = new JwtClaims();
        claims.setSubject("someone");
        if (agency != null) {
            claims.setClaim("agency", agency);
        }
        if (personalId != null) {
            claims.setClaim("personal_id", personalId);
        }
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new DefaultJWTCallerPrincipal(claims))
                .addRoles(Set.of(role))
                .build();
        return new Caller(identity, KEYS);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            officer,              Agency[code=H90.31]
            receptionist,         Agency[code=H90.31]
            leader,               Agency[code=H90.31]
            feedback-officer,     Agency[code=H90.31]
            supervisor,           Subtree[agency=H90.31]
            procedure-controller, Nothing[]
            auditor,              Nothing[]
            admin,                Nothing[]
            made-up,              Nothing[]
            """)
    void how_far_a_role_may_see(String role, String scope) {
        assertThat(caller(role, "H90.31", null).scope()).hasToString(scope);
    }

    @ParameterizedTest
    @CsvSource({"officer", "supervisor", "leader"})
    void staff_without_an_agency_sees_nothing(String role) {
        assertThat(caller(role, null, null).scope()).isEqualTo(new AccessScope.Nothing());
        assertThatThrownBy(() -> caller(role, null, null).requireAgency()).isInstanceOf(Problem.class);
    }

    @Test
    void a_citizen_sees_what_is_theirs_under_a_key_that_does_not_tell_the_number() {
        var scope = caller("citizen", null, "099000000011").scope();

        assertThat(scope).isEqualTo(new AccessScope.Person(List.of(KEYS.of("099000000011")), "someone"));
        assertThat(scope.toString()).doesNotContain("099000000011");
    }

    @Test
    void a_citizen_who_was_never_identified_shares_nothing_with_another_one() {
        assertThat(caller("citizen", null, null).scope()).isEqualTo(new AccessScope.Person(List.of(), "someone"));
        assertThat(caller("citizen", null, null).personKey()).isEmpty();
    }

    @Test
    void the_key_depends_on_the_number_and_on_the_secret_and_on_nothing_else() {
        assertThat(KEYS.of("099 000 000 011")).isEqualTo(KEYS.of("099000000011"));
        assertThat(KEYS.of("099000000012")).isNotEqualTo(KEYS.of("099000000011"));
        assertThat(new PersonKeys("other").of("099000000011")).isNotEqualTo(KEYS.of("099000000011"));
    }
}
