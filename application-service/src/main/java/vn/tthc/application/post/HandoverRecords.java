package vn.tthc.application.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** When the post handed over a file, by the record that both sides signed (QĐ 45/2016 Đ7.4). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class HandoverRecords {

    private final PostOrders orders;

    HandoverRecords(PostOrders orders) {
        this.orders = orders;
    }

    /** Empty where the post has reported none. */
    public Optional<Instant> of(UUID dossierId) {
        return orders.of(dossierId).stream()
                .filter(o -> o.state() == OrderState.HANDED_OVER)
                .findFirst()
                .map(PostOrder::settledAt);
    }
}
