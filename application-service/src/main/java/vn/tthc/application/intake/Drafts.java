package vn.tthc.application.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import vn.tthc.application.dossier.Channel;
import vn.tthc.application.dossier.Desk;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.Draft;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** Opens files as they are asked for, where the caller may and by what is in force; whoever opens one stores it. */
@ApplicationScoped
public class Drafts {

    private final DraftRules rules;
    private final Desk desk;
    private final Clock clock;

    Drafts(DraftRules rules, Desk desk, Clock clock) {
        this.rules = rules;
        this.desk = desk;
        this.clock = clock;
    }

    /** A new file, not stored yet: online, or at the caller's own counter. */
    public Dossier open(DraftRequest request) {
        var channel = channel(request);
        if (channel != Channel.ONLINE) {
            desk.requireReceivingPoint(request.receivingAgency());
        }
        var now = clock.instant();
        return new Dossier(Ids.at(now), channel, checked(request, channel), desk.subject(), now);
    }

    Draft checked(DraftRequest request, Channel channel) {
        var draft = rules.check(request, channel);
        if (channel != Channel.ONLINE) {
            desk.requireOnDuty(draft);
        }
        return draft;
    }

    /** The caller's own: a citizen files online, a receptionist takes in what comes to the counter or by post. */
    private Channel channel(DraftRequest request) {
        var usual = desk.isCounter() ? Channel.DIRECT : Channel.ONLINE;
        var wanted = request.channel() == null ? usual : request.channel();
        if ((wanted == Channel.ONLINE) == desk.isCounter()) {
            throw new Problem(CommonProblem.UNPROCESSABLE)
                    .violation("channel", "ChannelOfCaller", "rule.ChannelOfCaller");
        }
        return wanted;
    }
}
