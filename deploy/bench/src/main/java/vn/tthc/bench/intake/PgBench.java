package vn.tthc.bench.intake;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import vn.tthc.bench.CannotMeasure;
import vn.tthc.local.Part;
import vn.tthc.local.RunningSystem;

/** Runs PostgreSQL's own pgbench against the database of the dossiers and reads what it says. */
record PgBench(RunningSystem system, int clients, int seconds) {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: ([1-9][0-9]*)");

    /** Transactions a second. */
    double rate(String script, int agencies) throws IOException, InterruptedException {
        var file = Files.createTempFile("tthc-bench", ".sql");
        try {
            Files.writeString(file, script);
            return read(run(List.of("-D", "agencies=" + agencies, "-f", file.toString())));
        } finally {
            Files.delete(file);
        }
    }

    private String run(List<String> more) throws IOException, InterruptedException {
        var database = URI.create(system.databaseUrl(Part.APPLICATION).substring("jdbc:".length()));
        var command = new ArrayList<>(List.of("pgbench", "-n", "-M", "prepared"));
        command.addAll(List.of("-c", "" + clients, "-j", "2", "-T", "" + seconds));
        command.addAll(more);
        command.addAll(List.of("-h", database.getHost(), "-p", "" + database.getPort()));
        command.addAll(List.of(
                "-U", system.databaseUser(Part.APPLICATION), database.getPath().substring(1)));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", system.databasePassword());
        try {
            var process = builder.start();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor(10, TimeUnit.SECONDS);
            return text;
        } catch (IOException e) {
            throw new CannotMeasure("pgbench is not installed: apt-get install postgresql (" + e.getMessage() + ")");
        }
    }

    /** A rate of failures is none. */
    static double read(String text) {
        var rate = RATE.matcher(text);
        if (!rate.find() || FAILED.matcher(text).find()) {
            throw new CannotMeasure("pgbench printed no rate that counts:\n" + text);
        }
        return Double.parseDouble(rate.group(1));
    }
}
