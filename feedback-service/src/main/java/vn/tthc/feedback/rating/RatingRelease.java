package vn.tthc.feedback.rating;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.tthc.platform.audit.SystemActor;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.time.CivilTime;

/** Releases each quarter once, on the night after its last day for ratings. */
@ApplicationScoped
class RatingRelease {

    private final QuarterRelease release;
    private final Database database;
    private final Clock clock;

    RatingRelease(QuarterRelease release, Database database, Clock clock) {
        this.release = release;
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(
            cron = "${tthc.ratings.release:0 0 3 * * ?}",
            timeZone = "Asia/Ho_Chi_Minh",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void nightly() {
        releaseOn(LocalDate.ofInstant(clock.instant(), CivilTime.CIVIL_ZONE));
    }

    void releaseOn(LocalDate today) {
        due(today).forEach(period -> SystemActor.call("rating-release", () -> release.release(period, today)));
    }

    private List<String> due(LocalDate today) {
        return database.query(
                row -> row.getString(1),
                "select period from rating_cell c where not exists (select from rating_release r where r.period = c.period)"
                        + " group by period having max(closes_on) < ?::date order by period",
                today);
    }
}
