package vn.tthc.workflow.pressure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tthc.contracts.Event;
import vn.tthc.contracts.workflow.PressureEvent;
import vn.tthc.platform.audit.SystemActor;
import vn.tthc.platform.calendar.WorkingCalendar;
import vn.tthc.platform.outbox.Outbox;
import vn.tthc.platform.time.CivilTime;
import vn.tthc.workflow.definition.ProcessDefinitions;
import vn.tthc.workflow.reference.Calendars;

/**
 * Looks, of every dossier due within a fortnight, whether it will be done in time as the queues stand. Where it will not,
 * the agency that has it and the competent one are told once for each promised date, early enough for the apology and the
 * new date to be out in time (NĐ 61/2018 Điều 19.9).
 */
@ApplicationScoped
public class ForecastWalk {

    private static final int PAGE = 2000;
    private static final Duration AHEAD = Duration.ofDays(14);
    private static final int HOURS_A_DAY = 8;

    private final Queues queues;
    private final ProcessDefinitions definitions;
    private final Calendars calendars;
    private final PressureRules rules;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    ForecastWalk(
            Queues queues,
            ProcessDefinitions definitions,
            Calendars calendars,
            PressureRules rules,
            Outbox outbox,
            ObjectMapper json,
            Clock clock) {
        this.queues = queues;
        this.definitions = definitions;
        this.calendars = calendars;
        this.rules = rules;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    @Scheduled(
            every = "${tthc.workflow.forecast.every:1h}",
            delayed = "3m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void walk() {
        foresee();
    }

    /** Tells everything that can be foreseen now; answers how many warnings that were. */
    public int foresee() {
        return SystemActor.call("forecast", () -> foresee(clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    private int foresee(Instant now) {
        var told = 0;
        var after = new UUID(0, 0);
        var page = page(now, after);
        while (!page.isEmpty()) {
            var current = page;
            told += QuarkusTransaction.requiringNew().call(() -> tell(current, now));
            page = page(now, page.getLast().taskId());
        }
        return told;
    }

    private List<Queues.Place> page(Instant now, UUID after) {
        return QuarkusTransaction.requiringNew().call(() -> queues.places(now, now.plus(AHEAD), after, PAGE));
    }

    private int tell(List<Queues.Place> page, Instant now) {
        var rest = new Rest(page);
        var late = new HashMap<UUID, Late>();
        for (var place : page) {
            calendars.find(place.calendar()).ifPresent(calendar -> {
                var forecast = forecast(place, calendar, rest.after(place), now);
                if (forecast.isLateFor(place.dossierDueAt())) {
                    late.put(place.taskId(), new Late(place, forecast, calendar));
                }
            });
        }
        return raise(late, now);
    }

    private static Forecast forecast(Queues.Place place, WorkingCalendar calendar, int restHours, Instant now) {
        var desk = new Forecast.Desk(place.done(), place.hands(), Queues.hoursLookedBackOn(calendar, now));
        return Forecast.of(place.ahead(), desk, place.hours(), restHours, calendar, now);
    }

    private int raise(Map<UUID, Late> late, Instant now) {
        if (late.isEmpty()) {
            return 0;
        }
        var foreseen = late.values().stream()
                .map(one ->
                        new Queues.Foreseen(one.place().taskId(), one.place().dossierDueAt(), write(one.forecast())))
                .toList();
        var days = apologyDays(now);
        List<Event> events = new ArrayList<>();
        for (var warning : queues.raise(foreseen, now)) {
            var one = late.get(warning.taskId());
            if (one != null) {
                events.add(one.toEvent(warning, days));
            }
        }
        outbox.publish(() -> events);
        return events.size();
    }

    private int apologyDays(Instant now) {
        return rules.on(PressureRules.Kind.APOLOGY, LocalDate.ofInstant(now, CivilTime.CIVIL_ZONE)).stream()
                .mapToInt(rule -> Math.ceilDiv(rule.hours(), HOURS_A_DAY))
                .findFirst()
                .orElse(0);
    }

    private String write(Forecast forecast) {
        try {
            return json.writeValueAsString(forecast);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A forecast is a plain record", e);
        }
    }

    private record Late(Queues.Place place, Forecast forecast, WorkingCalendar calendar) {

        PressureEvent toEvent(Warning warning, int apologyDays) {
            return new PressureEvent.BreachForecast(
                    warning.applicationId(),
                    warning.clock(),
                    warning.toldAgency(),
                    forecast.expectedAt(),
                    Forecast.apologyBy(place.dossierDueAt(), apologyDays, calendar),
                    warning.raisedAt());
        }
    }

    /** How long the steps after one may take, each process read once for a page. */
    private final class Rest {

        private final Map<UUID, Map<String, Integer>> hours = new HashMap<>();

        Rest(List<Queues.Place> page) {
            var ids = page.stream().map(Queues.Place::definitionId).distinct().toList();
            for (var definition : definitions.list("id in ?1", ids)) {
                hours.put(definition.id(), definition.hoursAfterSteps());
            }
        }

        int after(Queues.Place place) {
            return hours.getOrDefault(place.definitionId(), Map.of()).getOrDefault(place.stepCode(), 0);
        }
    }
}
