package vn.tthc.application.notice;

import static java.util.Objects.requireNonNullElse;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.reference.Agency;
import vn.tthc.application.reference.References;
import vn.tthc.platform.problem.Words;
import vn.tthc.platform.time.CivilTime;

/** Puts notices into words: code, procedure, dates, place and what the timeline says; no name, number or address. */
@ApplicationScoped
class NoticeWords {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(CivilTime.CIVIL_ZONE);

    private final Words words;
    private final References references;

    NoticeWords(Words words, References references) {
        this.words = words;
        this.references = references;
    }

    /** The same in three lengths. */
    record Worded(String title, String text, String brief) {}

    /** Names of the places that receive these dossiers, asked for once. */
    Map<String, String> places(List<Dossier> dossiers) {
        var codes = dossiers.stream()
                .map(d -> d.filing().receivingAgency())
                .distinct()
                .toList();
        return references.agencies(codes).stream().collect(Collectors.toMap(Agency::code, Agency::name));
    }

    Worded of(CitizenNotice notice, Dossier dossier, Map<String, String> places, @Nullable String language) {
        var facts = facts(notice, dossier, places);
        var key = notice.kind().key();
        return new Worded(
                words.of(language, key + ".title", facts),
                words.of(language, key + ".text", facts),
                words.of(language, key + ".brief", facts));
    }

    String title(NoticeKind kind, @Nullable String language) {
        return words.of(language, kind.key() + ".title", List.of());
    }

    /** As it is sent: with whose it is in the subject, and how to stop it at the end. */
    Outgoing letter(UUID id, CitizenNotice notice, Dossier dossier, String address, String language) {
        var worded = of(notice, dossier, places(List.of(dossier)), language);
        var facts = facts(notice, dossier, Map.of());
        var text = words.of(language, "notice.letter", List.of(worded.text()));
        var subject = worded.title() + " – " + facts.getFirst();
        return new Outgoing(id, address, subject, text, worded.brief(), notice.toldAt());
    }

    /** Code, procedure, due date, the date before it, what the timeline says, place of receipt and return. */
    private static List<Object> facts(CitizenNotice notice, Dossier dossier, Map<String, String> places) {
        var filing = dossier.filing();
        return List.of(
                requireNonNullElse(dossier.code(), "–"),
                filing.procedureName(),
                time(notice.dueAt()),
                time(notice.previousDueAt()),
                requireNonNullElse(notice.note(), "–"),
                places.getOrDefault(filing.receivingAgency(), filing.receivingAgency()));
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "–" : TIME.format(at);
    }
}
