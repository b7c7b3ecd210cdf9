package vn.tthc.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;

/**
 * The service under test, for those who ask thousands of times and read nothing but the status: REST Assured takes
 * longer to put such a question than the service to answer it.
 */
final class ServiceUnderTest {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;

    private ServiceUnderTest(String address) {
        this.address = address;
    }

    /** The one that REST Assured speaks to. */
    static ServiceUnderTest running() {
        return new ServiceUnderTest(RestAssured.baseURI + ":" + RestAssured.port);
    }

    /** What it answers to an operation on something that does not exist, with the least there is for a body. */
    int status(AccessMatrix.Operation operation, @Nullable String token) {
        var request = HttpRequest.newBuilder(URI.create(address + OpenApi.filled(operation.path())))
                .header("Accept", "*/*")
                .header("Content-Type", operation.consumes())
                .header("If-Match", "\"0\"")
                .method(operation.method(), body(operation));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(operation + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.BodyPublisher body(AccessMatrix.Operation operation) {
        if (operation.method().equals("GET") || operation.method().equals("DELETE")) {
            return BodyPublishers.noBody();
        }
        return operation.consumes().contains("json")
                ? BodyPublishers.ofString("{}")
                : BodyPublishers.ofByteArray(new byte[] {1});
    }
}
