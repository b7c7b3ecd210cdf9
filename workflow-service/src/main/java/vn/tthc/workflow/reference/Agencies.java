package vn.tthc.workflow.reference;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.tthc.contracts.catalog.AgencyEvent;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.problem.Problem;
import vn.tthc.workflow.WorkflowProblem;

/** The agencies as the catalogue last described them. */
@ApplicationScoped
public class Agencies {

    /** More in a row than any reform has brought; a circle of successors ends here. */
    private static final int MOST_MERGERS = 10;

    private final EntityManager entityManager;
    private final Database database;

    Agencies(EntityManager entityManager, Database database) {
        this.entityManager = entityManager;
        this.database = database;
    }

    @Transactional(MANDATORY)
    void put(AgencyEvent.Changed agency) {
        entityManager
                .createNativeQuery("""
                        insert into agency (code, name, path, level, valid_from, valid_to, successor_code)
                        values (:code, :name, :path, :level, :validFrom, :validTo, :successor)
                        on conflict (code) do update set name = excluded.name, path = excluded.path,
                            level = excluded.level, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                            successor_code = excluded.successor_code""")
                .setParameter("code", agency.code())
                .setParameter("name", agency.name())
                .setParameter("path", agency.path())
                .setParameter("level", agency.level())
                .setParameter("validFrom", agency.validFrom())
                .setParameter("validTo", agency.validTo())
                .setParameter("successor", agency.successorCode())
                .executeUpdate();
    }

    /** Those of the codes that name no agency which exists on that day. */
    public Set<String> unknown(Collection<String> codes, LocalDate on) {
        var missing = new TreeSet<>(codes);
        if (!missing.isEmpty()) {
            database.query(row -> row.getString(1), """
                            select code from agency where code = any(?)
                            and valid_from <= ? and (valid_to is null or valid_to > ?)""", codes.toArray(String[]::new), on, on)
                    .forEach(missing::remove);
        }
        return missing;
    }

    /** The names of agencies by their codes; those that nobody knows are left out. */
    public Map<String, String> names(Collection<String> codes) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("select code as code, name as name from agency where code in (:codes)", Tuple.class)
                .setParameter("codes", Set.copyOf(codes))
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get("code", String.class), row -> row.get("name", String.class)));
    }

    /** The agency that took the place of another; empty where none is named. */
    public Optional<String> successor(String code) {
        return database
                .query(
                        row -> Optional.ofNullable(row.getString(1)),
                        "select successor_code from agency where code = ?",
                        code)
                .stream()
                .findFirst()
                .flatMap(successor -> successor);
    }

    /** Who does the work of an agency on that day: itself, or after mergers its successor of then. */
    public String present(String code, LocalDate on) {
        var present = code;
        for (int mergers = 0;
                mergers < MOST_MERGERS && !unknown(List.of(present), on).isEmpty();
                mergers++) {
            var successor = successor(present);
            if (successor.isEmpty()) {
                return present;
            }
            present = successor.get();
        }
        return present;
    }

    /** SQL: the agency in this column is that of the parameter, or anywhere below it. */
    public static String below(String column, String parameter) {
        return column + " in (select c.code from agency c join agency top on top.code = " + parameter
                + " where starts_with(c.path, top.path))";
    }

    /** Whether an agency is another one, or anywhere below it. */
    public boolean isWithin(String code, String top) {
        return !entityManager
                .createNativeQuery("""
                        select 1 from agency c join agency top on top.code = :top
                        where c.code = :agency and starts_with(c.path, top.path)""", Integer.class)
                .setParameter("top", top)
                .setParameter("agency", code)
                .getResultList()
                .isEmpty();
    }

    /** Whether the agency leads the whole province. */
    public boolean isProvince(String code) {
        return !entityManager
                .createNativeQuery("select 1 from agency where code = :code and level = 'PROVINCE'", Integer.class)
                .setParameter("code", code)
                .getResultList()
                .isEmpty();
    }

    /** Refuses a code that names no agency which exists on that day. */
    public void require(Collection<String> codes, LocalDate on) {
        var unknown = unknown(codes, on);
        if (!unknown.isEmpty()) {
            throw new Problem(WorkflowProblem.AGENCY_UNKNOWN, String.join(", ", unknown));
        }
    }
}
