package vn.tthc.catalog.agency;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import vn.tthc.catalog.Sql;

/** Agencies that national data names and that are not administered here: kept as references, by code and name. */
@ApplicationScoped
public class ExternalAgencies {

    private final Sql sql;
    private final Clock clock;

    ExternalAgencies(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Remembers those that are not known yet, neither here nor as agencies of the province. */
    public void remember(Map<String, String> namesByCode, String source) {
        if (namesByCode.isEmpty()) {
            return;
        }
        sql.statement("""
                        insert into external_agency (code, name, source, first_seen)
                        select e.key, e.value, :source, :now
                          from jsonb_each_text(cast(:names as jsonb)) e
                         where not exists (select 1 from agency a where a.code = e.key)
                        on conflict (code) do nothing""")
                .setParameter("names", sql.json(namesByCode))
                .setParameter("source", source)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
