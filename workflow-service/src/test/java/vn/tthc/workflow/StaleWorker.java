package vn.tthc.workflow;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A client in a process of its own: claims a task, and completes it when told to, whatever happened in between. */
final class StaleWorker {

    private static final Pattern LEASE = Pattern.compile("\"lease\":(\\d+)");

    private StaleWorker() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (var http = HttpClient.newHttpClient()) {
            var claimed = post(http, args, "claim", "{}");
            var lease = LEASE.matcher(claimed);
            System.out.println(lease.find() ? lease.group(1) : claimed);
            in.readLine();
            System.out.println(post(http, args, "complete", "{\"lease\":" + lease.group(1) + "}"));
        }
    }

    private static String post(HttpClient http, String[] args, String verb, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(args[0] + "/" + verb))
                .header("Authorization", "Bearer " + args[1])
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }
}
