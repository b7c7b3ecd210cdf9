package vn.tthc.application.supplement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.tthc.application.clock.SupplementRule;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.reference.References;
import vn.tthc.application.rule.Rule;
import vn.tthc.application.rule.Rules;
import vn.tthc.platform.calendar.Deadline;
import vn.tthc.platform.calendar.Limit;
import vn.tthc.platform.calendar.LimitUnit;
import vn.tthc.platform.time.CivilTime;

/** How often, until when and for how long a supplement may be asked, by the rules of the day on which it is asked. */
@ApplicationScoped
class SupplementRules {

    private final Rules rules;
    private final References references;

    SupplementRules(Rules rules, References references) {
        this.rules = rules;
        this.references = references;
    }

    /** Until when the applicant may answer, and which rule says so. */
    record Term(Instant lapsesAt, String legalBasis) {}

    Optional<Refusal> refusal(Dossier dossier, Asking asking) {
        if (!asking.guidanceIgnored() && dossier.supplementRounds() >= mostRounds(dossier, asking.askedAt())) {
            return Optional.of(Refusal.ROUNDS);
        }
        return isWithinWindow(dossier, asking) ? Optional.empty() : Optional.of(Refusal.WINDOW);
    }

    int mostRounds(Dossier dossier, Instant at) {
        return rules.at(Rule.SUPPLEMENT_ROUNDS, procedure(dossier), at).number();
    }

    SupplementRule effect(Dossier dossier, Instant at) {
        return SupplementRule.valueOf(
                rules.at(Rule.SUPPLEMENT_EFFECT, procedure(dossier), at).value());
    }

    /** So many whole days after the day on which it is asked. */
    Term term(Dossier dossier, Instant askedAt) {
        var days = rules.at(Rule.SUPPLEMENT_LAPSE_DAYS, procedure(dossier), askedAt);
        var end = askedAt.atZone(CivilTime.CIVIL_ZONE).toLocalDate().plusDays(days.number() + 1L);
        return new Term(end.atStartOfDay(CivilTime.CIVIL_ZONE).toInstant(), days.legalBasis());
    }

    /** Before the receipt there is no appraisal yet; afterwards the days count from when the dossier was complete. */
    private boolean isWithinWindow(Dossier dossier, Asking asking) {
        var pins = dossier.pins();
        var complete = dossier.timing().ledger().countsFrom();
        if (pins == null || complete.isEmpty()) {
            return true;
        }
        var days = rules.at(Rule.SUPPLEMENT_WINDOW_WORKING_DAYS, procedure(dossier), asking.askedAt());
        var window = List.of(new Limit(days.number(), LimitUnit.WORKING_DAY));
        var calendar = references.calendar(pins.calendarVersionId());
        return !asking.askedAt()
                .isAfter(Deadline.of(complete.get(), window, null, calendar).at());
    }

    private static String procedure(Dossier dossier) {
        return dossier.filing().procedureCode();
    }
}
