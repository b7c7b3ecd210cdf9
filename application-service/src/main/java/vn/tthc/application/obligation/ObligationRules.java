package vn.tthc.application.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import vn.tthc.application.clock.ClockKind;
import vn.tthc.application.clock.SupplementRule;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.rule.Rule;
import vn.tthc.application.rule.Rules;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.time.CivilTime;

/** Whether, how long and with what effect a dossier waits for a payment, by the rules of the day. */
@ApplicationScoped
class ObligationRules {

    private static final String REQUIRED = "REQUIRED";

    private final Rules rules;

    ObligationRules(Rules rules) {
        this.rules = rules;
    }

    /** When it lapses, and which rule says so. */
    record Term(Instant lapsesAt, String legalBasis) {}

    /** Which rule lets the clock stand still; without one it does not. */
    String requireProvided(Dossier dossier, Instant at) {
        var rule = rules.at(Rule.OBLIGATION_IN_PROCESSING, procedure(dossier), at);
        if (!rule.value().equals(REQUIRED)) {
            throw new Problem(ObligationProblem.OBLIGATION_NOT_PROVIDED, procedure(dossier));
        }
        return rule.legalBasis();
    }

    /** So many whole days after the last day of the notice. */
    Term term(Dossier dossier, LocalDate payBy, Instant askedAt) {
        var days = rules.at(Rule.OBLIGATION_LAPSE_DAYS, procedure(dossier), askedAt);
        var end = payBy.plusDays(days.number() + 1L);
        return new Term(end.atStartOfDay(CivilTime.CIVIL_ZONE).toInstant(), days.legalBasis());
    }

    ClockKind effect(Dossier dossier, Instant at) {
        var effect = rules.at(Rule.OBLIGATION_EFFECT, procedure(dossier), at).value();
        return SupplementRule.valueOf(effect).kind();
    }

    private static String procedure(Dossier dossier) {
        return dossier.filing().procedureCode();
    }
}
