package vn.tthc.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tthc.platform.Events.rated;
import static vn.tthc.platform.Eventually.eventually;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import vn.tthc.contracts.workflow.ProcessEvent;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.event.EventJson;
import vn.tthc.testing.Infrastructure;

/**
 * How fast events leave. It prints what it measures and fails only where something is badly wrong: the figures belong
 * to the machine. {@code -Dtthc.speed=full} measures long enough for figures that can be quoted.
 */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class OutboxSpeedTest {

    private static final boolean FULL = "full".equals(System.getProperty("tthc.speed"));

    @Inject
    Outbox outbox;

    @Inject
    OutboxTable table;

    @Inject
    Database database;

    @Test
    void a_backlog_drains() throws Exception {
        var rows = FULL ? 100_000 : 10_000;
        for (int round = 0; round < (FULL ? 3 : 1); round++) {
            drain(rows);
        }
    }

    private void drain(int rows) throws Exception {
        var event = new ProcessEvent.AgencyInvolved(
                UUID.randomUUID(), "H90.31", "HANDLING", java.time.Instant.parse("2026-11-20T02:00:00Z"));
        // While we hold the turn, no relay can begin.
        try (var turn = table.takeTurn()) {
            database.update(
                    "insert into outbox (topic, key, type, payload, occurred_at) select ?, 'k' || n % 997, ?, ?, now()"
                            + " from generate_series(1, ?) n",
                    ProcessEvent.TOPIC, "vn.tthc.workflow.agency-involved.v1", EventJson.write(event), rows);
            turn.commit();
        }

        var start = System.nanoTime();
        // Not by counting: that would keep the database busy with us.
        while (database.count("select count(*) from (select 1 from outbox limit 1) one") > 0) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        var seconds = (System.nanoTime() - start) / 1e9;

        System.out.printf("outbox drain: %d events in %.2f s = %.0f events/s%n", rows, seconds, rows / seconds);
        assertThat(rows / seconds).isGreaterThan(1000);
    }

    @Test
    void an_event_arrives_soon_after_its_commit() throws Exception {
        var seconds = FULL ? 20 : 3;
        var committed = new ConcurrentHashMap<String, Long>();
        var arrived = new ConcurrentHashMap<String, Long>();
        var listener = Thread.ofPlatform().start(() -> listen(arrived));
        measure(200, Duration.ofSeconds(FULL ? 30 : 1), new ConcurrentHashMap<>());

        measure(200, Duration.ofSeconds(seconds), committed);

        eventually(() -> assertThat(arrived.keySet()).containsAll(committed.keySet()));
        listener.interrupt();
        listener.join();
        var lags = new ArrayList<Long>();
        committed.forEach((key, at) -> lags.add(Math.max(0, arrived.getOrDefault(key, at) - at)));
        lags.sort(null);
        System.out.printf(
                "commit to consumer at 200/s, %d events: p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, max %.2f ms%n",
                lags.size(), at(lags, 0.5), at(lags, 0.95), at(lags, 0.99), at(lags, 1));
        assertThat(at(lags, 0.5)).isLessThan(500);
    }

    private void measure(int perSecond, Duration duration, Map<String, Long> committed) {
        var pause = 1_000_000_000L / perSecond;
        var next = System.nanoTime();
        for (long n = 0; n < duration.toSeconds() * perSecond; n++) {
            while (System.nanoTime() < next) {
                LockSupport.parkNanos(next - System.nanoTime());
            }
            next += pause;
            var id = UUID.randomUUID();
            QuarkusTransaction.requiringNew().run(() -> outbox.publish(rated(id, 1)));
            committed.put(id.toString(), System.nanoTime());
        }
    }

    private static void listen(Map<String, Long> arrived) {
        var bootstrap = ConfigProvider.getConfig().getValue("tthc.kafka.bootstrap", String.class);
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap, "fetch.max.wait.ms", 100),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor("tthc.feedback").stream()
                    .map(partition -> new TopicPartition("tthc.feedback", partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            while (true) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(record -> arrived.putIfAbsent(record.key(), System.nanoTime()));
            }
        } catch (org.apache.kafka.common.errors.InterruptException e) {
            // The measurement is over.
            Thread.currentThread().interrupt();
        }
    }

    private static double at(List<Long> sorted, double quantile) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * quantile))) / 1e6;
    }
}
