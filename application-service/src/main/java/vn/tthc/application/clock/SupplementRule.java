package vn.tthc.application.clock;

/**
 * What a complete supplement does to the limit. The law says from zero (NĐ 61/2018 Đ19.4); the rule is data because
 * sectors may differ and laws change. The ledger keeps what was applied, so a change touches no open dossier's past.
 */
public enum SupplementRule {
    RESTART(ClockKind.RESTART),
    RESUME(ClockKind.RESUME);

    private final ClockKind kind;

    SupplementRule(ClockKind kind) {
        this.kind = kind;
    }

    public ClockKind kind() {
        return kind;
    }
}
