package vn.tthc.feedback.report;

import static java.util.Map.entry;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The life of a report: what may be done with it in which state, and where that leads. Whatever is not here is refused. */
final class Life {

    private static final Map<Status, Map<Command, Status>> TABLE = new EnumMap<>(Map.ofEntries(
            entry(Status.NEW, toBeDecided(Status.NEW)),
            entry(Status.SUPPLEMENTED, toBeDecided(Status.SUPPLEMENTED)),
            entry(Status.RETURNED, toBeDecided(Status.RETURNED)),
            entry(Status.TRANSFERRED, and(toBeDecided(Status.TRANSFERRED), Command.GIVE_BACK, Status.RETURNED)),
            entry(
                    Status.WAITING_SUPPLEMENT,
                    Map.of(
                            Command.SUPPLEMENT, Status.SUPPLEMENTED,
                            Command.REJECT, Status.REJECTED,
                            Command.NAME_OFFICER, Status.WAITING_SUPPLEMENT)),
            entry(
                    Status.ACCEPTED,
                    Map.of(
                            Command.ASK_SUPPLEMENT, Status.WAITING_SUPPLEMENT,
                            Command.REDIRECT, Status.REDIRECTED,
                            Command.CLASSIFY_OWN, Status.PROCESSING,
                            Command.CLASSIFY_OTHER, Status.ACCEPTED,
                            Command.TRANSFER, Status.TRANSFERRED,
                            Command.NAME_OFFICER, Status.ACCEPTED,
                            Command.MERGE, Status.MERGED)),
            entry(
                    Status.PROCESSING,
                    Map.of(
                            Command.TRANSFER, Status.TRANSFERRED,
                            Command.ANSWER, Status.WAITING_PUBLICATION,
                            Command.NAME_OFFICER, Status.PROCESSING,
                            Command.MERGE, Status.MERGED)),
            entry(
                    Status.WAITING_PUBLICATION,
                    Map.of(Command.PUBLISH, Status.PUBLISHED, Command.JUDGE, Status.WAITING_PUBLICATION)),
            entry(
                    Status.PUBLISHED,
                    Map.of(
                            Command.MODERATE, Status.PUBLISHED,
                            Command.JUDGE, Status.PUBLISHED,
                            Command.REOPEN, Status.PROCESSING))));

    private Life() {}

    /** Where it leads, if it may be done at all. */
    static Optional<Status> after(Status status, Command command) {
        return Optional.ofNullable(TABLE.getOrDefault(status, Map.of()).get(command));
    }

    private static Map<Command, Status> toBeDecided(Status status) {
        return Map.of(
                Command.ACCEPT, Status.ACCEPTED,
                Command.ASK_SUPPLEMENT, Status.WAITING_SUPPLEMENT,
                Command.REJECT, Status.REJECTED,
                Command.REDIRECT, Status.REDIRECTED,
                Command.TRANSFER, Status.TRANSFERRED,
                Command.NAME_OFFICER, status,
                Command.MERGE, Status.MERGED);
    }

    private static Map<Command, Status> and(Map<Command, Status> table, Command command, Status status) {
        var more = new EnumMap<>(table);
        more.put(command, status);
        return Map.copyOf(more);
    }
}
