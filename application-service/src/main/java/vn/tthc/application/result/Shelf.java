package vn.tthc.application.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.tthc.application.document.ReusableResults;

/** What lies in a person's document store as a paper and holds. */
@ApplicationScoped
class Shelf implements ReusableResults {

    private static final String HOLDS = """
            personKey in ?1 and storageKey is not null and scan not in (WAITING_FOR_SCAN, INFECTED) and revokedAt is null and validFrom <= ?2 and (validTo is null or validTo >= ?2)""";

    private final Results results;

    Shelf(Results results) {
        this.results = results;
    }

    @Override
    public List<Held> of(List<String> personKeys, LocalDate day, UUID after, int limit) {
        return results
                .find(HOLDS + " and id < ?3 order by id desc", personKeys, day, after)
                .page(0, limit)
                .list()
                .stream()
                .map(Shelf::held)
                .toList();
    }

    @Override
    public Optional<Held> find(List<String> personKeys, LocalDate day, UUID resultId) {
        return results.find(HOLDS + " and id = ?3", personKeys, day, resultId)
                .firstResultOptional()
                .map(Shelf::held);
    }

    private static Held held(Result result) {
        var paper = result.paper().orElseThrow();
        return new Held(
                result.id(),
                result.dossierId(),
                result.number(),
                result.agencyCode(),
                result.issuedAt(),
                result.validTo(),
                paper.size(),
                paper.key());
    }
}
