package vn.tthc.gateway.fetch;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Small documents the gateway needs for itself: keys, descriptions, health. Never a caller's request. */
@Singleton
public class Fetch {

    private final HttpClient client;

    Fetch(Vertx vertx) {
        client =
                vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(8).setKeepAliveTimeout(10));
    }

    /** The body of a 200; anything else fails. */
    public Future<Buffer> get(String url, Duration timeout) {
        return send(url, timeout)
                .compose(response -> response.statusCode() == 200
                        ? response.body()
                        : Future.failedFuture(url + " answered " + response.statusCode()));
    }

    /** The status alone. */
    public Future<Integer> status(String url, Duration timeout) {
        return send(url, timeout).compose(response -> response.body().map(_ -> response.statusCode()));
    }

    private Future<HttpClientResponse> send(String url, Duration timeout) {
        var options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(url)
                .putHeader("Accept", "application/json")
                .setConnectTimeout(timeout.toMillis())
                .setIdleTimeout(timeout.toMillis());
        return client.request(options).compose(request -> request.send());
    }
}
