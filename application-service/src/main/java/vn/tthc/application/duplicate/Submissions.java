package vn.tthc.application.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.document.Document;
import vn.tthc.application.document.Documents;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.DossierProblem;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.PersonKeys;

/** Remembers what was submitted, and points out the same thing submitted again. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Submissions {

    private static final String EARLIER = """
            select s.dossier_id from submission s join dossier d on d.id = s.dossier_id
            where s.person_key = any(?) and s.procedure_code = ? and s.content = ? and s.submitted_at > ? and s.dossier_id <> ?
                and d.status not in ('REJECTED_AT_INTAKE', 'WITHDRAWN')
            order by s.submitted_at limit 1""";

    private final Database database;
    private final EntityManager entityManager;
    private final Documents documents;
    private final Dossiers dossiers;
    private final PersonKeys personKeys;
    private final DuplicateConfig config;
    private final Audit audit;
    private final Clock clock;

    Submissions(
            Database database,
            EntityManager entityManager,
            Documents documents,
            Dossiers dossiers,
            PersonKeys personKeys,
            DuplicateConfig config,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.entityManager = entityManager;
        this.documents = documents;
        this.dossiers = dossiers;
        this.personKeys = personKeys;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Enters a submission. The same thing within the configured days is refused until the caller says that it is meant;
     * of two at the same moment the second waits and is refused.
     */
    public void enter(Dossier dossier, boolean confirmed) {
        enter(dossier, documents.of(dossier.id()), confirmed);
    }

    /** The same for a dossier whose papers have been read already. */
    public void enter(Dossier dossier, List<Document> papers, boolean confirmed) {
        // A correction is the same matter once more, and linked to it already.
        var content = config.days() == 0 || dossier.corrects() != null
                ? Optional.<String>empty()
                : Content.of(dossier.filing().formData(), digests(papers));
        content.ifPresent(digest -> enter(dossier, digest, confirmed));
    }

    /** Each component with the digest of its bytes. */
    private static List<String> digests(List<Document> papers) {
        return papers.stream().map(d -> d.componentCode() + ":" + d.sha256()).toList();
    }

    private void enter(Dossier dossier, String content, boolean confirmed) {
        var filing = dossier.filing();
        var personKey = filing.applicant().personKey();
        database.query(
                row -> 0,
                "select pg_advisory_xact_lock(hashtextextended(?, 2))",
                filing.applicant().known() + filing.procedureCode() + content);
        var earlier = earlier(dossier, content).orElse(null);
        if (earlier != null && !confirmed) {
            throw pointedOut(earlier);
        }
        entityManager.flush();
        database.update(
                """
                insert into submission (dossier_id, person_key, procedure_code, content, submitted_at, duplicate_of)
                values (?, ?, ?, ?, ?, ?)""",
                dossier.id(),
                personKey,
                filing.procedureCode(),
                content,
                clock.instant().atOffset(ZoneOffset.UTC),
                earlier);
        if (earlier != null) {
            audit.record("confirm-duplicate", "dossier", dossier.id().toString(), null, Map.of("earlier", earlier));
        }
    }

    private Optional<UUID> earlier(Dossier dossier, String content) {
        var filing = dossier.filing();
        return database
                .query(
                        row -> row.getObject(1, UUID.class),
                        EARLIER,
                        personKeys.all(filing.applicant().known()).toArray(String[]::new),
                        filing.procedureCode(),
                        content,
                        clock.instant().minus(Duration.ofDays(config.days())).atOffset(ZoneOffset.UTC),
                        dossier.id())
                .stream()
                .findFirst();
    }

    /** Names the earlier dossier to those who may see it, and to nobody else. */
    private Problem pointedOut(UUID earlier) {
        var problem = new Problem(DossierProblem.DUPLICATE_SUBMISSION, config.days());
        dossiers.visible(earlier)
                .ifPresent(d -> problem.with(
                        "earlier", new Earlier(d.id(), d.code(), d.status().name())));
        return problem;
    }

    /** The dossier that has it already. */
    record Earlier(UUID id, @Nullable String code, String status) {}
}
