package vn.tthc.catalog.form;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The forms of all versions and cases. */
@ApplicationScoped
class Forms implements PanacheRepositoryBase<Form, UUID> {

    private static final String CASE = "versionId = ?1 and caseCode = ?2 ";

    /** For the container. */
    Forms() {}

    Optional<Form> draft(Form.Subject subject) {
        return find(CASE + "and status = ?3", subject.versionId(), subject.caseCode(), Form.Status.DRAFT)
                .firstResultOptional();
    }

    /** The one that answers are checked against. */
    Optional<Form> published(Form.Subject subject) {
        return find(
                        CASE + "and status = ?3 order by number desc",
                        subject.versionId(),
                        subject.caseCode(),
                        Form.Status.PUBLISHED)
                .firstResultOptional();
    }

    int lastNumber(Form.Subject subject) {
        return find(CASE + "order by number desc", subject.versionId(), subject.caseCode())
                .firstResultOptional()
                .map(Form::number)
                .orElse(0);
    }

    List<Form> page(String procedureCode, UUID after, int rows) {
        return find("procedureCode = ?1 and id > ?2 order by id", procedureCode, after)
                .range(0, rows - 1)
                .list();
    }
}
