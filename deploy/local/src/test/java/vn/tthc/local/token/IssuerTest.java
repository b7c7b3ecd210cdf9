package vn.tthc.local.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuerTest {

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private int port;
    private Issuer issuer;

    @BeforeEach
    void start() throws IOException {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var url = "http://localhost:" + port;
        var keys = new SigningKeys(folder, InstantSource.system());
        issuer = new Issuer(
                url, port, keys, Personas.load(), new Tokens(keys, Personas.load(), url, InstantSource.system()));
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void whoever_follows_the_description_finds_the_key_of_a_token() throws Exception {
        var token =
                json(send("POST", "/token?persona=leader")).path("access_token").asText();
        var keySet = URI.create(json(send("GET", "/.well-known/openid-configuration"))
                .path("jwks_uri")
                .asText());

        var keys = json(send("GET", keySet.getPath())).path("keys");

        assertThat(keys.get(0).path("kid").asText()).isEqualTo(keyId(token));
    }

    @Test
    void rotating_adds_a_key_before_the_former_one() throws Exception {
        var before = json(send("GET", "/.well-known/jwks.json")).path("keys");

        var after = json(send("POST", "/rotate")).path("keys");

        assertThat(after).hasSize(2);
        assertThat(after.get(1)).isEqualTo(before.get(0));
    }

    @Test
    void an_unknown_persona_and_a_wrong_method_are_refused() throws Exception {
        assertThat(send("POST", "/token?persona=mayor").statusCode()).isEqualTo(400);
        assertThat(send("GET", "/token?persona=leader").statusCode()).isEqualTo(405);
    }

    @Test
    void a_request_that_was_meant_for_another_host_gets_nothing() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write("GET /.well-known/jwks.json HTTP/1.0\r\nHost: page.example\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));

            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 404").doesNotContain("RS256");
        }
    }

    private HttpResponse<String> send(String method, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, BodyPublishers.noBody())
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        return new ObjectMapper().readTree(response.body());
    }

    private static String keyId(String token) throws IOException {
        var header = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
        return new ObjectMapper().readTree(header).path("kid").asText();
    }
}
