package vn.tthc.workflow.definition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import vn.tthc.platform.time.CivilTime;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

/**
 * Which published procedures have no approved internal process (every public one needs it: TT 01/2018 Điều 8). A process
 * made for one agency serves that one only, so a case counts as covered when one serves all.
 */
@ApplicationScoped
class Coverage {

    private static final String CASES = """
            with published as (
                select distinct on (procedure_code) procedure_code, name, cases from procedure_version
                where valid_from <= :day and (valid_to is null or valid_to > :day)
                order by procedure_code, number desc
            ), missing as (
                select p.procedure_code, p.name, string_agg(c ->> 'code', ' ' order by c ->> 'code') as cases
                from published p cross join jsonb_array_elements(p.cases) c
                where not exists (select 1 from process_definition d
                    where d.procedure_code = p.procedure_code and d.state = 'APPROVED' and d.agency_code is null
                    and (d.case_code is null or d.case_code = c ->> 'code')
                    and (d.valid_from is null or d.valid_from <= :day))
                group by p.procedure_code, p.name
            )
            """;

    private final Session session;
    private final Clock clock;

    Coverage(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** A published procedure, and those of its cases for which there is no process that serves all agencies. */
    record Gap(String procedureCode, String name, List<String> cases) {}

    /** How much is covered on a day, and what is not. */
    record Report(LocalDate day, long published, long covered, Page<Gap> gaps) {}

    @Transactional
    Report report(PageRequest request) {
        var day = LocalDate.ofInstant(clock.instant(), CivilTime.CIVIL_ZONE);
        var counts = session.createNativeQuery(
                        CASES + "select (select count(*) from published) as published,"
                                + " (select count(*) from missing) as missing",
                        Tuple.class)
                .setParameter("day", day)
                .getSingleResult();
        var published = counts.get("published", Number.class).longValue();
        var missing = counts.get("missing", Number.class).longValue();
        return new Report(day, published, published - missing, gaps(day, request));
    }

    private Page<Gap> gaps(LocalDate day, PageRequest request) {
        var rows = session.createNativeQuery(
                        CASES + "select procedure_code as code, name as name, cases as cases from missing"
                                + " where procedure_code > :after order by procedure_code",
                        Tuple.class)
                .setParameter("day", day)
                .setParameter("after", request.cursor(String.class).orElse(""))
                .setMaxResults(request.limit() + 1)
                .getResultStream()
                .map(row -> new Gap(
                        row.get("code", String.class),
                        row.get("name", String.class),
                        List.of(row.get("cases", String.class).split(" "))))
                .toList();
        return Page.of(rows, request, Gap::procedureCode, gap -> gap, null);
    }
}
