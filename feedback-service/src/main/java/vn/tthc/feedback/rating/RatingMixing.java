package vn.tthc.feedback.rating;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import vn.tthc.feedback.blind.BlindKeys;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.audit.SystemActor;
import vn.tthc.platform.database.Database;

/**
 * Writes the ratings of the day anew in no order and in one transaction, so that neither their place in the table nor the
 * number of their transaction tells when they came. The only trace of them in the audit log is how many there were.
 */
@ApplicationScoped
class RatingMixing {

    /** Fewer wait for another night: among less there is nothing to hide in. */
    static final int FEWEST = 10;

    private final Ratings ratings;
    private final BlindKeys keys;
    private final Database database;
    private final Audit audit;

    RatingMixing(Ratings ratings, BlindKeys keys, Database database, Audit audit) {
        this.ratings = ratings;
        this.keys = keys;
        this.database = database;
        this.audit = audit;
    }

    @Scheduled(cron = "${tthc.ratings.mixing:0 30 2 * * ?}", timeZone = "Asia/Ho_Chi_Minh")
    void nightly() {
        SystemActor.call("rating-mixing", () -> mix(FEWEST));
        keys.renew();
    }

    /** How many were mixed: all that are new, or none if they are fewer than that. */
    @Transactional
    int mix(int fewest) {
        ratings.holdAll();
        if (database.count("select count(*) from rating where not mixed") < fewest) {
            return 0;
        }
        var mixed = database.update("""
                with taken as (delete from rating where not mixed returning token, cell_id, version, level, contents)
                insert into rating (token, cell_id, version, level, contents, mixed)
                select token, cell_id, version, level, contents, true from taken order by random()""");
        audit.record("ratings.mixed", "ratings", "all", null, Map.of("count", mixed));
        return mixed;
    }
}
