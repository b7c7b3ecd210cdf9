package vn.tthc.application.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vn.tthc.contracts.catalog.AgencyEvent;
import vn.tthc.contracts.catalog.CalendarEvent;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.contracts.workflow.ProcessDefinitionEvent;

/**
 * Writes the replicas. Each event carries the whole of what it tells, so applying it twice changes nothing and none
 * needs a predecessor: a closing rebuilds the version that it closes.
 */
@ApplicationScoped
@Transactional
public class Replicas {

    private final EntityManager entityManager;

    Replicas(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public void apply(AgencyEvent event) {
        switch (event) {
            case AgencyEvent.Changed changed -> {
                var known = entityManager.find(Agency.class, changed.code());
                if (known == null) {
                    entityManager.persist(new Agency(changed));
                } else {
                    known.become(changed);
                }
            }
            case AgencyEvent.Unknown _ -> {}
        }
    }

    public void apply(CalendarEvent event) {
        switch (event) {
            case CalendarEvent.Activated activated -> {
                if (entityManager.find(CalendarVersion.class, activated.versionId()) == null) {
                    entityManager.persist(new CalendarVersion(activated));
                }
            }
            case CalendarEvent.Unknown _ -> {}
        }
    }

    public void apply(ProcedureEvent event) {
        switch (event) {
            case ProcedureEvent.VersionPublished published -> known(published).restate(published);
            case ProcedureEvent.VersionClosed closed -> known(closed.version()).close(closed);
            case ProcedureEvent.FormPublished form -> apply(form);
            case ProcedureEvent.DeliveryStated stated -> apply(stated);
            case ProcedureEvent.Unknown _ -> {}
        }
    }

    public void apply(ProcessDefinitionEvent event) {
        switch (event) {
            case ProcessDefinitionEvent.Approved approved -> {
                if (entityManager.find(ProcessDefinition.class, approved.definitionId()) == null) {
                    entityManager.persist(new ProcessDefinition(approved));
                }
            }
            case ProcessDefinitionEvent.Unknown _ -> {}
        }
    }

    private void apply(ProcedureEvent.FormPublished form) {
        var known = entityManager.find(ElectronicForm.class, form.aggregateId());
        if (known == null) {
            entityManager.persist(new ElectronicForm(form));
        } else {
            known.become(form);
        }
    }

    private void apply(ProcedureEvent.DeliveryStated stated) {
        var known = entityManager.find(ProcedureDelivery.class, stated.procedureCode());
        if (known == null) {
            entityManager.persist(new ProcedureDelivery(stated));
        } else {
            known.become(stated);
        }
    }

    private ProcedureVersion known(ProcedureEvent.VersionPublished published) {
        var known = entityManager.find(ProcedureVersion.class, published.versionId());
        if (known != null) {
            return known;
        }
        var created = new ProcedureVersion(published);
        entityManager.persist(created);
        return created;
    }
}
