package vn.tthc.workflow.definition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.outbox.Outbox;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.security.Role;
import vn.tthc.platform.web.Versions;
import vn.tthc.workflow.Ids;
import vn.tthc.workflow.reference.Agencies;

/** Drafting and approving internal processes. */
@ApplicationScoped
@Transactional
class DefinitionService {

    private static final String OBJECT = "process-definition";

    private final ProcessDefinitions definitions;
    private final DefinitionCheck check;
    private final Agencies agencies;
    private final Outbox outbox;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    DefinitionService(
            ProcessDefinitions definitions,
            DefinitionCheck check,
            Agencies agencies,
            Outbox outbox,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.definitions = definitions;
        this.check = check;
        this.agencies = agencies;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    ProcessDefinition draft(ProcessDefinition.Draft draft) {
        check.requireSoundGraph(draft.steps());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var definition = new ProcessDefinition(Ids.next(now), draft, caller.subject(), now);
        definitions.persistAndFlush(definition);
        audit.record("process-definition.drafted", OBJECT, definition.id().toString(), null, draft);
        return definition;
    }

    ProcessDefinition rewrite(UUID id, @Nullable String ifMatch, String name, List<Step> steps) {
        var definition = definitions.get(id);
        Versions.require(ifMatch, definition.version());
        definition.requireDraft();
        check.requireSoundGraph(steps);
        var before = DefinitionView.of(definition);
        definition.rewrite(name, steps);
        definitions.flush();
        audit.record("process-definition.rewritten", OBJECT, id.toString(), before, DefinitionView.of(definition));
        return definition;
    }

    ProcessDefinition approve(UUID id, @Nullable String ifMatch, String decisionNumber) {
        requireAuthority();
        var definition = definitions.get(id);
        Versions.honour(ifMatch, definition.version());
        definition.requireDraft();
        check.requireApprovable(definition, LocalDate.now(clock));
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        definition.approve(definitions.nextNumber(definition), decisionNumber, caller.subject(), now);
        definitions.flush();
        outbox.publish(definition);
        audit.record("process-definition.approved", OBJECT, id.toString(), null, DefinitionView.of(definition));
        return definition;
    }

    /** The province decides: its procedure control, or its own leader. */
    private void requireAuthority() {
        if (!caller.is(Role.PROCEDURE_CONTROLLER) && !agencies.isProvince(caller.requireAgency())) {
            throw new Problem(CommonProblem.FORBIDDEN);
        }
    }
}
