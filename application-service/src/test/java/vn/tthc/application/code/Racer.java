package vn.tthc.application.code;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.id.Ids;

/**
 * One of several processes that draw codes for the same agency and day: each thread writes a dossier and, as the last
 * statement of the transaction, its code, and tells the code once it is committed. It goes on until it is stopped.
 */
final class Racer {

    private static final String DOSSIER = """
            insert into dossier (id, version, status, channel, procedure_code, procedure_name, case_code, receiving_agency,
                competent_agency, submitted_by, person_key, applicant_name, applicant_identity, form_data, created_at)
            values (?, 0, 'DRAFT', 'DIRECT', '1.013225', 'x', '1.013225.01', ?, ?, 'racer', 'key', 'Trần Thị Bình',
                '099000000022', '{}', now())""";

    private final String url;
    private final Properties login;
    private final String agency;
    private final LocalDate day;

    private Racer(String url, Properties login, String agency, LocalDate day) {
        this.url = url;
        this.login = login;
        this.agency = agency;
        this.day = day;
    }

    /** Takes URL, user, password, agency, day, threads and how many codes each thread draws. */
    public static void main(String[] args) throws Exception {
        var login = new Properties();
        login.setProperty("user", args[1]);
        login.setProperty("password", args[2]);
        var racer = new Racer(args[0], login, args[3], LocalDate.parse(args[4]));
        var threads = Integer.parseInt(args[5]);
        var each = Integer.parseInt(args[6]);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var runs = IntStream.range(0, threads)
                    .<Callable<@Nullable Void>>mapToObj(_ -> () -> racer.run(each))
                    .toList();
            for (var run : pool.invokeAll(runs)) {
                run.get();
            }
        }
    }

    private @Nullable Void run(int codes) throws SQLException {
        try (var connection = DriverManager.getConnection(url, login)) {
            connection.setAutoCommit(false);
            for (int i = 0; i < codes; i++) {
                var code = receive(connection, i % 5 == 4);
                if (code != null) {
                    System.out.println(code);
                    System.out.flush();
                }
            }
        }
        return null;
    }

    /** Every fifth receipt fails after it has its number. */
    private @Nullable String receive(Connection connection, boolean fails) throws SQLException {
        var id = Ids.at(Instant.now());
        try (var insert = connection.prepareStatement(DOSSIER);
                var draw = connection.prepareStatement(Codes.DRAW)) {
            set(insert, id, agency, agency);
            insert.executeUpdate();
            set(draw, agency, day, agency, day, id);
            String code;
            try (var drawn = draw.executeQuery()) {
                drawn.next();
                code = drawn.getString(1);
            }
            if (fails) {
                connection.rollback();
                return null;
            }
            connection.commit();
            return code;
        }
    }

    private static void set(java.sql.PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
    }
}
