package vn.tthc.workflow.reference;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.tthc.contracts.application.ApplicationEvent;
import vn.tthc.platform.database.Database;

/** The digests of the papers of every dossier, as application-service filed them; in whatever order it is heard. */
@ApplicationScoped
public class DossierPapers {

    private final Database database;

    DossierPapers(Database database) {
        this.database = database;
    }

    /** One paper: what it is for in the procedure, and its digest. */
    public record Digest(String componentCode, String sha256) {}

    @Transactional(MANDATORY)
    public void put(ApplicationEvent.DocumentFiled filed) {
        database.update(
                """
                insert into dossier_document (document_id, application_id, series_id, revision, component_code, sha256)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""",
                filed.documentId(),
                filed.applicationId(),
                filed.seriesId(),
                filed.revision(),
                filed.componentCode(),
                filed.sha256());
    }

    /** The newest version of each paper; how many a dossier may have is limited. */
    public List<Digest> of(UUID applicationId) {
        return database.query(row -> new Digest(row.getString(1), row.getString(2)), """
                select component_code, sha256 from dossier_document d where application_id = ? and not exists (
                    select 1 from dossier_document newer where newer.application_id = d.application_id
                    and newer.series_id = d.series_id and newer.revision > d.revision)
                order by document_id""", applicationId);
    }
}
