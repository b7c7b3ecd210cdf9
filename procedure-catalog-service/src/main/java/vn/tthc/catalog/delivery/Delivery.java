package vn.tthc.catalog.delivery;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one procedure is offered over one stretch of days in which nothing about that changed.
 *
 * <p>The revision counts the changes over all rows of a procedure, so that an edit names the state it was made on.
 */
@Entity
@Table(name = "procedure_delivery")
class Delivery {

    @Id
    private UUID id;

    @Version
    private long version;

    private long revision;
    private String procedureCode;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    @Enumerated(EnumType.STRING)
    private OnlineLevel onlineLevel;

    private @Nullable Integer legacyLevel;
    private @Nullable String partialReason;

    @Enumerated(EnumType.STRING)
    private InterAgencyKind interAgencyKind;

    private boolean beyondTerritory;
    private @Nullable LocalTime cutOff;
    private Instant changedAt;
    private String changedBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "procedure_receiver", joinColumns = @JoinColumn(name = "delivery_id"))
    @Column(name = "agency_code")
    @OrderBy
    private List<String> receivers = new ArrayList<>();

    /** For Hibernate, which fills the fields itself. */
    protected Delivery() {}

    Delivery(UUID id, String procedureCode, LocalDate validFrom, long revision, State state, Change change) {
        this.id = id;
        this.procedureCode = procedureCode;
        this.validFrom = validFrom;
        become(state, revision, change);
    }

    /** What is said about the days of this row; who said it when goes along. */
    final void become(State state, long number, Change change) {
        revision = number;
        onlineLevel = state.onlineLevel();
        legacyLevel = state.legacyLevel();
        partialReason = state.partialReason();
        interAgencyKind = state.interAgencyKind();
        beyondTerritory = state.beyondTerritory();
        cutOff = state.cutOff();
        receivers.clear();
        receivers.addAll(state.receivers());
        changedAt = change.at();
        changedBy = change.by();
    }

    /** Ends where the next begins. */
    void endOn(LocalDate day) {
        validTo = day;
    }

    /** What there is to say. */
    record State(
            OnlineLevel onlineLevel,
            @Nullable Integer legacyLevel,
            @Nullable String partialReason,
            InterAgencyKind interAgencyKind,
            boolean beyondTerritory,
            List<String> receivers,
            @Nullable LocalTime cutOff) {}

    /** Who changed it, and when. */
    record Change(Instant at, String by) {}

    State state() {
        return new State(
                onlineLevel,
                legacyLevel,
                partialReason,
                interAgencyKind,
                beyondTerritory,
                List.copyOf(receivers),
                cutOff);
    }

    String procedureCode() {
        return procedureCode;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validTo() {
        return validTo;
    }

    long revision() {
        return revision;
    }
}
