package vn.tthc.catalog.sector;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tthc.catalog.Sql;

/** All sectors, those of the province and those that national data brought along. */
@ApplicationScoped
public class Sectors implements PanacheRepositoryBase<Sector, String> {

    private final Sql sql;

    Sectors(Sql sql) {
        this.sql = sql;
    }

    /** Which of the codes exist; one query for many. */
    public Set<String> known(Collection<String> codes) {
        return new HashSet<>(getEntityManager()
                .createQuery("select code from Sector where code in ?1", String.class)
                .setParameter(1, codes)
                .getResultList());
    }

    /** Adds those that are not known yet, as references to the national list. */
    public void remember(Map<String, String> namesByCode) {
        sql.statement("""
                        insert into sector (code, version, name, origin)
                        select e.key, 0, e.value, 'NATIONAL' from jsonb_each_text(cast(:names as jsonb)) e
                        on conflict (code) do nothing""").setParameter("names", sql.json(namesByCode)).executeUpdate();
    }

    List<Sector> after(String code, int rows) {
        return find("code > ?1 order by code", code).range(0, rows - 1).list();
    }
}
