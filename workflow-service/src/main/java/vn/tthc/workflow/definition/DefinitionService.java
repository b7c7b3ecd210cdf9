package vn.tthc.workflow.definition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.outbox.Outbox;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.security.Role;
import vn.tthc.platform.time.CivilTime;
import vn.tthc.platform.web.Versions;
import vn.tthc.workflow.reference.Agencies;

/** Drafting and approving internal processes. */
@ApplicationScoped
@Transactional
public class DefinitionService {

    private static final String OBJECT = "process-definition";

    private final ProcessDefinitions definitions;
    private final DefinitionCheck check;
    private final Subprocesses subprocesses;
    private final Agencies agencies;
    private final Outbox outbox;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    DefinitionService(
            ProcessDefinitions definitions,
            DefinitionCheck check,
            Subprocesses subprocesses,
            Agencies agencies,
            Outbox outbox,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.definitions = definitions;
        this.check = check;
        this.subprocesses = subprocesses;
        this.agencies = agencies;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** A new draft; what can never become right is refused at once. */
    public ProcessDefinition draft(ProcessDefinition.Draft draft) {
        check.requireSoundGraph(draft.steps());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var definition = new ProcessDefinition(Ids.at(now), draft, caller.subject(), now);
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

    ProcessDefinition approve(UUID id, @Nullable String ifMatch, Decision decision) {
        requireAuthority();
        var definition = definitions.get(id);
        Versions.honour(ifMatch, definition.version());
        approveAll(List.of(definition), decision, "");
        return definition;
    }

    /** One decision puts many processes in force, or none of them where one has a flaw. */
    List<ProcessDefinition> decide(List<UUID> ids, Decision decision) {
        requireAuthority();
        var all = ids.stream().map(definitions::get).toList();
        approveAll(all, decision, "definitions");
        return all;
    }

    private void approveAll(List<ProcessDefinition> all, Decision decision, String list) {
        var today = LocalDate.ofInstant(clock.instant(), CivilTime.CIVIL_ZONE);
        var from = requireNotPast(decision.validFrom(), today);
        var flaws = new ArrayList<DefinitionFlaw>();
        for (int i = 0; i < all.size(); i++) {
            all.get(i).requireDraft();
            var part = list + "[" + i + "]";
            check.approvalFlaws(all.get(i), from).forEach(flaw -> flaws.add(list.isEmpty() ? flaw : flaw.in(part)));
        }
        DefinitionCheck.refuse(flaws);
        all.forEach(definition -> approve(definition, decision));
    }

    private static LocalDate requireNotPast(@Nullable LocalDate validFrom, LocalDate today) {
        if (validFrom != null && validFrom.isBefore(today)) {
            throw new Problem(CommonProblem.UNPROCESSABLE)
                    .violation("validFrom", "FutureOrPresent", "rule.FutureOrPresent");
        }
        return validFrom == null ? today : validFrom;
    }

    private void approve(ProcessDefinition definition, Decision decision) {
        var approval = new ProcessDefinition.Approval(
                decision.number(), decision.validFrom(), caller.subject(), subprocesses.plan(definition.steps()));
        definition.approve(
                definitions.nextNumber(definition), approval, clock.instant().truncatedTo(ChronoUnit.MICROS));
        definitions.flush();
        outbox.publish(definition);
        audit.record(
                "process-definition.approved", OBJECT, definition.id().toString(), null, DefinitionView.of(definition));
    }

    /** What puts processes in force; at once where it names no day. */
    record Decision(String number, @Nullable LocalDate validFrom) {}

    /** The province decides: its procedure control, or its own leader. */
    private void requireAuthority() {
        if (!caller.is(Role.PROCEDURE_CONTROLLER) && !agencies.isProvince(caller.requireAgency())) {
            throw new Problem(CommonProblem.FORBIDDEN);
        }
    }
}
