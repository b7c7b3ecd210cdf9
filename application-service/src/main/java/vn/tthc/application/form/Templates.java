package vn.tthc.application.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.time.CivilTime;

/** Finds the template of the day on which a document was made; a later circular does not change what was issued. */
@ApplicationScoped
public class Templates {

    private static final String SELECT = """
            select form, valid_from, valid_to, number, title, circular, lead, note from form_template
            where form = ? and valid_from <= ? and (valid_to is null or valid_to > ?)""";

    private final Database database;

    Templates(Database database) {
        this.database = database;
    }

    public Template at(FormKind kind, Instant moment) {
        return on(kind, LocalDate.ofInstant(moment, CivilTime.CIVIL_ZONE));
    }

    public Template on(FormKind kind, LocalDate day) {
        return database.query(Templates::template, SELECT, kind.name(), day, day).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No template of " + kind + " on " + day));
    }

    static Template template(ResultSet row) throws SQLException {
        return new Template(
                FormKind.valueOf(row.getString("form")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("number"),
                row.getString("title"),
                row.getString("circular"),
                row.getString("lead"),
                row.getString("note"));
    }
}
