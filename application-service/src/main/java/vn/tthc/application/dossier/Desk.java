package vn.tthc.application.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import vn.tthc.application.counter.TodaysCounter;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.security.Role;

/** On whose behalf the caller may change a dossier that they can see; seeing it is not enough. */
@ApplicationScoped
public class Desk {

    private final Caller caller;
    private final TodaysCounter counter;

    Desk(Caller caller, TodaysCounter counter) {
        this.caller = caller;
        this.counter = counter;
    }

    /** The receptionist of the agency where the dossier is handed in, and of no other. */
    public void requireReceivingPoint(String receivingAgency) {
        if (!isReceptionistOf(receivingAgency)) {
            throw new Problem(DossierProblem.NOT_THE_RECEIVING_POINT, receivingAgency);
        }
    }

    /** Whoever receives at that place or leads it. */
    public void requireReceivingPlace(String receivingAgency) {
        var staff = caller.is(Role.RECEPTIONIST) || caller.is(Role.LEADER);
        if (!staff || !caller.requireAgency().equals(receivingAgency)) {
            throw new Problem(DossierProblem.NOT_THE_RECEIVING_POINT, receivingAgency);
        }
    }

    /** A counter file is opened where this week's roster gives such procedures to the receptionist. */
    public void requireOnDuty(Draft draft) {
        var onDuty = counter.receives(caller.subject(), draft.receivingAgency())
                .map(lines -> lines.stream().anyMatch(l -> l.takes(draft.competentAgency(), draft.sectorCode())))
                .orElse(true);
        if (!onDuty) {
            throw new Problem(DossierProblem.NOT_AT_THIS_COUNTER);
        }
    }

    /** The applicant's side: the citizen, or the receptionist who keeps the file for someone at the counter. */
    public void requireApplicantSide(Dossier dossier) {
        if (caller.is(Role.CITIZEN) || isReceptionistOf(dossier.filing().receivingAgency())) {
            return;
        }
        throw new Problem(CommonProblem.FORBIDDEN);
    }

    /** A draft online is the citizen's alone; a counter file is kept by its receptionist alone. */
    public void requireDrafter(Dossier dossier) {
        if (dossier.channel() == Channel.ONLINE) {
            if (!caller.is(Role.CITIZEN)) {
                throw new Problem(CommonProblem.FORBIDDEN);
            }
        } else {
            requireReceivingPoint(dossier.filing().receivingAgency());
        }
    }

    /** Someone of the agency where it is handed in, or of the one that decides. */
    public void requireReceivingOrCompetentAgency(Draft filing) {
        var agency = caller.requireAgency();
        if (!agency.equals(filing.receivingAgency()) && !agency.equals(filing.competentAgency())) {
            throw new Problem(DossierProblem.NOT_THE_RECEIVING_POINT, filing.receivingAgency());
        }
    }

    /** Someone of the agency that decides. */
    public void requireCompetentAgency(Dossier dossier) {
        var competent = dossier.filing().competentAgency();
        if (!caller.requireAgency().equals(competent)) {
            throw new Problem(DossierProblem.NOT_THE_COMPETENT_AGENCY, String.valueOf(competent));
        }
    }

    public boolean isCounter() {
        return caller.is(Role.RECEPTIONIST);
    }

    public String subject() {
        return caller.subject();
    }

    private boolean isReceptionistOf(String agency) {
        return caller.is(Role.RECEPTIONIST) && caller.requireAgency().equals(agency);
    }
}
