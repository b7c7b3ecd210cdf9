package vn.tthc.contracts.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.Event;

/**
 * What happens to a published procedure, on topic {@value #TOPIC} (compacted, one key per procedure version, one per
 * version and case for its form, and one per procedure for how it is offered).
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = ProcedureEvent.Unknown.class)
@JsonSubTypes({
    @Type(name = "vn.tthc.catalog.procedure-version-published.v1", value = ProcedureEvent.VersionPublished.class),
    @Type(name = "vn.tthc.catalog.procedure-version-closed.v1", value = ProcedureEvent.VersionClosed.class),
    @Type(name = "vn.tthc.catalog.procedure-form-published.v1", value = ProcedureEvent.FormPublished.class),
    @Type(name = "vn.tthc.catalog.procedure-delivery-stated.v1", value = ProcedureEvent.DeliveryStated.class)
})
public sealed interface ProcedureEvent extends Event {

    String TOPIC = "tthc.catalog.procedures";

    /**
     * A version of a procedure was published; everything a consumer needs to settle dossiers under it is here, so that
     * the topic alone rebuilds a replica. Sent again when a later decision gives the version other days; then
     * {@code publishedAt} is later than it was, and the days that it tells are the ones that count.
     *
     * @param versionId identifies the immutable version
     * @param number counts the versions of this procedure from 1
     * @param validFrom first day on which it may be received
     * @param validTo first day on which it may no longer be received; absent while open-ended
     * @param cases never empty: a procedure without sub-cases has one whose code is the procedure's own
     */
    record VersionPublished(
            String versionId,
            String procedureCode,
            int number,
            String name,
            String sectorCode,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<Case> cases,
            List<String> executingAgencies,
            boolean receivableOnline,
            List<String> subjectTypes,
            String decisionNumber,
            Instant publishedAt)
            implements ProcedureEvent {
        @Override
        public String aggregateId() {
            return versionId;
        }
    }

    /**
     * A version may no longer be received from {@code validTo} on; open dossiers finish under it. One that never begins
     * ends on the day on which it would have begun.
     *
     * @param closedAt when this was published, to be compared with the {@code publishedAt} of what else is told of the
     *     version; absent in events from before it was told
     */
    record VersionClosed(
            String versionId,
            String procedureCode,
            LocalDate validTo,
            @Nullable String successorCode,
            String decisionNumber,
            VersionPublished version,
            @Nullable Instant closedAt)
            implements ProcedureEvent {
        @Override
        public String aggregateId() {
            return versionId;
        }
    }

    /**
     * The electronic form of a case was published, in place of any before it.
     *
     * @param versionId the procedure version that it belongs to
     * @param number counts the forms of this version and case from 1
     * @param schema JSON Schema 2020-12 that the applicant's answers must satisfy, as text; refers to nothing outside
     */
    record FormPublished(
            String versionId, String procedureCode, String caseCode, int number, String schema, Instant publishedAt)
            implements ProcedureEvent {
        @Override
        public String aggregateId() {
            return versionId + "/" + caseCode;
        }
    }

    /**
     * Somebody has stated how a procedure is offered. It carries all that is stated about it, in place of what was told
     * before; on a day without a statement a procedure is offered as its version says.
     *
     * @param revision counts the statements about this procedure; the highest is the latest
     * @param deliveries in the order of their days, which do not overlap
     */
    record DeliveryStated(String procedureCode, long revision, List<Delivery> deliveries, Instant statedAt)
            implements ProcedureEvent {
        @Override
        public String aggregateId() {
            return procedureCode + "/delivery";
        }
    }

    /** A kind of event that this build does not know yet. */
    record Unknown() implements ProcedureEvent {
        @Override
        public String aggregateId() {
            return "";
        }
    }

    /**
     * A sub-case, which alone fixes limit, fees and papers.
     *
     * @param code the national sub-case code {@code 1.001193.01}
     * @param limits one or more terms that follow one another (15 days + 8 working days)
     * @param cutOff local time after which a dossier counts from the next working day; absent where there is none
     */
    record Case(
            String code,
            String name,
            List<Limit> limits,
            @Nullable String cutOff,
            List<Fee> fees,
            List<Component> components) {

        /** The same with another cut-off hour. */
        public Case cutOffAt(String hour) {
            return new Case(code, name, limits, hour, fees, components);
        }
    }

    /** One term of a processing time; {@code unit} is WORKING_DAY, DAY, HOUR, MONTH or SAME_DAY. */
    record Limit(int quantity, String unit) {}

    /**
     * One fee of a case.
     *
     * @param channel DIRECT, ONLINE or POSTAL
     * @param kind FEE (phí), SERVICE_FEE (lệ phí) or PRICE_LEVEL
     * @param amount whole đồng; absent when a provincial resolution sets it, which is not the same as zero
     * @param perUnit how it grows with what is counted, {@code amount} being the price of the first unit; absent for one
     *     fee a dossier
     */
    record Fee(
            String channel,
            String kind,
            @Nullable Long amount,
            String description,
            @Nullable PerUnit perUnit) {

        /** One fee a dossier. */
        public Fee(String channel, String kind, @Nullable Long amount, String description) {
            this(channel, kind, amount, description, null);
        }
    }

    /**
     * What a fee is charged for each of.
     *
     * @param unit what is counted, in Vietnamese: trang, bản, thửa
     * @param tiers other prices from some unit on, in order
     * @param most the sum goes no higher
     * @param each what the whole, with its limit, is charged again for each of
     */
    record PerUnit(
            String unit,
            List<Tier> tiers,
            @Nullable Long most,
            @Nullable String each) {}

    /** The price of a unit, counted from 1, and of all that follow it. */
    record Tier(int from, long amount) {}

    /** One paper of a dossier. */
    record Component(String code, String name, int originals, int copies, boolean required) {}

    /**
     * How a procedure is offered from a day on.
     *
     * @param validTo first day on which something else is stated; absent while nothing is
     * @param onlineLevel NONE, PARTIAL or FULL
     * @param legacyLevel 1 to 4 as before 2022, where somebody keeps it
     * @param partialReason why not all of it can be done online; published
     * @param interAgencyKind NONE, SAME_LEVEL or CROSS_LEVEL
     * @param receivers who may receive it beyond its territory; none named means every one-stop of the province
     * @param cutOff local time {@code HH:mm} that takes the place of the one that the case names; absent where the case
     *     has the say
     */
    record Delivery(
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String onlineLevel,
            @Nullable Integer legacyLevel,
            @Nullable String partialReason,
            String interAgencyKind,
            boolean beyondTerritory,
            List<String> receivers,
            @Nullable String cutOff) {}
}
