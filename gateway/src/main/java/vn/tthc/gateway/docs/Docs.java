package vn.tthc.gateway.docs;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tthc.gateway.exchange.Exchange;
import vn.tthc.gateway.problem.GatewayProblem;

/** The API's description at /openapi.json, and Swagger UI at /docs; all of it from this server, nothing from elsewhere. */
@Singleton
public class Docs {

    private static final String UI = "/META-INF/resources/openapi-ui/";
    private static final String OWN = "/docs/";
    /** Swagger UI styles elements directly and shows its icons from data addresses; scripts come from here only. */
    private static final String PAGE_POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline';" + " img-src 'self' data:; frame-ancestors 'none'";

    private final MergedDescription description;
    private final Map<String, Page> pages = new HashMap<>();

    Docs(MergedDescription description) {
        this.description = description;
        pages.put("/docs", page(OWN + "index.html", "text/html; charset=utf-8"));
        pages.put("/docs/start.js", page(OWN + "start.js", "text/javascript; charset=utf-8"));
        pages.put("/docs/swagger-ui.css", page(UI + "swagger-ui.css", "text/css; charset=utf-8"));
        pages.put("/docs/swagger-ui-bundle.js", page(UI + "swagger-ui-bundle.js", "text/javascript; charset=utf-8"));
    }

    /** Whether the path is one of the gateway's own pages. */
    public boolean serves(String path) {
        return path.equals("/openapi.json") || pages.containsKey(path);
    }

    /** Answers with a page or the description. */
    public void serve(Exchange exchange) {
        var method = exchange.request().method();
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            exchange.request().response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
            exchange.refuse(GatewayProblem.METHOD_NOT_ALLOWED);
            return;
        }
        var page = pages.get(exchange.request().path());
        if (page != null) {
            exchange.request().response().putHeader("Content-Security-Policy", PAGE_POLICY);
            send(exchange, page.type, page.content);
        } else {
            description.current().onComplete(merged -> send(exchange, "application/json", merged.result()));
        }
    }

    private static void send(Exchange exchange, String type, @Nullable Buffer content) {
        if (content == null) {
            exchange.refuse(GatewayProblem.SERVICE_UNREACHABLE);
            return;
        }
        exchange.answered(200);
        var response = exchange.request()
                .response()
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(content.length()));
        if (exchange.request().method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(content);
        }
    }

    private static Page page(String resource, String type) {
        try (var stream = Docs.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return new Page(type, Buffer.buffer(stream.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Page(String type, Buffer content) {}
}
