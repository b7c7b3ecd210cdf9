package vn.tthc.catalog.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.CatalogApi;
import vn.tthc.catalog.Sql;
import vn.tthc.catalog.procedure.Catalogue;
import vn.tthc.catalog.procedure.Change;
import vn.tthc.catalog.procedure.Published;
import vn.tthc.catalog.procedure.Timeline;
import vn.tthc.testing.Infrastructure;

/**
 * The same random sequences as {@link DecisionsAgainstModelTest}, kept by PostgreSQL. They are played side by side, each
 * with procedures of its own, so that one decision carries a step of them all.
 */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class DatabaseAgainstModelTest {

    private static final int SEQUENCES = Integer.getInteger("tthc.test.sequences", 2_000);
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    @Inject
    Catalogue catalogue;

    @Inject
    Decisions decisions;

    @Inject
    Sql sql;

    private record Question(int play, int code, LocalDate day, int known, String procedure, Instant at) {}

    /** One sequence with the moments at which its publications were recorded. */
    private record Recorded(Play play, List<Command> commands, List<Instant> moments) {}

    @Test
    void which_rule_applied_on_a_day_as_known_on_another_is_what_the_model_says() {
        CatalogApi.province();
        var started = System.nanoTime();
        var plays = plays();
        var longest = plays.stream().mapToInt(p -> p.commands().size()).max().orElseThrow();
        for (int step = 0; step < longest; step++) {
            var now = step;
            QuarkusTransaction.requiringNew().timeout(300).run(() -> play(plays, now));
        }
        var questions = questions(plays);
        QuarkusTransaction.requiringNew().timeout(300).run(() -> answer(plays, questions));
        System.out.printf(
                "%,d sequences, %,d publications and %,d as-of questions kept by PostgreSQL in %.1f s%n",
                plays.size(),
                plays.stream().mapToInt(p -> p.play().oracle.publications()).sum(),
                questions.size(),
                (System.nanoTime() - started) / 1e9);
    }

    private static List<Recorded> plays() {
        var sequences = new ArrayList<List<Command>>();
        JqwikSession.run(
                () -> Command.sequences().sampleStream().limit(SEQUENCES).forEach(sequences::add));
        return IntStream.range(0, sequences.size())
                .mapToObj(i -> new Recorded(new Play(codes(i)), sequences.get(i), new ArrayList<>(List.of(FIRST))))
                .toList();
    }

    private static List<String> codes(int play) {
        return IntStream.range(0, Command.CODES)
                .mapToObj(c -> "3.%06d".formatted(play * Command.CODES + c))
                .toList();
    }

    private void play(List<Recorded> plays, int step) {
        var playing = plays.stream().filter(p -> p.commands().size() > step).toList();
        var known = catalogue.timelines(
                playing.stream().flatMap(p -> p.play().codes().stream()).toList());
        var decision = UUID.randomUUID();
        var at = FIRST.plusSeconds(step + 1L);
        var changes = new ArrayList<Change>();
        for (var p : playing) {
            var own = own(p, known);
            p.play().same(own);
            var made = p.play().play(p.commands().get(step), own, decision);
            if (!made.isEmpty()) {
                changes.addAll(made);
                p.moments().add(at);
            }
        }
        if (!changes.isEmpty()) {
            var head = new PublicationDecision.Head(
                    "THU/" + step + "/" + decision, "H90", Play.FIRST, Play.FIRST, false, null);
            decisions.persistAndFlush(PublicationDecision.draft(decision, head, Totals.NONE, "model", at));
            catalogue.apply(new Published(decision, head.number(), at), changes);
        }
    }

    private static Map<String, Timeline> own(Recorded p, Map<String, Timeline> known) {
        var own = new HashMap<String, Timeline>();
        p.play().codes().forEach(code -> own.put(code, known.get(code)));
        return own;
    }

    /** For each state of knowledge of each sequence, one day of each procedure. */
    private static List<Question> questions(List<Recorded> plays) {
        var random = new Random(plays.size());
        var questions = new ArrayList<Question>();
        for (int i = 0; i < plays.size(); i++) {
            var p = plays.get(i);
            for (int known = 0; known < p.moments().size(); known++) {
                for (int code = 0; code < Command.CODES; code++) {
                    var day = Play.day(random.nextInt(Command.DAYS));
                    var procedure = p.play().codes().get(code);
                    questions.add(new Question(
                            i, code, day, known, procedure, p.moments().get(known)));
                }
            }
        }
        return questions;
    }

    private void answer(List<Recorded> plays, List<Question> questions) {
        var answers = sql.rows("""
                select cast(q.ordinality - 1 as int), coalesce(v.number, 0)
                  from rows from (jsonb_to_recordset(cast(:rows as jsonb)) as (procedure text, day date, at timestamptz))
                       with ordinality as q(procedure, day, at, ordinality)
                  left join procedure_validity k on k.procedure_code = q.procedure and k.valid @> q.day
                       and k.recorded @> q.at
                  left join procedure_version v on v.id = k.version_id""").setParameter("rows", sql.json(questions)).getResultList();
        assertThat(answers).hasSameSizeAs(questions);
        for (var answer : answers) {
            var question = questions.get(answer.get(0, Integer.class));
            var day = (int) java.time.temporal.ChronoUnit.DAYS.between(Play.FIRST, question.day());
            assertThat(answer.get(1, Integer.class))
                    .as("%s", question)
                    .isEqualTo(plays.get(question.play()).play().oracle.asOf(question.code(), day, question.known()));
        }
    }
}
