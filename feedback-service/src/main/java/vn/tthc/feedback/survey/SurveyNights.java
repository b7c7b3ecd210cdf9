package vn.tthc.feedback.survey;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tthc.contracts.Event;
import vn.tthc.contracts.feedback.FeedbackEvent;
import vn.tthc.feedback.blind.BlindKeys;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.audit.SystemActor;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.outbox.Outbox;
import vn.tthc.platform.time.CivilTime;

/**
 * What a survey does by itself: it invites whose day has come, mixes the answers of the day as ratings are mixed, and closes
 * after its last day, with which its key and the digests of its tokens go.
 */
@ApplicationScoped
class SurveyNights {

    private static final int BATCH = 500;
    private static final int FEWEST = 10;

    private final Surveys surveys;
    private final Invitations invitations;
    private final BlindKeys keys;
    private final Database database;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    SurveyNights(
            Surveys surveys,
            Invitations invitations,
            BlindKeys keys,
            Database database,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.surveys = surveys;
        this.invitations = invitations;
        this.keys = keys;
        this.database = database;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(
            cron = "${tthc.surveys.nightly:0 15 3 * * ?}",
            timeZone = "Asia/Ho_Chi_Minh",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void nightly() {
        SystemActor.call("surveys", () -> {
            mix(FEWEST);
            close(today());
            return true;
        });
    }

    @Scheduled(
            cron = "${tthc.surveys.inviting:0 5 8-17 * * ?}",
            timeZone = "Asia/Ho_Chi_Minh",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void inviting() {
        SystemActor.call("surveys", () -> invite(today()));
    }

    /** How many were invited: some at a time, the others an hour later. */
    @Transactional
    int invite(LocalDate today) {
        var due = invitations.invite(today, BATCH);
        outbox.publish(() -> due.stream()
                .<Event>map(one -> new FeedbackEvent.SurveyInvited(
                        one.survey(), one.application(), one.agency(), one.title(), one.closesOn(), clock.instant()))
                .toList());
        return due.size();
    }

    /** All that are new, or none if they are fewer than that. */
    @Transactional
    int mix(int fewest) {
        database.query(row -> true, "select pg_advisory_xact_lock(hashtextextended('survey-answers', 0))");
        if (database.count("select count(*) from survey_answer where not mixed") < fewest) {
            return 0;
        }
        var mixed = database.update("""
                with taken as (delete from survey_answer where not mixed returning token, survey_id, answers)
                insert into survey_answer (token, survey_id, answers, mixed)
                select token, survey_id, answers, true from taken order by random()""");
        mixTexts();
        audit.record("survey.answers-mixed", "survey", "all", null, Map.of("count", mixed));
        return mixed;
    }

    @Transactional
    void close(LocalDate today) {
        for (var id : surveys.over(today)) {
            mix(1);
            if (surveys.close(id)) {
                forget(id);
                audit.record("survey.closed", "survey", id.toString(), null, null);
            }
        }
    }

    private void forget(UUID id) {
        surveys.find(id).map(Survey::keyId).ifPresent(key -> keys.forget(List.of(key)));
        database.update("""
                with taken as (delete from survey_answer where survey_id = ? returning survey_id, answers)
                insert into survey_answer (token, survey_id, answers, mixed)
                select sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), survey_id, answers, true
                from taken order by random()""", id);
    }

    private void mixTexts() {
        database.update("""
                with taken as (delete from survey_text where not mixed returning survey_id, question, text)
                insert into survey_text (survey_id, question, text, mixed)
                select survey_id, question, text, true from taken order by random()""");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CivilTime.CIVIL_ZONE);
    }
}
