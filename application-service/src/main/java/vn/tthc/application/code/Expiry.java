package vn.tthc.application.code;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import vn.tthc.platform.database.Database;

/** Enters into the register of void numbers what was set apart and not redeemed in time, so that no gap is unexplained. */
@ApplicationScoped
class Expiry {

    /** Takes the instant, what the condition takes, reason, who, the instant; a number that is redeemed meanwhile stays. */
    static final String VOID_LEFT = """
            with left_over as (
                update reserved_code r set state = 'VOIDED', settled_at = ?
                from code_block b where b.id = r.block_id and r.state = 'RESERVED' and %s
                returning r.code, b.agency_code, b.day, r.number)
            insert into void_code (code, agency_code, day, number, reason, voided_by, voided_at)
            select code, agency_code, day, number, ?, ?, ? from left_over""";

    private static final String REASON = "Số dành riêng không sử dụng trong thời hạn";

    private final Database database;
    private final Clock clock;

    Expiry(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void expire() {
        voidLeftOver();
    }

    /** Two replicas at once void each number once: the second finds none left. Answers how many it voided. */
    @Transactional
    int voidLeftOver() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return database.update(VOID_LEFT.formatted("b.redeem_until <= ?"), now, now, REASON, "system", now);
    }
}
