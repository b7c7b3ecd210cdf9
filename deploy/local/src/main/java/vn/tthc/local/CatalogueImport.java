package vn.tthc.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tthc.local.console.Console;
import vn.tthc.local.process.Failure;

/** Sends a file in the national portal's format to the catalogue, as a procedure controller would, and tells what became of it. */
final class CatalogueImport {

    private static final List<String> KINDS = List.of("NEW", "AMEND", "REPLACE", "ABOLISH");
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final ObjectMapper mapper = new ObjectMapper();
    private final RunningSystem system;
    private final Console console;

    CatalogueImport(RunningSystem system, Console console) {
        this.system = system;
        this.console = console;
    }

    /** Imports the file; the answer has the totals. */
    Map<String, Object> run(Path file) {
        console.line("Importing %s", file);
        var begin = System.nanoTime();
        var answer = send(file);
        var seconds = Math.round((System.nanoTime() - begin) / 1e7) / 100.0;
        if (answer.statusCode() / 100 != 2) {
            throw new Failure("The catalogue refused the file (" + answer.statusCode() + "): " + answer.body());
        }
        var report = parse(answer.body());
        report.path("records").forEach(this::tell);
        var totals = totals(report);
        totals.put("seconds", seconds);
        console.totals(totals);
        return totals;
    }

    private HttpResponse<String> send(Path file) {
        var target = URI.create(system.gateway() + "/api/v1/publication-decisions/import");
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(target)
                    .timeout(PATIENCE)
                    .version(HttpClient.Version.HTTP_1_1)
                    .header("Authorization", "Bearer " + system.tokens().token("procedure-controller"))
                    .header("Content-Type", "application/x-ndjson")
                    .POST(HttpRequest.BodyPublishers.ofFile(file));
            if (file.toString().endsWith(".gz")) {
                request.header("Content-Encoding", "gzip");
            }
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (FileNotFoundException e) {
            throw new Failure("There is no file " + file, e);
        } catch (IOException e) {
            throw new Failure("The gateway cannot be reached at " + target + "; is the system up? (./tthc up -d)", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted", e);
        }
    }

    /** Records that went in as they were need no line. */
    private void tell(JsonNode entry) {
        var outcome = entry.path("outcome").asText();
        var notes = entry.path("notes");
        if (!notes.isEmpty() || outcome.equalsIgnoreCase("refused")) {
            console.line(
                    "  line %-5s %-14s %-11s",
                    entry.path("line").asText(), entry.path("code").asText("-"), outcome);
            notes.forEach(note -> console.line("      %s", note.isTextual() ? note.asText() : note.toString()));
        }
    }

    static Map<String, Object> totals(JsonNode report) {
        var published = new LinkedHashMap<String, Object>();
        KINDS.forEach(
                kind -> published.put(kind, report.path("published").path(kind).asInt()));
        var totals = new LinkedHashMap<String, Object>();
        totals.put("read", report.path("read").asInt());
        totals.put("published", published);
        for (var figure : List.of("listed", "delisted", "unchanged", "normalised", "refused")) {
            totals.put(figure, report.path(figure).asInt());
        }
        return totals;
    }

    private JsonNode parse(String body) {
        try {
            return mapper.readTree(body);
        } catch (IOException e) {
            throw new Failure("The catalogue's answer is no JSON: " + body, e);
        }
    }
}
