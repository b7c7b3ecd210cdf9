package vn.tthc.application.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.platform.calendar.WorkingCalendar;

/**
 * Finds what is in force at the moment of receipt. Dossiers pin what they get from here; afterwards only
 * {@link #calendar(String)} is asked, by the version that was pinned.
 */
@ApplicationScoped
public class References {

    private final EntityManager entityManager;

    References(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public Optional<Agency> agency(String code) {
        return Optional.ofNullable(entityManager.find(Agency.class, code));
    }

    /** Those of the codes that are known. */
    public List<Agency> agencies(List<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery("from Agency a where a.code in :codes", Agency.class)
                        .setParameter("codes", codes)
                        .getResultList();
    }

    /** The agency right above it in whose name it writes; none of a people's committee, which writes in its own. */
    public Optional<Agency> superior(Agency agency) {
        return agency.isPeoplesCommittee()
                ? Optional.empty()
                : agency.lineage().stream().skip(1).findFirst().flatMap(this::agency);
    }

    /** Whether every agency there is lies below it or is it, so that nothing of a province lies outside. */
    public boolean isWhole(Agency root) {
        return entityManager
                .createQuery("select 1 from Agency a where a.path not like :path", Integer.class)
                .setParameter("path", root.path() + "%")
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The agency and all below it, those that have ended among them: their dossiers are still there. */
    public List<String> codesBelow(Agency root) {
        return entityManager
                .createQuery("select a.code from Agency a where a.path like :path", String.class)
                .setParameter("path", root.path() + "%")
                .getResultList();
    }

    /** The version that may be received on that day; the newest where an amendment took effect the same day. */
    public Optional<ProcedureVersion> procedureInForce(String procedureCode, LocalDate day) {
        return entityManager
                .createQuery("""
                        from ProcedureVersion p where p.procedureCode = :code and p.validFrom <= :day
                        and (p.validTo is null or p.validTo > :day) order by p.validFrom desc, p.number desc""", ProcedureVersion.class)
                .setParameter("code", procedureCode)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The published form of a case; empty where the catalogue has none. */
    public Optional<ElectronicForm> formInForce(String versionId, String caseCode) {
        return Optional.ofNullable(entityManager.find(ElectronicForm.class, ElectronicForm.key(versionId, caseCode)));
    }

    /** How a procedure is offered on that day; empty where nobody has stated it. */
    public Optional<ProcedureEvent.Delivery> deliveryInForce(String procedureCode, LocalDate day) {
        return Optional.ofNullable(entityManager.find(ProcedureDelivery.class, procedureCode))
                .flatMap(d -> d.on(day));
    }

    /** Whether it may be filed online on that day: what is stated for the day goes before what the version says. */
    public boolean onlineInForce(ProcedureVersion procedure, LocalDate day) {
        return deliveryInForce(procedure.procedureCode(), day)
                .map(d -> !d.onlineLevel().equals("NONE"))
                .orElseGet(procedure::receivableOnline);
    }

    /** The newest approved process, preferring one made for this case and agency over one that serves all. */
    public Optional<UUID> processInForce(String procedureCode, String caseCode, String agencyCode, LocalDate on) {
        return entityManager
                .createQuery("""
                        from ProcessDefinition p where p.procedureCode = :procedure
                        and (p.caseCode is null or p.caseCode = :case) and (p.agencyCode is null or p.agencyCode = :agency)
                        and (p.validFrom is null or p.validFrom <= :on)
                        order by (case when p.caseCode is null then 1 else 0 end),
                        (case when p.agencyCode is null then 1 else 0 end), p.number desc, p.approvedAt desc""", ProcessDefinition.class)
                .setParameter("procedure", procedureCode)
                .setParameter("case", caseCode)
                .setParameter("agency", agencyCode)
                .setParameter("on", on)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(ProcessDefinition::definitionId);
    }

    /** The newest calendar of the agency, or else of the nearest agency above it that has one. */
    public Optional<WorkingCalendar> calendarInForce(Agency agency) {
        var lineage = agency.lineage();
        return entityManager
                .createQuery("from CalendarVersion c where c.agencyCode in :codes", CalendarVersion.class)
                .setParameter("codes", lineage)
                .getResultStream()
                .min(Comparator.<CalendarVersion>comparingInt(c -> lineage.indexOf(c.agencyCode()))
                        .thenComparing(
                                Comparator.comparingInt(CalendarVersion::number).reversed()))
                .map(CalendarVersion::calendar);
    }

    /** A version by its id, in force or not. */
    public Optional<ProcedureVersion> procedureVersion(String versionId) {
        return Optional.ofNullable(entityManager.find(ProcedureVersion.class, versionId));
    }

    public boolean hasCalendar(String versionId) {
        return entityManager.find(CalendarVersion.class, versionId) != null;
    }

    /** The calendar that a dossier pinned. */
    public WorkingCalendar calendar(String versionId) {
        return Optional.ofNullable(entityManager.find(CalendarVersion.class, versionId))
                .map(CalendarVersion::calendar)
                .orElseThrow(() -> new IllegalStateException("A pinned calendar is missing: " + versionId));
    }
}
