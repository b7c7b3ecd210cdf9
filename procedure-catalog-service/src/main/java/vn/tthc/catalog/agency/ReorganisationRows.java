package vn.tthc.catalog.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.Sql;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** Keeps reorganisations and walks from an old code to what stands for it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ReorganisationRows {

    /** Any number will do, as long as nothing else in this database takes it. */
    private static final long TREE_LOCK = 0x7474686343415402L;

    private static final String READING = """
            select r.id, r.kind, r.effective_on, r.legal_basis, r.recorded_at, r.recorded_by,
                   cast((select jsonb_build_object(
                       'predecessors', jsonb_agg(distinct jsonb_build_object('code', s.predecessor_code, 'name', p.name)),
                       'successors', jsonb_agg(distinct jsonb_build_object('code', s.successor_code, 'name', n.name)))
                      from agency_succession s
                      join agency p on p.code = s.predecessor_code and p.valid @> s.effective_on - 1
                      join agency n on n.code = s.successor_code and n.valid @> s.effective_on
                     where s.reorganisation_id = r.id) as text)
              from agency_reorganisation r
            """;

    private static final String WALKING = """
            with recursive chain as (
                select cast(:code as text) as code, cast(null as text) as predecessor, date '-infinity' as since,
                       0 as depth
                union
                select n.code, c.code, e.valid_to, c.depth + 1
                  from chain c
                  cross join lateral (
                      select a.valid_to, a.successor_code from agency a
                       where a.code = c.code and a.valid_to <= cast(:day as date) and a.valid_to >= c.since
                         and not exists (select 1 from agency t where t.code = c.code and t.valid @> cast(:day as date))
                       order by a.valid_from desc limit 1) e
                  cross join lateral (
                      select s.successor_code as code from agency_succession s
                       where s.predecessor_code = c.code and s.effective_on = e.valid_to
                      union select e.successor_code where e.successor_code is not null) n
                 where n.code <> c.code and c.depth < 10)
            select c.code, c.predecessor, c.since, c.depth, o.name, n.name, t.name, r.kind, r.legal_basis
              from chain c
              left join agency o on o.code = c.predecessor and o.valid_to = c.since
              left join agency n on n.code = c.code and n.valid @> c.since
              left join agency t on t.code = c.code and t.valid @> cast(:day as date)
              left join agency_succession s
                on s.predecessor_code = c.predecessor and s.successor_code = c.code and s.effective_on = c.since
              left join agency_reorganisation r on r.id = s.reorganisation_id
             order by c.depth, c.code limit 500""";

    private final Sql sql;

    ReorganisationRows(Sql sql) {
        this.sql = sql;
    }

    /** Where a page ended. */
    record Position(LocalDate effectiveOn, UUID id) {}

    /** One step from an old code, or the code itself; {@code today} is its name on the day asked for, if it stands. */
    record Link(
            String code,
            @Nullable String predecessor,
            @Nullable LocalDate since,
            @Nullable String predecessorName,
            @Nullable String nameThen,
            @Nullable String nameOnDay,
            @Nullable String kind,
            @Nullable String legalBasis) {}

    private record Pair(String predecessor, String successor) {}

    /** Lets one reorganisation run at a time, until the end of its transaction. */
    void lockTree() {
        sql.statement("select pg_advisory_xact_lock(:lock)")
                .setParameter("lock", TREE_LOCK)
                .getResultList();
    }

    void add(UUID id, ReorganisationRequest request, Instant now, String by) {
        sql.statement("""
                        insert into agency_reorganisation (id, kind, effective_on, legal_basis, recorded_at, recorded_by)
                        values (:id, :kind, :day, :basis, :now, :by)""")
                .setParameter("id", id)
                .setParameter("kind", request.kind().name())
                .setParameter("day", request.effectiveOn())
                .setParameter("basis", request.legalBasis())
                .setParameter("now", now)
                .setParameter("by", by)
                .executeUpdate();
        var pairs = request.predecessors().stream()
                .flatMap(p -> request.successors().stream().map(s -> new Pair(p.code(), s.code())))
                .toList();
        sql.statement("""
                        insert into agency_succession (reorganisation_id, predecessor_code, successor_code, effective_on)
                        select :id, p ->> 'predecessor', p ->> 'successor', :day
                          from jsonb_array_elements(cast(:pairs as jsonb)) p""")
                .setParameter("id", id)
                .setParameter("day", request.effectiveOn())
                .setParameter("pairs", sql.json(pairs))
                .executeUpdate();
    }

    ReorganisationView get(UUID id) {
        return sql.rows(READING + " where r.id = :id").setParameter("id", id).getResultList().stream()
                .findFirst()
                .map(this::view)
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND).with("id", id));
    }

    List<ReorganisationView> page(@Nullable Position after, int rows) {
        return sql
                .rows(READING + """
                 where (r.effective_on, r.id) < (cast(:day as date), cast(:id as uuid))
                 order by r.effective_on desc, r.id desc limit :rows""")
                .setParameter("day", after == null ? LocalDate.of(9999, 12, 31) : after.effectiveOn())
                .setParameter("id", after == null ? new UUID(-1, -1) : after.id())
                .setParameter("rows", rows)
                .getResultList()
                .stream()
                .map(this::view)
                .toList();
    }

    /** From a code to what stands for it on a day, the code itself first. */
    List<Link> walk(String code, LocalDate day) {
        return sql.rows(WALKING).setParameter("code", code).setParameter("day", day).getResultList().stream()
                .map(t -> new Link(
                        t.get(0, String.class),
                        t.get(1, String.class),
                        t.get(1, String.class) == null ? null : Sql.day(t, 2),
                        t.get(4, String.class),
                        t.get(5, String.class),
                        t.get(6, String.class),
                        t.get(7, String.class),
                        t.get(8, String.class)))
                .toList();
    }

    private ReorganisationView view(Tuple t) {
        var sides = sql.read(t.get(6, String.class), ReorganisationView.Sides.class);
        return new ReorganisationView(
                t.get(0, UUID.class),
                t.get(1, String.class),
                Sql.day(t, 2),
                t.get(3, String.class),
                sides.predecessors(),
                sides.successors(),
                Sql.moment(t, 4),
                t.get(5, String.class));
    }
}
