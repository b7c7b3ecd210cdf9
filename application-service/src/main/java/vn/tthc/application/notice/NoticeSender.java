package vn.tthc.application.notice;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import vn.tthc.application.notice.NotCarriedException.Cure;

/**
 * Takes notices out of the queue and hands them to their carriers, one by one; replicas do it side by side. No
 * transaction is open while a carrier is spoken to.
 */
@ApplicationScoped
class NoticeSender {

    private final DispatchQueue queue;
    private final Carriers carriers;
    private final QuietHours quiet;
    private final Clock clock;

    NoticeSender(DispatchQueue queue, Carriers carriers, NoticeConfig config, Clock clock) {
        this.queue = queue;
        this.carriers = carriers;
        this.quiet = new QuietHours(config.quiet().from(), config.quiet().to());
        this.clock = clock;
    }

    @Scheduled(
            every = "${tthc.notices.every:15s}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void send() {
        queue.giveUp();
        for (var channel : carriers.on()) {
            while (isOpen(channel) && next(channel)) {
                // until nothing is due, the night begins, or the carrier is gone
            }
        }
    }

    private boolean isOpen(NoticeChannel channel) {
        return !(channel.rings() && quiet.at(clock.instant()));
    }

    private boolean next(NoticeChannel channel) {
        var carrier = carriers.of(channel).orElseThrow();
        return queue.claim(channel).map(claimed -> carry(carrier, claimed)).orElse(false);
    }

    /** False where there is no use in trying the next one now. */
    private boolean carry(Carrier carrier, DispatchQueue.Claimed claimed) {
        if (claimed.notice() == null) {
            return true;
        }
        try {
            carrier.carry(claimed.notice());
            queue.sent(claimed);
            return true;
        } catch (NotCarriedException e) {
            Log.warnf("Notice %s was not carried: %s", claimed.id(), e.reason());
            if (e.cure() == Cure.NONE) {
                queue.failed(claimed, e.reason());
            } else {
                queue.later(claimed, e.reason());
            }
            return e.cure() != Cure.CARRIER_BACK;
        }
    }
}
