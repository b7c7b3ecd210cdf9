package vn.tthc.feedback.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** What counts as a wave of reports, by date. */
@ApplicationScoped
public class WaveRules {

    private final ReportRules rules;

    WaveRules(ReportRules rules) {
        this.rules = rules;
    }

    /** At least so many in a week, and so many per cent of what is usual. */
    public record Rule(int least, int percent) {}

    public Rule on(LocalDate day) {
        return new Rule(rules.on(ReportRules.Rule.WAVE_LEAST, day), rules.on(ReportRules.Rule.WAVE_PERCENT, day));
    }
}
