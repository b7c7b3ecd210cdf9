package vn.tthc.feedback.rating;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.tthc.platform.security.Rekeying;

/** Every person key comes under the secret that is written with now, without anybody's number, which is not known here. */
@ApplicationScoped
class PersonKeyWalk {

    private static final List<String> TABLES = List.of("returned_dossier", "report_sender");

    private final Rekeying rekeying;

    PersonKeyWalk(Rekeying rekeying) {
        this.rekeying = rekeying;
    }

    @Scheduled(
            every = "${tthc.personal-data.walk-every:1m}",
            delayed = "45s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void walk() {
        for (var table : TABLES) {
            while (rekeying.step(table)) {
                // Each step is a transaction of its own.
            }
        }
    }
}
