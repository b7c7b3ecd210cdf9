package vn.tthc.catalog.procedure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a published procedure says: the parts of NĐ 63/2010 Đ8.2 and what the national portal keeps beside
 * them. A value; what is missing is null or empty here and is refused, by name, when it is to be published.
 *
 * @param code repeats the code of the item that carries it, where it is given
 * @param levels who settles it: COMMUNE, PROVINCE, MINISTRY, VERTICAL, OTHER_AGENCY
 * @param fullyOnline the whole procedure can be done online (toàn trình)
 * @param dossierComponents papers of every case that names none of its own
 * @param unitGroups agencies that are named as a group and have no code
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProcedureDocument(
        @Nullable String code,
        @Nullable String name,
        @Nullable String sectorCode,
        @Nullable String formalityType,
        @Nullable String type,
        @Nullable String keywords,
        @Nullable String description,
        @Nullable String note,
        List<String> levels,
        boolean internal,
        boolean fullyOnline,
        boolean sharedService,
        boolean offlineOnly,
        boolean nonTerritorial,
        List<Step> executionSteps,
        List<Method> executionMethods,
        @Nullable Integer numberOfSets,
        List<Component> dossierComponents,
        List<Case> cases,
        List<String> subjectTypes,
        List<String> executingAgencies,
        List<String> authorityAgencies,
        List<String> authorizedAgencies,
        List<String> coordinatingAgencies,
        List<UnitGroup> unitGroups,
        List<Reference> legalBases,
        List<Reference> results,
        @Nullable String requirementsAndConditions,
        List<ReturningMethod> returningMethods,
        @Nullable String dossierReceivingAddresses,
        @Nullable Proposal proposal) {

    public ProcedureDocument {
        levels = list(levels);
        executionSteps = list(executionSteps);
        executionMethods = list(executionMethods);
        dossierComponents = list(dossierComponents);
        cases = list(cases);
        subjectTypes = list(subjectTypes);
        executingAgencies = list(executingAgencies);
        authorityAgencies = list(authorityAgencies);
        authorizedAgencies = list(authorizedAgencies);
        coordinatingAgencies = list(coordinatingAgencies);
        unitGroups = list(unitGroups);
        legalBases = list(legalBases);
        results = list(results);
        returningMethods = list(returningMethods);
    }

    private static <T> List<T> list(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    /** One step of the execution; the description may hold HTML. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(@Nullable String name, @Nullable String description) {}

    /** One way of filing, with the time and the fees that the source states for it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Method(
            @Nullable String submissionMethod,
            @Nullable BigDecimal processingTime,
            @Nullable String processingTimeUnit,
            @Nullable String limitText,
            List<TimeLimit> limits,
            @Nullable String description,
            List<MethodFee> fees) {
        public Method {
            limits = list(limits);
            fees = list(fees);
        }
    }

    /**
     * A fee of one way of filing.
     *
     * @param value absent when a provincial resolution sets it, which is not zero
     * @param perUnit how it grows with what is counted; absent for one fee a dossier
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MethodFee(
            @Nullable String type,
            @Nullable Long value,
            @Nullable String currency,
            @Nullable String description,
            @Nullable PerUnit perUnit) {

        /** One fee a dossier. */
        public MethodFee(
                @Nullable String type, @Nullable Long value, @Nullable String currency, @Nullable String description) {
            this(type, value, currency, description, null);
        }
    }

    /** A sub-case, which alone fixes limit, fees and papers; what it leaves empty is taken from the procedure. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Case(
            @Nullable String code,
            @Nullable String name,
            List<TimeLimit> limits,
            @Nullable String cutOff,
            List<CaseFee> fees,
            List<Component> components) {
        public Case {
            limits = list(limits);
            fees = list(fees);
            components = list(components);
        }
    }

    /** One term of a processing time; terms follow one another. */
    public record TimeLimit(int quantity, @Nullable String unit) {}

    /** A fee of a case through one channel; amount and unit are as with {@link MethodFee}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CaseFee(
            @Nullable String channel,
            @Nullable String kind,
            @Nullable Long amount,
            @Nullable String currency,
            @Nullable String description,
            @Nullable PerUnit perUnit) {

        /** One fee a dossier. */
        public CaseFee(
                @Nullable String channel,
                @Nullable String kind,
                @Nullable Long amount,
                @Nullable String currency,
                @Nullable String description) {
            this(channel, kind, amount, currency, description, null);
        }
    }

    /**
     * What a fee is charged for each of. The fee's amount is the price of the first unit and of all that no tier names:
     * "2.000 đồng/trang; từ trang thứ 3: 1.000 đồng/trang; tối đa 200.000 đồng/bản".
     *
     * @param unit what is counted: trang, bản, thửa
     * @param tiers other prices from some unit on, in order
     * @param most the sum goes no higher
     * @param each what the whole, with its limit, is charged again for each of: bản
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PerUnit(
            @Nullable String unit,
            List<Tier> tiers,
            @Nullable Long most,
            @Nullable String each) {
        public PerUnit {
            tiers = list(tiers);
        }
    }

    /** Another price for a unit and all that follow it, counted from 1. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Tier(@Nullable Integer from, @Nullable Long amount) {}

    /** One paper. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Component(
            @Nullable String code,
            @Nullable String name,
            @Nullable String group,
            int originals,
            int copies,
            boolean required,
            boolean electronicForm,
            boolean processingResult,
            List<Attachment> attachments) {
        public Component {
            attachments = list(attachments);
        }
    }

    /** A form that hangs on a paper. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Attachment(
            @Nullable String name, @Nullable String link) {}

    /** Something that has a code and a name: a legal basis, a result. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reference(@Nullable String code, @Nullable String name) {}

    /** Agencies named as a group; role is EXECUTING, AUTHORITY, AUTHORIZED or COORDINATING. */
    public record UnitGroup(@Nullable String role, @Nullable String name) {}

    /** How results come back, by how the dossier was filed (ONLINE or OFFLINE). */
    public record ReturningMethod(@Nullable String type, List<String> values) {
        public ReturningMethod {
            values = list(values);
        }
    }

    /** The decision that the source names, which need not be the one that brought the procedure in here. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Proposal(
            @Nullable String number,
            @Nullable LocalDate decisionDate,
            @Nullable LocalDate publicationDate,
            @Nullable String issuingAgency,
            @Nullable String type) {}

    /** Whether it may be filed through the portal at all. */
    @JsonIgnore
    public boolean receivableOnline() {
        return !offlineOnly && executionMethods.stream().anyMatch(m -> "ONLINE".equals(m.submissionMethod()));
    }
}
