package vn.tthc.workflow.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.time.CivilTime;
import vn.tthc.platform.web.Versions;
import vn.tthc.workflow.definition.ProcessDefinitions;
import vn.tthc.workflow.definition.Succession;
import vn.tthc.workflow.migration.Migration.State;

/** Decides that running cases go on by another version; nothing moves before a dry run has looked at every one of them. */
@ApplicationScoped
@Transactional
class MigrationService {

    private static final String OBJECT = "process-migration";

    private final Migrations migrations;
    private final Cases cases;
    private final ProcessDefinitions definitions;
    private final Audit audit;
    private final Clock clock;

    MigrationService(Migrations migrations, Cases cases, ProcessDefinitions definitions, Audit audit, Clock clock) {
        this.migrations = migrations;
        this.cases = cases;
        this.definitions = definitions;
        this.audit = audit;
        this.clock = clock;
    }

    /** From version to version, with what becomes of the steps whose code is another. */
    record Plan(UUID from, UUID to, Map<String, String> map, String reason) {}

    MigrationView plan(Plan plan) {
        var now = now();
        var map = new StepMap(definitions.get(plan.from()), definitions.get(plan.to()), plan.map());
        var problem = new Problem(CommonProblem.UNPROCESSABLE);
        Succession.check(map.from(), map.to(), LocalDate.ofInstant(now, CivilTime.CIVIL_ZONE), problem);
        map.check(problem);
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
        var migration = new Migration(Ids.at(now), map, plan.reason(), now);
        migrations.persistAndFlush(migration);
        cases.gather(migration);
        audit.record("process-migration.planned", OBJECT, migration.id().toString(), null, plan);
        return view(migration);
    }

    MigrationView get(UUID id) {
        return view(migrations.get(id));
    }

    /** Carries it out. */
    MigrationView start(UUID id, @Nullable String ifMatch) {
        return become(id, ifMatch, State.RUNNING, "process-migration.started");
    }

    /** Takes it back, as far as nobody has gone on since. */
    MigrationView undo(UUID id, @Nullable String ifMatch) {
        return become(id, ifMatch, State.UNDOING, "process-migration.undo-started");
    }

    private MigrationView become(UUID id, @Nullable String ifMatch, State next, String action) {
        var migration = migrations.get(id);
        Versions.honour(ifMatch, migration.version());
        var before = migration.state();
        migration.become(next, now());
        migrations.flush();
        audit.record(action, OBJECT, id.toString(), before, next);
        return view(migration);
    }

    /** The job has come to the end; not while another replica is at one of the cases. */
    void endIfNoneLeft(UUID id, Cases.State with, State end) {
        var migration = migrations.get(id);
        if (!cases.isAnyLeft(id, with) && migration.state().successors().contains(end)) {
            migration.become(end, now());
            migrations.flush();
            audit.record("process-migration.ended", OBJECT, id.toString(), null, cases.counted(id));
        }
    }

    private MigrationView view(Migration migration) {
        return MigrationView.of(migration, cases.counted(migration.id()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
