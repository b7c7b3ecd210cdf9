package vn.tthc.application.fee;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** What holds between what is due and what was paid, whatever the amounts. */
class BalancePropertiesTest {

    private static final long MOST = 1_000_000_000_000L;

    @Property
    void nothing_is_paid_before_all_of_it_is(
            @ForAll @LongRange(max = MOST) long due,
            @ForAll boolean exempt,
            @ForAll @LongRange(max = MOST) long reduced,
            @ForAll @LongRange(max = MOST) long paid,
            @ForAll @LongRange(max = MOST) long refunded) {
        var balance = new Balance(due, exempt, reduced, paid, Math.min(refunded, paid));
        var payable = exempt ? 0 : Math.max(0, due - reduced);

        assertThat(balance.outstanding()).isEqualTo(Math.max(0, payable - balance.held()));
        assertThat(balance.overpaid()).isEqualTo(Math.max(0, balance.held() - payable));
        assertThat(balance.state() == PaymentState.PAID).isEqualTo(payable > 0 && balance.held() == payable);
        assertThat(balance.state() == PaymentState.OVERPAID).isEqualTo(balance.held() > payable);
        if (balance.held() < payable) {
            assertThat(balance.state().code()).isZero();
        }
    }

    @Property
    void what_is_not_known_is_never_paid(@ForAll @LongRange(max = MOST) long paid) {
        var balance = new Balance(null, false, 0, paid, 0);

        assertThat(balance.state()).isEqualTo(PaymentState.UNDETERMINED);
        assertThat(balance.outstanding()).isNull();
    }

    @Example
    void the_names_of_what_is_free_differ() {
        assertThat(Balance.untouched(0L).state()).isEqualTo(PaymentState.NOT_REQUIRED);
        assertThat(new Balance(75_000L, true, 0, 0, 0).state()).isEqualTo(PaymentState.EXEMPT);
        assertThat(new Balance(null, true, 0, 0, 0).state()).isEqualTo(PaymentState.EXEMPT);
        assertThat(new Balance(75_000L, false, 75_000, 0, 0).state()).isEqualTo(PaymentState.EXEMPT);
        assertThat(new Balance(75_000L, false, 0, 75_000, 75_000).state()).isEqualTo(PaymentState.REFUNDED);
        assertThat(new Balance(75_000L, false, 0, 30_000, 0).state()).isEqualTo(PaymentState.PARTIALLY_PAID);
        assertThat(new Balance(75_000L, true, 0, 75_000, 0).state()).isEqualTo(PaymentState.OVERPAID);
    }
}
