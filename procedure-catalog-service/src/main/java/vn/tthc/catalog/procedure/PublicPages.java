package vn.tthc.catalog.procedure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.web.PublicAnswers;
import vn.tthc.platform.web.PublicAnswers.Rendered;

/**
 * The public pages of procedures, kept as they are sent.
 *
 * <p>A version never changes, and whatever changes its days writes another row of validity. So each request asks the
 * database only which row holds today: nothing outdated is answered, by whichever process something was published. The
 * names of agencies and sectors on a page may be as old as caches are told that an answer may be.
 */
@ApplicationScoped
class PublicPages {

    private static final long MOST_BYTES = 64L << 20;

    private final Procedures procedures;
    private final PublicAnswers answers;
    private final Database database;
    private final Clock clock;
    private final Cache<Shown, Rendered> rendered = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Shown shown, Rendered page) -> page.body().length)
            .expireAfterWrite(Duration.ofSeconds(PublicAnswers.A_MINUTE))
            .build();

    PublicPages(Procedures procedures, PublicAnswers answers, Database database, Clock clock) {
        this.procedures = procedures;
        this.answers = answers;
        this.database = database;
        this.clock = clock;
    }

    private record Shown(UUID validity, LocalDate day) {}

    Optional<Rendered> today(String code) {
        var today = LocalDate.now(clock);
        return database
                .query(
                        row -> new Shown(row.getObject(1, UUID.class), today),
                        "select id from procedure_index where code = ? and valid @> ? and not listed_only and not internal",
                        code,
                        today)
                .stream()
                .findFirst()
                .flatMap(shown -> page(code, shown));
    }

    /** Two who ask at once may both render it: nobody waits for another's reading. */
    private Optional<Rendered> page(String code, Shown shown) {
        var known = Optional.ofNullable(rendered.getIfPresent(shown));
        return known.isPresent()
                ? known
                : procedures.on(code, shown.day(), null).map(view -> {
                    var page = answers.render(view);
                    rendered.put(shown, page);
                    return page;
                });
    }
}
