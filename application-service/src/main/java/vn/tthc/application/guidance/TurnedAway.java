package vn.tthc.application.guidance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import vn.tthc.application.dossier.Desk;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.Draft;
import vn.tthc.application.reference.Payloads;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.security.PersonKeys;

/**
 * Who stood at the counter with an incomplete file, and what they were told. There is no dossier that it could hang on
 * until they come back with the rest; then it is the guidance of that dossier.
 */
@ApplicationScoped
@Transactional
public class TurnedAway {

    private static final String KEEP = """
            insert into turned_away (person_key, procedure_code, receiving_agency, procedure_version_id, case_code, gaps,
                given_by, given_at)
            select n.* from (values (?, ?, ?, ?, ?, ?, ?, ?::timestamptz))
                n (person_key, procedure_code, receiving_agency, version, case_code, gaps, given_by, given_at)
            where not exists (select 1 from turned_away t where t.person_key = n.person_key
                and t.procedure_code = n.procedure_code and t.receiving_agency = n.receiving_agency
                and t.case_code = n.case_code and t.gaps = n.gaps and t.given_by = n.given_by and t.given_at > ?)
            returning id""";

    private final Database database;
    private final EntityManager entityManager;
    private final PersonKeys personKeys;
    private final GuidanceConfig config;
    private final Desk desk;
    private final Audit audit;
    private final Clock clock;

    TurnedAway(
            Database database,
            EntityManager entityManager,
            PersonKeys personKeys,
            GuidanceConfig config,
            Desk desk,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.entityManager = entityManager;
        this.personKeys = personKeys;
        this.config = config;
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps what was told, once where the request was only repeated, and forgets who never came back. */
    public void keep(Draft filing, Finding finding) {
        database.update("delete from turned_away where given_at < ?", oldest());
        database.query(row -> row.getObject(1, UUID.class), KEEP, values(filing, finding))
                .forEach(id -> audit.record("turn-away", "guidance", id.toString(), null, finding));
    }

    private Object[] values(Draft filing, Finding finding) {
        var now = clock.instant();
        return new Object[] {
            filing.applicant().personKey(),
            filing.procedureCode(),
            filing.receivingAgency(),
            finding.procedureVersionId(),
            finding.caseCode(),
            Payloads.write(finding.gaps()),
            desk.subject(),
            now.atOffset(ZoneOffset.UTC),
            now.minus(Guidances.REPETITION).atOffset(ZoneOffset.UTC)
        };
    }

    /** They came back: what they were told is this dossier's, and no other's. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void follows(Dossier dossier) {
        entityManager.flush();
        var filing = dossier.filing();
        database.update(
                """
                with told as (
                    delete from turned_away
                    where person_key = any(?) and procedure_code = ? and receiving_agency = ? and given_at >= ?
                    returning *)
                insert into guidance (dossier_id, procedure_version_id, case_code, gaps, complete, given_by, given_at)
                select ?, procedure_version_id, case_code, gaps, false, given_by, given_at from told order by id""",
                personKeys.all(filing.applicant().known()).toArray(String[]::new),
                filing.procedureCode(),
                filing.receivingAgency(),
                oldest(),
                dossier.id());
    }

    private OffsetDateTime oldest() {
        return clock.instant().minus(Duration.ofDays(config.days())).atOffset(ZoneOffset.UTC);
    }
}
