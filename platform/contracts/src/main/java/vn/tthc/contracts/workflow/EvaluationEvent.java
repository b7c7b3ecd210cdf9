package vn.tthc.contracts.workflow;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tthc.contracts.Event;

/**
 * What an evaluation of settlement needs of internal processes that are over, on topic {@value #TOPIC} (compacted, one key
 * per process). It has a topic of its own because it changes nothing in any dossier.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = EvaluationEvent.Unknown.class)
@JsonSubTypes({@Type(name = "vn.tthc.workflow.process-measured.v1", value = EvaluationEvent.ProcessMeasured.class)})
public sealed interface EvaluationEvent extends Event {

    String TOPIC = "tthc.workflow.evaluations";

    /**
     * A process that came to a result, measured once.
     *
     * @param agencies each that took part, with the time that it needed and the time that it had
     * @param officers the same of each who did steps; told by the subject of the token, never by a name
     */
    record ProcessMeasured(
            UUID processId,
            UUID applicationId,
            String dossierCode,
            String procedureCode,
            Instant finishedAt,
            List<AgencyTime> agencies,
            List<OfficerTime> officers,
            Instant measuredAt)
            implements EvaluationEvent {
        @Override
        public String aggregateId() {
            return processId.toString();
        }
    }

    /**
     * The time of one agency, in minutes of legal time.
     *
     * @param role HANDLING, or CONSULTED where it only answered
     */
    record AgencyTime(String agencyCode, String role, int steps, int lateSteps, long spentMinutes, long shareMinutes) {}

    /** The time of one officer over all his steps for one agency. */
    record OfficerTime(String officer, String agencyCode, int steps, long spentMinutes, long shareMinutes) {}

    /** A kind of event that this build does not know yet. */
    record Unknown() implements EvaluationEvent {
        @Override
        public String aggregateId() {
            return "";
        }
    }
}
