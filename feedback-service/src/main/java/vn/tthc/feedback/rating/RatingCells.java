package vn.tthc.feedback.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.feedback.blind.BlindKeys;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.time.CivilTime;

/**
 * The cells into which ratings fall. Which there are in a quarter follows from the quarter before, so that the hundredth
 * dossier of a quarter falls into the same cell as the first, and a rare procedure points at nobody.
 */
@ApplicationScoped
@Transactional
class RatingCells {

    private final Database database;
    private final BlindKeys keys;
    private final RatingRules rules;

    RatingCells(Database database, BlindKeys keys, RatingRules rules) {
        this.database = database;
        this.keys = keys;
        this.rules = rules;
    }

    /** The cell of a returned dossier, with its key, which the first dossier of the cell brings about. */
    RatingCell of(ReturnedDossier dossier) {
        var quarter = Quarter.of(dossier.returnedAt());
        var rule = rules.of(quarter);
        var procedure = hasOwnCell(dossier, quarter.before(), rule.cellMinimum()) ? dossier.procedureCode() : "";
        return find(quarter, dossier.agencyCode(), procedure, false)
                .filter(cell -> cell.keyId() != null)
                .orElseGet(() -> open(quarter, dossier.agencyCode(), procedure, rule.closesOn(quarter)));
    }

    /** The cell whose tokens this key signs. */
    Optional<RatingCell> ofKey(UUID keyId) {
        return database
                .query(RatingCell::of, "select " + RatingCell.COLUMNS + " from rating_cell where key_id = ?", keyId)
                .stream()
                .findFirst();
    }

    /** Those of a period that have a key, in the order of their keys, which is none. */
    List<RatingCell> ofPeriod(String period, @Nullable UUID after, int limit) {
        return database.query(
                RatingCell::of,
                "select " + RatingCell.COLUMNS + " from rating_cell"
                        + " where period = ? and key_id is not null and (?::uuid is null or key_id > ?) order by key_id limit ?",
                period,
                after,
                after,
                limit);
    }

    private boolean hasOwnCell(ReturnedDossier dossier, Quarter before, int minimum) {
        return database.count(
                        "select count(*) from (select 1 from returned_dossier where agency_code = ? and procedure_code = ?"
                                + " and returned_at >= ? and returned_at < ? limit ?) as enough",
                        dossier.agencyCode(),
                        dossier.procedureCode(),
                        beginning(before.firstDay()),
                        beginning(before.lastDay().plusDays(1)),
                        minimum)
                >= minimum;
    }

    private RatingCell open(Quarter quarter, String agency, String procedure, LocalDate closesOn) {
        database.update(
                "insert into rating_cell (period, agency_code, procedure_code, closes_on) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                quarter.toString(),
                agency,
                procedure,
                closesOn);
        var cell = find(quarter, agency, procedure, true).orElseThrow();
        if (cell.keyId() == null) {
            database.update("update rating_cell set key_id = ? where id = ?", keys.create(), cell.id());
        }
        return find(quarter, agency, procedure, false).orElseThrow();
    }

    private Optional<RatingCell> find(Quarter quarter, String agency, String procedure, boolean locked) {
        return database
                .query(
                        RatingCell::of,
                        "select " + RatingCell.COLUMNS + " from rating_cell"
                                + " where period = ? and agency_code = ? and procedure_code = ?"
                                + (locked ? " for update" : ""),
                        quarter.toString(),
                        agency,
                        procedure)
                .stream()
                .findFirst();
    }

    private static OffsetDateTime beginning(LocalDate day) {
        return day.atStartOfDay(CivilTime.CIVIL_ZONE).toOffsetDateTime();
    }
}
