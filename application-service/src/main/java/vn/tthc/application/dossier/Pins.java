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

    /** The same dossier under another version of its procedure. */
    public Pins under(String otherVersion, ProcedureEvent.Case chosen) {
        return new Pins(otherVersion, Payloads.write(chosen), calendarVersionId, processDefinitionId, handedIn);
    }

    /** The same, and nothing is to be paid. */
    Pins withoutFees() {
        return under(procedureVersionId, withFees(chosenCase(), List.of()));
    }

    /** A case with other fees than it was published with. */
    public static ProcedureEvent.Case withFees(ProcedureEvent.Case chosen, List<ProcedureEvent.Fee> fees) {
        return new ProcedureEvent.Case(
                chosen.code(), chosen.name(), chosen.limits(), chosen.cutOff(), fees, chosen.components());
    }

    /** The papers that lay on the counter; what came as files is with the documents. */
    public List<Paper> papers() {
        return Paper.read(handedIn);
    }

    public ProcedureEvent.Case chosenCase() {
        return Payloads.read(procedureCase, ProcedureEvent.Case.class);
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
