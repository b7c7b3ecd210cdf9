package vn.tthc.feedback.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.AccessScope;

/** All reports; what people see of them goes through their access scope, for one as for many. */
@ApplicationScoped
class Reports implements PanacheRepositoryBase<Report, UUID> {

    /** The report, provided that it lies within the scope; otherwise there is none. */
    Report get(UUID id, AccessScope scope) {
        var visible = visible(scope);
        return find("id = :id and " + visible.condition, visible.parameters.and("id", id))
                .firstResultOptional()
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    /** One more than the page holds, the newest first. */
    List<Report> page(AccessScope scope, @Nullable Status status, Optional<UUID> after, int limit) {
        var visible = visible(scope);
        var condition = new StringBuilder(visible.condition);
        if (status != null) {
            condition.append(" and status = :status");
            visible.parameters.and("status", status);
        }
        after.ifPresent(id -> {
            condition.append(" and id < :after");
            visible.parameters.and("after", id);
        });
        return find(condition + " order by id desc", visible.parameters)
                .range(0, limit)
                .list();
    }

    /** Published answers that hold the folded words, the newest first. */
    List<Report> published(String words, Optional<UUID> after, int limit) {
        var parameters = Parameters.with("words", "%" + escaped(words) + "%");
        var condition = "status = PUBLISHED and searchText like :words escape '!'";
        if (after.isPresent()) {
            condition += " and id < :after";
            parameters.and("after", after.get());
        }
        return find(condition + " order by id desc", parameters).range(0, limit).list();
    }

    Report byCode(String code) {
        return find("code", code).firstResultOptional().orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    private static Visible visible(AccessScope scope) {
        return switch (scope) {
            case AccessScope.Agency(var code) -> below(code);
            case AccessScope.Subtree(var code) -> below(code);
            case AccessScope.Person person
            when !person.personKeys().isEmpty() ->
                new Visible("personKey in :persons", Parameters.with("persons", person.personKeys()));
            default -> new Visible("1 = 0", new Parameters());
        };
    }

    /** A feedback officer answers for the whole of the agency: what it holds and what those below it hold. */
    private static Visible below(String code) {
        return new Visible("""
                agencyCode in (select a.code from Agency a, Agency own
                               where own.code = :agency and a.path like concat(own.path, '%'))""", Parameters.with("agency", code));
    }

    private static String escaped(String words) {
        return words.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private record Visible(String condition, Parameters parameters) {}
}
