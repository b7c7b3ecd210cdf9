package vn.tthc.platform.audit;

import java.util.Optional;

/** Names who acts where no caller does: a consumer of events, a scheduled job. Audit rows then carry that name. */
public final class SystemActor {

    private static final ScopedValue<String> CURRENT = ScopedValue.newInstance();

    private SystemActor() {}

    /** Does something in the name of {@code system:<name>}. */
    public static <T> T call(String name, ScopedValue.CallableOp<T, RuntimeException> action) {
        return ScopedValue.where(CURRENT, "system:" + name).call(action);
    }

    /** Who acts now, if it is the system. */
    static Optional<String> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }
}
