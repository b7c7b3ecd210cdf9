package vn.tthc.application.code;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.tthc.platform.database.Database;

/** Accounts for the numbers of a day, each looked up by its code. */
@ApplicationScoped
class Accounts {

    private static final String EACH = """
            with number as (
                select dossier_code_of(c.agency_code, c.day, n) as code
                from dossier_code_counter c, generate_series(1, c.last_number) n
                where c.agency_code = ? and c.day = ?)
            select coalesce(v.what, r.what, d.what, 'UNEXPLAINED') as what, count(*),
                array_to_string((array_agg(number.code order by number.code)
                    filter (where coalesce(v.what, r.what, d.what) is null))[1:100], ' ')
            from number
            left join lateral (select 'VOIDED' as what from void_code where code = number.code) v on true
            left join lateral (select 'RESERVED' as what from reserved_code
                where code = number.code and state = 'RESERVED') r on true
            left join lateral (select 'ISSUED' as what from dossier where code = number.code) d on true
            group by 1""";

    private final Database database;

    Accounts(Database database) {
        this.database = database;
    }

    private record Line(String what, long count, String codes) {}

    DayAccount of(String agency, LocalDate day) {
        var lines = database.query(
                row -> new Line(row.getString(1), row.getLong(2), Objects.requireNonNullElse(row.getString(3), "")),
                EACH,
                agency,
                day);
        var all = lines.stream().mapToLong(Line::count).sum();
        return new DayAccount(
                agency,
                day,
                (int) all,
                count(lines, "ISSUED"),
                count(lines, "RESERVED"),
                count(lines, "VOIDED"),
                lines.stream()
                        .filter(l -> l.what().equals("UNEXPLAINED"))
                        .flatMap(l -> List.of(l.codes().split(" ")).stream())
                        .toList());
    }

    private static long count(List<Line> lines, String what) {
        return lines.stream()
                .filter(l -> l.what().equals(what))
                .mapToLong(Line::count)
                .sum();
    }
}
