package vn.tthc.application.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.reference.Payloads;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.platform.calendar.Limit;
import vn.tthc.platform.calendar.LimitUnit;

/**
 * What was in force at receipt. A dossier is settled under this and nothing later: limits, fees and papers are kept
 * here in full, so that no later reading has to look for "the" version of a procedure.
 *
 * @param procedureCase the case as it was published, with the cut-off hour of the day of filing, as JSON
 * @param handedIn what was handed in on paper, as JSON
 */
@Embeddable
public record Pins(
        @Column(name = "procedure_version_id") String procedureVersionId,
        @Column(name = "procedure_case") String procedureCase,
        @Column(name = "calendar_version_id") String calendarVersionId,
        @Column(name = "process_definition_id") UUID processDefinitionId,
        @Column(name = "papers") String handedIn) {

    public static Pins of(
            String procedureVersionId,
            ProcedureEvent.Case chosen,
            String calendarVersionId,
            UUID processDefinitionId,
            List<Paper> handedIn) {
        return new Pins(
                procedureVersionId,
                Payloads.write(chosen),
                calendarVersionId,
                processDefinitionId,
                Paper.write(handedIn));
    }

    /** The same, counted by another version of the calendar. */
    public Pins countingBy(String otherCalendar) {
        return new Pins(procedureVersionId, procedureCase, otherCalendar, processDefinitionId, handedIn);
    }

    /**
     * The same dossier under another version of its procedure: other limits and papers, but what was to be paid when it
     * was received stays what is to be paid, and so does the cut-off hour of the day on which it was filed.
     */
    public Pins under(String otherVersion, ProcedureEvent.Case chosen) {
        var received = chosenCase();
        return with(otherVersion, chosen, received.cutOff(), received.fees());
    }

    /** The same, and nothing is to be paid. */
    Pins withoutFees() {
        return with(procedureVersionId, chosenCase(), chosenCase().cutOff(), List.of());
    }

    private Pins with(
            String version, ProcedureEvent.Case chosen, @Nullable String cutOff, List<ProcedureEvent.Fee> fees) {
        var kept = new ProcedureEvent.Case(
                chosen.code(), chosen.name(), chosen.limits(), cutOff, fees, chosen.components());
        return new Pins(version, Payloads.write(kept), calendarVersionId, processDefinitionId, handedIn);
    }

    /** The papers that lay on the counter; what came as files is with the documents. */
    public List<Paper> papers() {
        return Paper.read(handedIn);
    }

    public ProcedureEvent.Case chosenCase() {
        return Payloads.shared(procedureCase, ProcedureEvent.Case.class);
    }

    public List<Limit> limits() {
        return chosenCase().limits().stream()
                .map(l -> new Limit(l.quantity(), LimitUnit.valueOf(l.unit())))
                .toList();
    }

    public @Nullable LocalTime cutOff() {
        var cutOff = chosenCase().cutOff();
        return cutOff == null ? null : LocalTime.parse(cutOff);
    }
}
