package vn.tthc.feedback.evaluation.fact;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.catalog.AgencyEvent;
import vn.tthc.contracts.catalog.PostingEvent;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.contracts.catalog.ProcedureEvent.DeliveryStated;
import vn.tthc.contracts.catalog.ProcedureEvent.VersionClosed;
import vn.tthc.contracts.catalog.ProcedureEvent.VersionPublished;
import vn.tthc.platform.database.Database;

/** Which procedures an agency settles, how they are offered, what hangs where, and of what kind an agency is. */
@ApplicationScoped
@Transactional(MANDATORY)
class CatalogFacts {

    private static final String VERSION = """
            insert into fact_version as f (version_id, procedure_code, valid_from, valid_to, agencies, receivable_online,
                told_at)
            values (?, ?, ?::date, ?::date, ?, ?, ?::timestamptz)
            on conflict (version_id) do update set valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                agencies = excluded.agencies, receivable_online = excluded.receivable_online, told_at = excluded.told_at
            where f.told_at <= excluded.told_at""";

    private static final String POSTING = """
            insert into fact_posting as f (posting_id, agency_code, medium, procedure_code, version_id, posted_at,
                removed_at)
            values (?, ?, ?, ?, ?, ?::timestamptz, ?::timestamptz)
            on conflict (posting_id) do update set removed_at = coalesce(excluded.removed_at, f.removed_at)""";

    private static final String AGENCY = """
            insert into fact_agency (code, path, level) values (?, ?, ?)
            on conflict (code) do update set path = excluded.path, level = excluded.level""";

    private static final String DELIVERY = """
            insert into fact_delivery (procedure_code, valid_from, valid_to, online_level, legacy_level, revision)
            values (?, ?::date, ?::date, ?, ?, ?)""";

    private final Database database;

    CatalogFacts(Database database) {
        this.database = database;
    }

    void on(AgencyEvent event) {
        if (event instanceof AgencyEvent.Changed it) {
            database.update(AGENCY, it.code(), it.path(), it.level());
        }
    }

    void on(PostingEvent event) {
        if (event instanceof PostingEvent.Changed it) {
            database.update(
                    POSTING,
                    it.postingId(),
                    it.agencyCode(),
                    it.medium(),
                    it.procedureCode(),
                    it.versionId(),
                    it.postedAt().toString(),
                    it.removedAt() == null ? null : it.removedAt().toString());
        }
    }

    void on(ProcedureEvent event) {
        switch (event) {
            case VersionPublished it -> version(it, it.validTo(), it.publishedAt());
            case VersionClosed it ->
                version(
                        it.version(),
                        it.validTo(),
                        Objects.requireNonNullElse(it.closedAt(), it.version().publishedAt()));
            case DeliveryStated it -> stated(it);
            default -> {
                // The form of a case makes no difference here.
            }
        }
    }

    private void version(VersionPublished it, @Nullable LocalDate validTo, Instant toldAt) {
        database.update(
                VERSION,
                it.versionId(),
                it.procedureCode(),
                it.validFrom().toString(),
                validTo == null ? null : validTo.toString(),
                it.executingAgencies().toArray(String[]::new),
                it.receivableOnline(),
                toldAt.toString());
    }

    private void stated(DeliveryStated it) {
        var newer = database.count(
                "select count(*) from fact_delivery where procedure_code = ? and revision > ?",
                it.procedureCode(),
                it.revision());
        if (newer > 0) {
            return;
        }
        database.update("delete from fact_delivery where procedure_code = ?", it.procedureCode());
        it.deliveries()
                .forEach(one -> database.update(
                        DELIVERY,
                        it.procedureCode(),
                        one.validFrom().toString(),
                        one.validTo() == null ? null : one.validTo().toString(),
                        one.onlineLevel(),
                        one.legacyLevel(),
                        it.revision()));
    }
}
