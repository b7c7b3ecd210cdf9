package vn.tthc.feedback.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;

/** Who sent what, kept apart from the reports. */
@ApplicationScoped
class Senders implements PanacheRepositoryBase<Sender, UUID> {

    Sender of(Report report) {
        return Objects.requireNonNull(findById(report.id()), "a report has a sender");
    }
}
