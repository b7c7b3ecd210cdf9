package vn.tthc.workflow.reference;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.tthc.contracts.catalog.CalendarEvent;
import vn.tthc.platform.calendar.WorkingCalendar;

/** The calendar versions that dossiers are pinned to. A version never changes, so it is read once. */
@ApplicationScoped
public class Calendars {

    /** Said inside the transaction in which a calendar version became known. */
    public record Arrived(String versionId) {}

    private final EntityManager entityManager;
    private final ObjectMapper json;
    private final Event<Arrived> arrived;
    private final Map<String, WorkingCalendar> known = new ConcurrentHashMap<>();

    Calendars(EntityManager entityManager, ObjectMapper json, Event<Arrived> arrived) {
        this.entityManager = entityManager;
        this.json = json;
        this.arrived = arrived;
    }

    @Transactional(MANDATORY)
    void put(CalendarEvent.Activated calendar) {
        var inserted = entityManager
                .createNativeQuery("""
                        insert into calendar (version_id, agency_code, number, payload)
                        values (:id, :agency, :number, cast(:payload as jsonb)) on conflict do nothing""")
                .setParameter("id", calendar.versionId())
                .setParameter("agency", calendar.agencyCode())
                .setParameter("number", calendar.number())
                .setParameter("payload", write(calendar))
                .executeUpdate();
        if (inserted == 1) {
            arrived.fire(new Arrived(calendar.versionId()));
        }
    }

    /** Empty while the replica has not heard of this version. */
    public Optional<WorkingCalendar> find(String versionId) {
        var cached = known.get(versionId);
        if (cached != null) {
            return Optional.of(cached);
        }
        var read = read(versionId);
        read.ifPresent(calendar -> known.put(versionId, calendar));
        return read;
    }

    private Optional<WorkingCalendar> read(String versionId) {
        return entityManager
                .createNativeQuery("select cast(payload as text) from calendar where version_id = :id", String.class)
                .setParameter("id", versionId)
                .getResultStream()
                .findFirst()
                .map(payload -> parse((String) payload));
    }

    private String write(CalendarEvent.Activated calendar) {
        try {
            return json.writerFor(CalendarEvent.Activated.class).writeValueAsString(calendar);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A calendar is a plain record", e);
        }
    }

    private WorkingCalendar parse(String payload) {
        try {
            return WorkingCalendar.of(json.readValue(payload, CalendarEvent.Activated.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The replica holds a calendar that this build cannot read", e);
        }
    }
}
