package vn.tthc.platform.document;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Chooses the store by configuration: a bucket where one is named, else the folder. */
@ApplicationScoped
class Stores {

    private final StoreConfig config;

    Stores(StoreConfig config) {
        this.config = config;
    }

    /** Without a place for papers the service does not start, rather than take in what it cannot keep. */
    void check(@Observes StartupEvent starting) {
        if (config.s3().bucket().isEmpty() && config.root().isEmpty()) {
            throw new IllegalStateException("Set tthc.documents.root or tthc.documents.s3.bucket");
        }
    }

    @Produces
    @ApplicationScoped
    DocumentStore store(Clock clock) {
        return config.s3()
                .bucket()
                .<DocumentStore>map(bucket -> new S3Store(S3Store.client(config.s3()), bucket, clock))
                .orElseGet(() -> new FileStore(config.root().orElseThrow(), clock));
    }
}
