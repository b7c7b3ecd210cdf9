package vn.tthc.application.move;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.Pins;
import vn.tthc.application.reference.References;
import vn.tthc.platform.calendar.WorkingCalendar;

/** What dossiers would be settled under: the version that somebody named, never "the newest". */
@ApplicationScoped
class Targets {

    private final References references;

    Targets(References references) {
        this.references = references;
    }

    /** The pins and the calendar that a dossier would have. */
    record Terms(Pins pins, WorkingCalendar calendar) {}

    boolean exists(MoveKind kind, String versionId) {
        return switch (kind) {
            case CALENDAR -> references.hasCalendar(versionId);
            case PROCEDURE -> references.procedureVersion(versionId).isPresent();
        };
    }

    /** Empty where the new version no longer knows the dossier's case, or promises nothing for it. */
    Optional<Terms> of(MoveKind kind, String versionId, Pins pins) {
        return switch (kind) {
            case CALENDAR -> Optional.of(new Terms(pins.countingBy(versionId), references.calendar(versionId)));
            case PROCEDURE -> amended(versionId, pins);
        };
    }

    static String versionOf(MoveKind kind, Pins pins) {
        return kind == MoveKind.CALENDAR ? pins.calendarVersionId() : pins.procedureVersionId();
    }

    private Optional<Terms> amended(String versionId, Pins pins) {
        return references
                .procedureVersion(versionId)
                .flatMap(version -> version.caseOf(pins.chosenCase().code()))
                .filter(chosen -> !chosen.limits().isEmpty())
                .map(chosen -> pins.under(versionId, chosen))
                .map(changed -> new Terms(changed, references.calendar(pins.calendarVersionId())));
    }

    /** Whether a dossier that is over, or that has changed since, still is what the dry run saw. */
    static boolean isAsSeen(Dossier dossier, MoveKind kind, String versionId) {
        var pins = dossier.pins();
        return pins != null
                && dossier.timing().finishedAt() == null
                && versionOf(kind, pins).equals(versionId);
    }
}
