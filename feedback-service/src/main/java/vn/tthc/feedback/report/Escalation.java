package vn.tthc.feedback.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tthc.feedback.reference.Calendars;
import vn.tthc.platform.time.CivilTime;

/** How long an agency that is late has until the next one above it is told, level by level, in its own working days. */
@ApplicationScoped
public class Escalation {

    private final ReportRules rules;
    private final Calendars calendars;

    Escalation(ReportRules rules, Calendars calendars) {
        this.rules = rules;
        this.calendars = calendars;
    }

    /** When a level above a late agency is told. */
    public record End(String agency, int level, Instant at) {}

    /** From a time on, for each level that has a rule then. */
    public List<End> from(Instant now, List<String> agencies) {
        var levels = rules.scopes(ReportRules.Rule.ESCALATE_DAYS, LocalDate.ofInstant(now, CivilTime.CIVIL_ZONE));
        return agencies.stream().flatMap(agency -> ends(agency, levels, now)).toList();
    }

    private Stream<End> ends(String agency, Map<String, Integer> levels, Instant now) {
        var calendar = calendars.of(agency);
        return levels.entrySet().stream()
                .map(level -> new End(
                        agency,
                        Integer.parseInt(level.getKey()),
                        LegalTime.end(level.getValue(), now, calendar).at()));
    }
}
