package vn.tthc.workflow.deputy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.security.Role;
import vn.tthc.platform.time.CivilTime;

/** All arrangements of an agency; everybody arranges for himself, a leader for all of his agency. */
@ApplicationScoped
@Transactional
class Deputies implements PanacheRepositoryBase<Deputy, UUID> {

    private static final String OBJECT = "deputy";

    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    Deputies(Audit audit, Caller caller, Clock clock) {
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** The sort key of the last row seen. */
    record Position(LocalDate fromDay, UUID id) {}

    Deputy appoint(Optional<Deputy.Person> absent, Deputy.Person deputy, Deputy.Days days, String reason) {
        var self = new Deputy.Person(caller.subject(), caller.name());
        var away = absent.orElse(self);
        if (!away.subject().equals(self.subject()) && !caller.is(Role.LEADER)) {
            throw new Problem(CommonProblem.FORBIDDEN);
        }
        require(!away.subject().equals(deputy.subject()), "deputy", "Another", "rule.Another");
        require(!days.to().isBefore(days.from()), "to", "NotBefore", "rule.NotBefore");
        require(!days.to().isBefore(today()), "to", "FutureOrPresent", "rule.FutureOrPresent");
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var making = new Deputy.Making(caller.subject(), reason, now);
        var made = new Deputy(Ids.at(now), caller.requireAgency(), away, deputy, days, making);
        persistAndFlush(made);
        audit.record("deputy.appointed", OBJECT, made.id().toString(), null, DeputyView.of(made));
        return made;
    }

    private static void require(boolean holds, String field, String rule, String text) {
        if (!holds) {
            throw new Problem(CommonProblem.UNPROCESSABLE).violation(field, rule, text);
        }
    }

    Deputy end(UUID id) {
        var deputy = findByIdOptional(id)
                .filter(one -> one.agencyCode().equals(caller.requireAgency()))
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        if (!deputy.isOf(caller.subject()) && !caller.is(Role.LEADER)) {
            throw new Problem(CommonProblem.FORBIDDEN);
        }
        if (deputy.end(clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            audit.record("deputy.ended", OBJECT, id.toString(), null, DeputyView.of(deputy));
        }
        return deputy;
    }

    /** Those of the caller's agency that are not over. */
    List<Deputy> list(Optional<Position> after, int limit) {
        var last = after.orElse(new Position(LocalDate.EPOCH, new UUID(0, 0)));
        return find(
                        "agencyCode = ?1 and endedAt is null and toDay >= ?2"
                                + " and (fromDay > ?3 or fromDay = ?3 and id > ?4) order by fromDay, id",
                        caller.requireAgency(),
                        today(),
                        last.fromDay(),
                        last.id())
                .page(0, limit)
                .list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CivilTime.CIVIL_ZONE);
    }
}
