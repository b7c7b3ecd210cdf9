package vn.tthc.application.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.DossierScope;
import vn.tthc.application.form.FormHead;
import vn.tthc.application.form.FormHeads;
import vn.tthc.application.reference.Agency;
import vn.tthc.application.reference.References;
import vn.tthc.application.timeline.TimelineKind;
import vn.tthc.application.timeline.Timelines;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.AccessScope;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.time.CivilTime;

/** Reads a register part by part; whoever does not belong to the agency or oversee it does not know of it. */
@ApplicationScoped
@Transactional
class Registers {

    private static final Set<TimelineKind> DATED = Set.of(
            TimelineKind.PROCESSING_STARTED,
            TimelineKind.COMPLETED,
            TimelineKind.RETURNED,
            TimelineKind.POST_DELIVERED);

    private static final String PART = """
            from Dossier d where d.filing.receivingAgency = :agency and d.timing.receivedAt < :end
            and (d.timing.receivedAt, d.id) > (:at, :id) and %s order by d.timing.receivedAt, d.id""";

    private final EntityManager entityManager;
    private final DossierScope scope;
    private final References references;
    private final Timelines timelines;
    private final FormHeads heads;
    private final Caller caller;
    private final Audit audit;

    Registers(
            EntityManager entityManager,
            DossierScope scope,
            References references,
            Timelines timelines,
            FormHeads heads,
            Caller caller,
            Audit audit) {
        this.entityManager = entityManager;
        this.scope = scope;
        this.references = references;
        this.timelines = timelines;
        this.heads = heads;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * Where a part ended.
     *
     * @param number of the last entry
     */
    record Position(int number, Instant at, UUID id) {

        static Position before(Year year) {
            return new Position(0, startOf(year), new UUID(0, 0));
        }
    }

    /**
     * Some entries in the order of receipt.
     *
     * @param next where to go on; absent after the last
     */
    record Part(List<Entry> entries, @Nullable Position next) {}

    /** Opens the book: what stands at its head. */
    FormHead open(String agency, Year year, String format) {
        requireOwn(agency);
        audit.recordRead("register", agency + "/" + year, "export " + format);
        return heads.ofRegister(agency, year);
    }

    Part part(String agency, Year year, Position from, int count) {
        var lines = lines(agency, year, from, count);
        var happened = timelines.firsts(lines.stream().map(RegisterLine::id).toList(), DATED);
        var names = names(lines);
        var withAddress = !scope.onlyOversees();
        var entries = IntStream.range(0, lines.size())
                .mapToObj(i -> entry(from.number() + i + 1, lines.get(i), names, happened, withAddress))
                .toList();
        if (lines.size() < count) {
            return new Part(entries, null);
        }
        var last = lines.getLast();
        return new Part(entries, new Position(from.number() + lines.size(), last.receivedAt(), last.id()));
    }

    private static Entry entry(
            int number,
            RegisterLine line,
            Map<String, String> names,
            Map<UUID, Map<TimelineKind, Instant>> happened,
            boolean withAddress) {
        var competent = Objects.requireNonNullElse(line.competentAgency(), "");
        return Entry.of(
                number,
                line,
                names.getOrDefault(competent, competent),
                happened.getOrDefault(line.id(), Map.of()),
                withAddress);
    }

    private List<RegisterLine> lines(String agency, Year year, Position from, int count) {
        var condition = scope.condition();
        var query = entityManager
                .createQuery(PART.formatted(condition.hql()), Dossier.class)
                .setParameter("agency", agency)
                .setParameter("end", startOf(year.plusYears(1)))
                .setParameter("at", from.at())
                .setParameter("id", from.id())
                .setMaxResults(count);
        condition.parameters().forEach(query::setParameter);
        return query.getResultStream().map(RegisterLine::of).toList();
    }

    private Map<String, String> names(List<RegisterLine> lines) {
        var codes = lines.stream()
                .map(RegisterLine::competentAgency)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return references.agencies(codes).stream().collect(Collectors.toMap(Agency::code, Agency::name));
    }

    /** A register of which somebody sees a part would pass for the whole of it. */
    private void requireOwn(String agency) {
        var own = switch (caller.scope()) {
            case AccessScope.Everything _ -> true;
            case AccessScope.Agency(var code) -> code.equals(agency);
            case AccessScope.Subtree(var root) ->
                references.agency(agency).filter(a -> a.isWithin(root)).isPresent();
            case AccessScope.Person _, AccessScope.Nothing _ -> false;
        };
        if (!own) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
    }

    private static Instant startOf(Year year) {
        return year.atDay(1).atStartOfDay(CivilTime.CIVIL_ZONE).toInstant();
    }
}
