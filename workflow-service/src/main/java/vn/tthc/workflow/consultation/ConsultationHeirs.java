package vn.tthc.workflow.consultation;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.function.UnaryOperator;
import vn.tthc.workflow.process.RunningProcess;

/** Questions to an agency that is no more. */
@ApplicationScoped
@Transactional(MANDATORY)
public class ConsultationHeirs {

    private final Consultations consultations;

    ConsultationHeirs(Consultations consultations) {
        this.consultations = consultations;
    }

    /** The heir answers; a question that he was asked himself, or asks himself, is needed no more. */
    public void takeOver(RunningProcess process, UnaryOperator<String> heir, Instant now) {
        var all = consultations.of(process.id());
        for (var one : all) {
            var asked = heir.apply(one.toAgency());
            if (one.state() == Consultation.State.ASKED && !asked.equals(one.toAgency())) {
                var isAsked = all.stream()
                        .anyMatch(other -> other.roundId().equals(one.roundId())
                                && other.toAgency().equals(asked));
                if (isAsked || asked.equals(heir.apply(one.fromAgency()))) {
                    one.cancel();
                } else {
                    one.goesTo(asked);
                    process.consults(asked, now);
                }
            }
        }
    }
}
