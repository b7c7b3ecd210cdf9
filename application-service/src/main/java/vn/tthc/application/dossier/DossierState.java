package vn.tthc.application.dossier;

import jakarta.persistence.Basic;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.secrecy.Confidential;
import vn.tthc.platform.secrecy.ConfidentialColumn;

/**
 * What a dossier is at a moment, but for its time; what can happen to it stands in {@link Dossier}, and so does the
 * time, because Hibernate does not follow an embedded class up the hierarchy.
 */
@MappedSuperclass
public abstract class DossierState {

    private static final String FORMER = "dossier.former_applicants";

    @Id
    UUID id;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    Status status;

    @Enumerated(EnumType.STRING)
    Channel channel;

    /** Written by the statement that draws the number, so that the counter is locked as shortly as can be. */
    @Column(insertable = false, updatable = false)
    @Nullable
    String code;

    /** The words by which lists are searched, a tsvector; the database keeps it, and nobody reads it. */
    @Basic(fetch = FetchType.LAZY)
    @Column(insertable = false, updatable = false, columnDefinition = "tsvector")
    @Nullable
    String searchWords;

    String submittedBy;

    @Embedded
    Draft filing;

    /** How the applicant was called and reached before, as JSON; see {@link FormerApplicants}. */
    @Convert(converter = ConfidentialColumn.class)
    @Nullable
    Confidential formerApplicants;

    @Embedded
    @Nullable
    Pins pins;

    int supplementRounds;

    @Nullable
    UUID openSupplement;

    /** Of a correction: the dossier whose result was wrong. */
    @Nullable
    UUID corrects;

    /** The last dossier in which this one's result was or is corrected. */
    @Nullable
    UUID correctedBy;

    @ElementCollection
    @CollectionTable(name = "dossier_agency", joinColumns = @JoinColumn(name = "dossier_id"))
    Set<InvolvedAgency> agencies = new HashSet<>();

    /** For Hibernate, which fills the fields itself. */
    protected DossierState() {}

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public Status status() {
        return status;
    }

    public Channel channel() {
        return channel;
    }

    public @Nullable String code() {
        return code;
    }

    public Draft filing() {
        return filing.in(id);
    }

    /** The applicant as papers of that moment call them, whatever was put right since. */
    public Applicant applicantAt(Instant moment) {
        var applicant = filing().applicant();
        var formers = formerApplicants();
        var numbered = formers.numberAt(moment)
                .map(number -> applicant.identified(applicant.identityDocument(), number, applicant.personKey()))
                .orElse(applicant);
        return formers.at(moment)
                .map(f -> numbered.with(f.name(), f.phone(), f.address(), f.email()))
                .orElse(numbered)
                .in(id);
    }

    void remember(Applicant applicant, Instant until) {
        var formers = formerApplicants().and(applicant, until).write();
        formerApplicants = Confidential.of(formers).at(FORMER, id);
    }

    private FormerApplicants formerApplicants() {
        return FormerApplicants.read(Confidential.value(Confidential.at(formerApplicants, FORMER, id)));
    }

    /** From now on the officers of this agency may read it; false when they could already. */
    public boolean involve(String agencyCode, AgencyRole role) {
        return agencies.add(new InvolvedAgency(agencyCode, role));
    }

    /** A draft at the counter belongs to the agencies that it names now. */
    void shareCounterFile() {
        if (channel != Channel.ONLINE) {
            agencies.clear();
            involveAddressees();
        }
    }

    void involveAddressees() {
        involve(filing.receivingAgency(), AgencyRole.RECEIVING);
        if (filing.competentAgency() != null) {
            involve(filing.competentAgency(), AgencyRole.COMPETENT);
        }
    }

    public @Nullable Pins pins() {
        return pins;
    }

    public int supplementRounds() {
        return supplementRounds;
    }

    public @Nullable UUID openSupplement() {
        return openSupplement;
    }

    public @Nullable UUID corrects() {
        return corrects;
    }

    public @Nullable UUID correctedBy() {
        return correctedBy;
    }

    public Set<InvolvedAgency> agencies() {
        return Set.copyOf(agencies);
    }
}
