package vn.tthc.feedback.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Who sent what, kept apart from the reports. */
@ApplicationScoped
class Senders implements PanacheRepositoryBase<Sender, UUID> {

    /** Nobody for an anonymous report. */
    Optional<Sender> of(Report report) {
        return findByIdOptional(report.id());
    }
}
