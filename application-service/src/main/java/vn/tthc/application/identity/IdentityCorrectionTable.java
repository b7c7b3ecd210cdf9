package vn.tthc.application.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import vn.tthc.application.dossier.Applicant;
import vn.tthc.application.dossier.IdentityDocument;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.secrecy.Confidential;
import vn.tthc.platform.secrecy.Vault;

/** All proposals to put an identity number right; the numbers in them are encrypted. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class IdentityCorrectionTable {

    private static final String SELECT = """
            select id, dossier_id, state, identity_document, number, previous_number, reason, document_id, legal_basis,
                proposed_by, proposed_at, decided_by, decided_at, decision_reason from identity_correction where""";

    private final Database database;
    private final Vault vault;

    IdentityCorrectionTable(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** Who proposes what, on whose behalf. */
    record Proposal(UUID id, UUID dossier, String agency, String by, Instant at) {}

    /**
     * False where one waits already. Whoever destroys the dossier at the same time comes before or after it: nothing of a
     * person is left behind.
     */
    boolean add(Proposal proposal, Applicant right, Applicant wrong, IdentityCorrectionRequest asked) {
        return database.update(
                        """
                        insert into identity_correction (id, dossier_id, agency_code, identity_document, number,
                            previous_number, reason, document_id, legal_basis, proposed_by, proposed_at)
                        select ?, d.id, ?, ?, ?, ?, ?, ?::uuid, ?, ?, ? from dossier d
                        where d.id = ? and d.destroyed_at is null for share
                        on conflict (dossier_id) where state = 'PROPOSED' do nothing""",
                        proposal.id(),
                        proposal.agency(),
                        right.identityDocument().name(),
                        vault.seal(right.identityNumber(), place("number", proposal.id())),
                        vault.seal(wrong.identityNumber(), place("previous_number", proposal.id())),
                        asked.reason(),
                        asked.documentId(),
                        asked.legalBasis(),
                        proposal.by(),
                        proposal.at().atOffset(ZoneOffset.UTC),
                        proposal.dossier())
                == 1;
    }

    /** False where somebody has decided it in the meantime. */
    boolean decide(UUID id, IdentityCorrectionVerdict verdict, String by, Instant now) {
        var state = Boolean.TRUE.equals(verdict.approved()) ? "APPROVED" : "REFUSED";
        return database.update(
                        "update identity_correction set state = ?, decided_by = ?, decided_at = ?, decision_reason = ?"
                                + " where id = ? and state = 'PROPOSED'",
                        state,
                        by,
                        now.atOffset(ZoneOffset.UTC),
                        verdict.reason(),
                        id)
                == 1;
    }

    /** What else is found by who the applicant is; the dossier itself is another's already. */
    void handOver(UUID dossier, String personKey) {
        database.update(
                "update result set person_key = ?, version = version + 1 where dossier_id = ?", personKey, dossier);
        database.update("update submission set person_key = ? where dossier_id = ?", personKey, dossier);
    }

    /** Of a dossier, oldest first. */
    List<IdentityCorrectionView> of(UUID dossier) {
        return database.query(this::view, SELECT + " dossier_id = ? order by id", dossier);
    }

    /** What waits for a leader of an agency, oldest first; few wait at any time. */
    List<IdentityCorrectionView> waiting(String agency, UUID after, int limit) {
        return database.query(
                this::view,
                SELECT + " state = 'PROPOSED' and (agency_code = ? or exists (select 1 from dossier d"
                        + " where d.id = dossier_id and d.competent_agency = ?)) and id > ? order by id limit ?",
                agency,
                agency,
                after,
                limit);
    }

    /** Whose people decide it. */
    String agencyOf(UUID id) {
        return database.query(row -> row.getString(1), "select agency_code from identity_correction where id = ?", id)
                .getFirst();
    }

    private IdentityCorrectionView view(ResultSet row) throws SQLException {
        var id = row.getObject(1, UUID.class);
        var decidedAt = row.getObject(13, OffsetDateTime.class);
        return new IdentityCorrectionView(
                id,
                row.getObject(2, UUID.class),
                IdentityCorrectionView.State.valueOf(row.getString(3)),
                IdentityDocument.valueOf(row.getString(4)),
                vault.open(row.getString(5), place("number", id)),
                vault.open(row.getString(6), place("previous_number", id)),
                row.getString(7),
                row.getObject(8, UUID.class),
                row.getString(9),
                row.getString(10),
                row.getObject(11, OffsetDateTime.class).toInstant(),
                row.getString(12),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString(14));
    }

    private static String place(String column, UUID id) {
        return Confidential.place("identity_correction." + column, id);
    }
}
