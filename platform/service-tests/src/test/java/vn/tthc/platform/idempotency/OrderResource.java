package vn.tthc.platform.idempotency;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.database.Database;

/** A POST that creates, as a service would write it. */
@Path("/test/orders")
class OrderResource {

    /** Orders for it are held up until the test lets them go. */
    static final String SLOW = "slow";

    static final CountDownLatch STARTED = new CountDownLatch(1);
    static final CountDownLatch GO = new CountDownLatch(1);

    private final AtomicLong numbers = new AtomicLong();
    private final Idempotency idempotency;
    private final Database database;

    OrderResource(Idempotency idempotency, Database database) {
        this.idempotency = idempotency;
        this.database = database;
    }

    @POST
    @Authenticated
    public Order.Receipt place(@HeaderParam("Idempotency-Key") @Nullable String key, Order order) {
        return idempotency.once(key, order, Order.Receipt.class, () -> carryOut(order));
    }

    private Order.Receipt carryOut(Order order) {
        database.update("insert into effect (aggregate, what) values (?, 'ordered')", order.what());
        if (order.what().startsWith(SLOW)) {
            waitForTheTest();
        }
        if (order.what().startsWith("impossible")) {
            throw new IllegalStateException("impossible");
        }
        return new Order.Receipt(
                order.what(), Instant.parse("2026-11-20T02:00:00.123456Z"), order.until(), numbers.incrementAndGet());
    }

    private static void waitForTheTest() {
        try {
            STARTED.countDown();
            if (!GO.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The test never let go");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
