package vn.tthc.local.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import vn.tthc.local.process.Disk;
import vn.tthc.local.process.Failure;
import vn.tthc.local.process.LogTail;

/**
 * The database server of a local run: a cluster of its own under the data folder, reachable from this machine only.
 *
 * <p>{@code fsync}, {@code synchronous_commit} and {@code full_page_writes} are on: what a service answers here is as
 * durable as in production, and what is measured here is worth something.
 */
public final class PostgresServer {

    private static final String SUPERUSER = "postgres";

    private final Path home;
    private final Path data;
    private final Path passwordFile;
    private final Path log;
    private final int port;

    /**
     * @param home the data folder of the run
     * @param passwordFile holds the superuser's password
     */
    public PostgresServer(Path home, Path passwordFile, Path log, int port) {
        this.home = home;
        this.data = home.resolve("postgres");
        this.passwordFile = passwordFile;
        this.log = log;
        this.port = port;
    }

    /** Unpacks the programs and creates an empty cluster, unless that has been done. */
    public void prepare() {
        var programs = PostgresBinaries.unpackedIn(programs());
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        var draft = home.resolve("postgres.new");
        Disk.deleteTree(draft);
        run(asOrdinaryUser(List.of(
                programs.resolve("bin/initdb").toString(),
                "--pgdata=" + draft,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C")));
        try {
            Files.move(draft, data);
        } catch (IOException e) {
            throw new Failure("The new database cluster could not be moved to " + data, e);
        }
    }

    /** The command that runs the server in the foreground. */
    public List<String> command() {
        var command = new ArrayList<>(
                List.of(programs().resolve("bin/postgres").toString(), "-D", data.toString(), "-p", "" + port));
        for (var setting : List.of(
                "listen_addresses=localhost",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "max_connections=200",
                "shared_buffers=96MB",
                "timezone=UTC",
                "log_line_prefix=%m %d ")) {
            command.addAll(List.of("-c", setting));
        }
        return asOrdinaryUser(command);
    }

    /** Whether it answers a query. */
    public boolean isReady() {
        try (var connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Gives each service a database and a role that owns it and can enter no other. */
    public void createDatabases(List<String> names, String password) {
        try (var connection = connect()) {
            for (var name : names) {
                createDatabase(connection, name, password);
            }
        } catch (SQLException e) {
            throw new Failure("The databases could not be created: " + e.getMessage(), e);
        }
    }

    private static void createDatabase(Connection connection, String name, String password) throws SQLException {
        try (var statement = connection.createStatement()) {
            var known = statement.executeQuery("select from pg_database where datname = '" + name + "'");
            if (!known.next()) {
                statement.execute("drop role if exists " + name);
                statement.execute("create role " + name + " login password '" + password + "'");
                statement.execute("create database " + name + " owner " + name);
                statement.execute("revoke connect on database " + name + " from public");
            }
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", password());
        properties.setProperty("connectTimeout", "1");
        properties.setProperty("sslmode", "disable");
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/postgres", properties);
    }

    private String password() {
        try {
            return Files.readString(passwordFile).strip();
        } catch (IOException e) {
            throw new Failure("The password of the database server cannot be read: " + passwordFile, e);
        }
    }

    private Path programs() {
        return home.resolve("programs/postgres-18");
    }

    /** PostgreSQL refuses to work for root; a user namespace of its own makes it an ordinary user. */
    static List<String> asOrdinaryUser(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        var result = new ArrayList<>(List.of("unshare", "-U"));
        result.addAll(command);
        return result;
    }

    private void run(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            if (process.waitFor() != 0) {
                throw new Failure("The database cluster could not be created. The end of " + log + ":\n    "
                        + String.join("\n    ", LogTail.last(log, 12)));
            }
        } catch (IOException e) {
            throw new Failure("The database cluster could not be created: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted while the database cluster was created", e);
        }
    }
}
