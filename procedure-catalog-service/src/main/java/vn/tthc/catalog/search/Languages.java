package vn.tthc.catalog.search;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.Sql;

/**
 * Keeps the words of all names at hand. They are some thousand and hardly change; a word of a name published within the
 * last seconds is found as it is written all the same, only what is nearly that word is not.
 */
@ApplicationScoped
class Languages {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final AtomicReference<@Nullable Learnt> latest = new AtomicReference<>();
    private final Sql sql;
    private final Clock clock;

    Languages(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Learnt(Language language, Instant at) {}

    @Transactional
    Language current() {
        var known = latest.get();
        var now = clock.instant();
        if (known != null && now.isBefore(known.at().plus(FRESH))) {
            return known.language();
        }
        // Only one of those who ask at this moment reads them again; the others go on with what is known.
        if (known != null && !latest.compareAndSet(known, new Learnt(known.language(), now))) {
            return known.language();
        }
        var language = new Language(spelling(), terms());
        latest.set(new Learnt(language, now));
        return language;
    }

    private Spelling spelling() {
        return Spelling.of(sql.rows("select distinct name_tokens from procedure_index").getResultList().stream()
                .map(t -> t.get(0, String.class))
                .toList());
    }

    private Map<String, String> terms() {
        return sql.rows("""
                        select catalog_tokens(term), max(catalog_tokens(means)) from search_term
                         where catalog_tokens(term) <> catalog_tokens(means) group by 1""").getResultList().stream()
                .collect(toMap(t -> t.get(0, String.class), t -> t.get(1, String.class)));
    }
}
