package vn.tthc.application.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.reference.References;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.time.CivilTime;

/** The patterns, past and to come. A day that has begun keeps the pattern it began with. */
@ApplicationScoped
@Transactional
class CodePatterns {

    private static final String COLUMNS =
            "select id, agency_code, rank, pattern, width, valid_from, valid_to from code_pattern";

    private final Database database;
    private final References references;
    private final Audit audit;
    private final Clock clock;

    CodePatterns(Database database, References references, Audit audit, Clock clock) {
        this.database = database;
        this.references = references;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of every agency and, where one is named, its own. */
    List<CodePattern> of(@Nullable String agency) {
        return database.query(
                CodePatterns::pattern,
                COLUMNS
                        + " where agency_code is null or agency_code = ? order by agency_code nulls first, rank, valid_from",
                agency);
    }

    /** Those that stand beside it: of the same agency, or of every agency. */
    private List<CodePattern> beside(PatternRequest request) {
        return of(request.agency()).stream()
                .filter(p -> Objects.equals(p.agency(), request.agency()))
                .toList();
    }

    /** From a coming day on; the pattern of the same rank before it ends there. */
    CodePattern add(PatternRequest request) {
        check(request);
        database.update(
                "update code_pattern set valid_to = ? where rank = ? and valid_from < ? and valid_to is null"
                        + " and agency_code is not distinct from ?",
                request.validFrom(),
                request.rank(),
                request.validFrom(),
                request.agency());
        var added = database.query(
                        CodePatterns::pattern,
                        "insert into code_pattern (agency_code, rank, pattern, valid_from) values (?, ?, ?, ?)"
                                + " returning id, agency_code, rank, pattern, width, valid_from, valid_to",
                        request.agency(),
                        request.rank(),
                        request.pattern(),
                        request.validFrom())
                .getFirst();
        audit.record("add-code-pattern", "code-pattern", added.id().toString(), null, added);
        return added;
    }

    private void check(PatternRequest request) {
        var problem = new Problem(CommonProblem.UNPROCESSABLE);
        var width = CodePattern.widthOf(request.pattern());
        if (width == 0) {
            problem.violation(
                    "pattern",
                    "CodePattern",
                    "rule.code.Pattern",
                    "{agency}-{yyMMdd}-{0000}",
                    "{agency}-{yyyyMMdd}-{0000000}");
        } else if (isNoWider(width, request)) {
            problem.violation("pattern", "WiderThanBefore", "rule.code.PatternWider", request.rank() - 1);
        }
        var today = LocalDate.ofInstant(clock.instant(), CivilTime.CIVIL_ZONE);
        if (!request.validFrom().isAfter(today) || existsFrom(request) || countedFrom(request)) {
            problem.violation("validFrom", "ComingDay", "rule.code.PatternFrom");
        }
        var agency = request.agency();
        if (agency != null && references.agency(agency).isEmpty()) {
            problem.violation("agency", "Agency", "rule.code.Agency", agency);
        }
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
    }

    /** A pattern that is filled after another must have room for numbers that the other has not. */
    private boolean isNoWider(int width, PatternRequest request) {
        return request.rank() > 1
                && beside(request).stream()
                        .filter(p -> p.rank() == request.rank() - 1 && p.holdsOn(request.validFrom()))
                        .noneMatch(p -> p.width() < width);
    }

    private boolean existsFrom(PatternRequest request) {
        return beside(request).stream()
                .anyMatch(p -> p.rank() == request.rank() && !p.validFrom().isBefore(request.validFrom()));
    }

    /** Numbers set apart for a coming day were written in the pattern that it had. */
    private boolean countedFrom(PatternRequest request) {
        return database.count(
                        "select count(*) from (select 1 from dossier_code_counter where day >= ?"
                                + " and (?::text is null or agency_code = ?) limit 1) c",
                        request.validFrom(),
                        request.agency(),
                        request.agency())
                > 0;
    }

    private static CodePattern pattern(ResultSet row) throws SQLException {
        return new CodePattern(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getInt(5),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class));
    }
}
