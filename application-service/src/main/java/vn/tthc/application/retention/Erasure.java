package vn.tthc.application.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.reference.Payloads;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.audit.SystemActor;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.time.CivilTime;

/**
 * Takes out of the database all that says whose a dossier was. What stays, without a person in it, is what statistics
 * need: procedure, agencies, days, status, amounts.
 */
@ApplicationScoped
@Transactional
class Erasure {

    private static final String GONE = "Đã tiêu hủy";

    private static final List<String> STATEMENTS = List.of(
            """
            update dossier set applicant_name = '', applicant_identity = '', applicant_phone = null,
                applicant_address = null, applicant_email = null, person_key = 'destroyed:' || id,
                submitted_by = 'destroyed', representative_name = null, representative_document = null,
                representative_identity = null, representative_phone = null, mandate = null, mandate_number = null,
                mandate_issued = null, mandate_until = null, form_data = '{}', former_applicants = null,
                ending_reason = case when ending_reason is not null then '%s' end, version = version + 1
            where id = ?""".formatted(GONE),
            "delete from document_upload where dossier_id = ?",
            "delete from identity_correction where dossier_id = ?",
            "delete from document where dossier_id = ?",
            "delete from data_correction where dossier_id = ?",
            "delete from submission where dossier_id = ?",
            "delete from citizen_notice where dossier_id = ?",
            """
            update result set person_key = 'destroyed:' || dossier_id, storage_key = null, size = null, sha256 = null,
                version = version + 1
            where dossier_id = ?""",
            "update payment set payer = '' where dossier_id = ?",
            "update fee_decision set reason = '', note = null where dossier_id = ?",
            "update payment_obligation set content = '' where dossier_id = ?",
            "update post_order set ordered_by = 'destroyed' where dossier_id = ?",
            "update payment_attempt set started_by = 'destroyed' where dossier_id = ?",
            "update timeline_entry set note = '' where note <> '' and dossier_id = ?",
            "update guidance set note = '' where note <> '' and dossier_id = ?",
            "update dossier_clock set reason = '' where kind = 'STOP' and dossier_id = ?",
            "update dossier_ending set reason = '%s' where dossier_id = ?".formatted(GONE),
            "update supplement set content = '%1$s', reason = '%1$s', answer_note = null, answered_by = case when answered_by is not null then 'destroyed' end, version = version + 1 where dossier_id = ?"
                    .formatted(GONE));

    private final Database database;
    private final Audit audit;
    private final Clock clock;

    Erasure(Database database, Audit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A dossier of an approved list.
     *
     * @param keys of the files that are to follow; absent as long as its rows still say whose it was
     */
    record Item(UUID destruction, UUID dossier, @Nullable List<String> keys) {}

    private record File(String key, String sha256) {}

    private record Erased(UUID destruction, int files) {}

    /** The next that is to be dealt with; nothing is locked while its files are removed. */
    Optional<Item> next() {
        return database
                .query(
                        row -> new Item(
                                row.getObject(1, UUID.class), row.getObject(2, UUID.class), keys(row.getString(3))),
                        """
                        select i.destruction_id, i.dossier_id, i.storage_keys from destruction d
                        join destruction_item i on i.destruction_id = d.id and i.outcome in ('PLANNED', 'ERASED')
                        where d.state = 'APPROVED' order by d.id, i.dossier_id limit 1""")
                .stream()
                .findFirst();
    }

    /** What it says is gone and the keys of its files are noted, all in one; or it is kept, because it is needed again. */
    Optional<Item> erase(Item item) {
        var dossier = item.dossier();
        var today = LocalDate.ofInstant(clock.instant(), CivilTime.CIVIL_ZONE);
        var free = database.query(
                row -> row.getString(1),
                "select d.id from dossier d where d.id = ? and d.destroyed_at is null and " + Needed.NOT_NEEDED
                        + " for update",
                dossier,
                today);
        if (free.isEmpty()) {
            settle(item, "KEPT");
            return Optional.empty();
        }
        var files = files(dossier);
        STATEMENTS.forEach(statement -> database.update(statement, dossier));
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        database.update("update dossier set destroyed_at = ? where id = ?", at, dossier);
        var keys = files.stream().map(File::key).distinct().toList();
        database.update(
                "update destruction_item set outcome = 'ERASED', storage_keys = ?, files = ?, digests = ? where"
                        + " destruction_id = ? and dossier_id = ?",
                Payloads.write(keys),
                keys.size(),
                Payloads.write(files.stream().map(File::sha256).toList()),
                item.destruction(),
                dossier);
        SystemActor.call("retention", () -> {
            audit.record("destroy", "dossier", dossier.toString(), null, new Erased(item.destruction(), keys.size()));
            return dossier;
        });
        return Optional.of(new Item(item.destruction(), dossier, keys));
    }

    /** Its files are gone too, or it was kept; with the last one the list is done. */
    void settle(Item item, String outcome) {
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        database.update(
                "update destruction_item set outcome = ?, storage_keys = null, settled_at = ? where destruction_id = ? and"
                        + " dossier_id = ? and outcome in ('PLANNED', 'ERASED')",
                outcome,
                at,
                item.destruction(),
                item.dossier());
        database.update(
                "update destruction d set state = 'DONE', done_at = ? where d.id = ? and d.state = 'APPROVED' and not exists"
                        + " (select 1 from destruction_item i where i.destruction_id = d.id and i.outcome in"
                        + " ('PLANNED', 'ERASED'))",
                at,
                item.destruction());
    }

    /** Pieces of unfinished uploads too. */
    private List<File> files(UUID dossier) {
        return database.query(row -> new File(row.getString(1), row.getString(2)), """
                select storage_key, sha256 from document where dossier_id = ? union all
                select storage_key, sha256 from result where dossier_id = ? union all
                select p.storage_key, u.sha256 from document_upload_part p
                    join document_upload u on u.id = p.upload_id where u.dossier_id = ?""", dossier, dossier, dossier);
    }

    private static @Nullable List<String> keys(@Nullable String json) {
        return json == null ? null : List.of(Payloads.read(json, String[].class));
    }
}
