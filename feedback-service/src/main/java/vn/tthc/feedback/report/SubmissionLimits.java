package vn.tthc.feedback.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.problem.ProblemAnswers;
import vn.tthc.platform.security.PersonKeys;
import vn.tthc.platform.time.CivilTime;
import vn.tthc.platform.web.ClientAddress;

/**
 * How many reports one sender may submit in a day and one address in an hour. What is counted is a keyed hash of both the
 * sender and the window, so that the counters join to nobody, to no report and not even to one another.
 */
@ApplicationScoped
class SubmissionLimits {

    private static final String COUNT = """
            insert into report_submission_count (bucket, until, count) values (?, ?, 1)
            on conflict (bucket) do update set count = report_submission_count.count + 1 returning count""";

    private final Database database;
    private final ReportRules rules;
    private final PersonKeys keys;
    private final ClientAddress address;
    private final Clock clock;

    SubmissionLimits(Database database, ReportRules rules, PersonKeys keys, ClientAddress address, Clock clock) {
        this.database = database;
        this.rules = rules;
        this.keys = keys;
        this.address = address;
        this.clock = clock;
    }

    /** Lets one more in, within the transaction that takes it; 429 with the time to wait when it is one too many. */
    void admit(String sender) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, CivilTime.CIVIL_ZONE);
        var midnight = today.plusDays(1).atStartOfDay(CivilTime.CIVIL_ZONE).toInstant();
        count(ReportRules.Rule.SENDER_A_DAY, "sender" + sender, now, midnight);
        count(ReportRules.Rule.ADDRESS_AN_HOUR, "address" + address.subscriber(), now, nextHour(now));
    }

    private static Instant nextHour(Instant now) {
        return now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
    }

    private void count(ReportRules.Rule rule, String who, Instant now, Instant until) {
        var allowed = rules.on(rule, LocalDate.ofInstant(now, CivilTime.CIVIL_ZONE));
        var bucket = keys.of(who + "until" + until.getEpochSecond());
        var count = database.count(COUNT, bucket, until.atOffset(ZoneOffset.UTC));
        if (count > allowed) {
            throw new Problem(CommonProblem.TOO_MANY_REQUESTS)
                    .with(
                            ProblemAnswers.RETRY_AFTER,
                            Duration.between(now, until).toSeconds() + 1);
        }
    }

    @Scheduled(
            every = "${tthc.feedback.limits.purge-every:1h}",
            delayed = "5m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        QuarkusTransaction.requiringNew()
                .run(() -> database.update(
                        "delete from report_submission_count where until < ?",
                        clock.instant().atOffset(ZoneOffset.UTC)));
    }
}
