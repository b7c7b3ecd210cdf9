package vn.tthc.application.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tthc.application.Province.COMMUNE;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tthc.application.Desks;
import vn.tthc.application.fee.Balance;
import vn.tthc.testing.Infrastructure;

/** Whatever happens in whatever order: what is paid is what was confirmed, less what was paid back. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class MoneyWalkTest {

    private static final int STEPS = 12;

    @Inject
    Till till;

    /** What must come of it. */
    private static final class Model {
        private long paid;
        private long refunded;

        private Balance balance() {
            return new Balance(75_000L, false, 0, paid, refunded);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void paid_is_what_was_confirmed_less_what_was_paid_back(long seed) {
        var random = new Random(seed);
        var id = till.owing75000();
        var model = new Model();
        var order = Platform.attempt(id);

        for (var step = 0; step < STEPS; step++) {
            happen(random, id, order, model);

            var account = Till.account(id).jsonPath();
            assertThat(account.getLong("paid")).as("step %d", step).isEqualTo(model.paid);
            assertThat(account.getLong("refunded")).isEqualTo(model.refunded);
            assertThat(account.getString("state"))
                    .isEqualTo(model.balance().state().name());
            assertThat(Desks.get(Desks.citizen(), id, "").jsonPath().getString("paymentState"))
                    .as("the state that is kept is the state that follows")
                    .isEqualTo(model.balance().state().name());
        }
    }

    private static void happen(Random random, UUID id, String order, Model model) {
        var amount = 1_000L * (1 + random.nextInt(60));
        switch (random.nextInt(6)) {
            case 0 -> {
                Till.pay(id, Map.of("method", "CASH", "amount", amount, "acceptOverpayment", true))
                        .then()
                        .statusCode(200);
                model.paid += amount;
            }
            case 1 -> {
                Platform.send(Platform.paid(order, Platform.transaction(), 75_000))
                        .then()
                        .statusCode(200);
                model.paid += 75_000;
            }
            case 2 -> Platform.send(Platform.failed(order, Platform.transaction(), 75_000));
            case 3 -> Platform.send(Platform.paid(order, Platform.transaction(), 75_000 + amount));
            case 4 -> Platform.send(Platform.with(Platform.paid(order, "TX", 75_000), "0".repeat(64)));
            default -> refund(random, id, Math.min(amount, model.paid - model.refunded), model);
        }
    }

    private static void refund(Random random, UUID id, long amount, Model model) {
        if (amount > 0) {
            var approved = random.nextBoolean();
            var proposed = FeeDecisionTest.propose("receptionist", COMMUNE, id, "REFUND", amount);
            FeeDecisionTest.decide(id, FeeDecisionTest.decision(proposed), approved)
                    .then()
                    .statusCode(200);
            model.refunded += approved ? amount : 0;
        }
    }
}
