package vn.tthc.application.counter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.reference.Reach;
import vn.tthc.application.reference.References;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.time.CivilTime;
import vn.tthc.platform.web.Versions;

/** Opens, changes and closes counters. */
@ApplicationScoped
@Transactional
class Counters {

    private final Database database;
    private final CounterList list;
    private final References references;
    private final Reach reach;
    private final Audit audit;
    private final Clock clock;

    Counters(Database database, CounterList list, References references, Reach reach, Audit audit, Clock clock) {
        this.database = database;
        this.list = list;
        this.references = references;
        this.reach = reach;
        this.audit = audit;
        this.clock = clock;
    }

    CounterView open(CounterRequest request) {
        var centre = reach.centre(request.agency());
        check(request);
        var opened = database.query(
                row -> row.getObject(1, UUID.class), """
                insert into counter (agency_code, number, name, closed) values (?, ?, ?, ?)
                on conflict (agency_code, number) do nothing returning id""", centre, request.number(), request.name(), request.closed());
        if (opened.isEmpty()) {
            throw new Problem(CounterProblem.COUNTER_EXISTS, request.number(), centre);
        }
        var id = opened.getFirst();
        receive(id, request);
        var view = list.get(id);
        audit.record("open-counter", "counter", id.toString(), null, view);
        return view;
    }

    CounterView edit(UUID id, CounterRequest request, @Nullable String ifMatch) {
        var before = get(id);
        Versions.require(ifMatch, before.version());
        check(request);
        if (taken(before, request.number())) {
            throw new Problem(CounterProblem.COUNTER_EXISTS, request.number(), before.agency());
        }
        var changed = database.update(
                "update counter set version = version + 1, number = ?, name = ?, closed = ? where id = ? and version = ?",
                request.number(),
                request.name(),
                request.closed(),
                id,
                before.version());
        if (changed == 0) {
            throw new Problem(CommonProblem.STALE);
        }
        database.update("delete from counter_intake where counter_id = ?", id);
        receive(id, request);
        var after = list.get(id);
        audit.record("edit-counter", "counter", id.toString(), before, after);
        return after;
    }

    CounterView get(UUID id) {
        var counter = list.get(id);
        reach.centre(counter.agency());
        return counter;
    }

    private boolean taken(CounterView counter, String number) {
        return database.count(
                        "select count(*) from counter where agency_code = ? and number = ? and id <> ?",
                        counter.agency(),
                        number,
                        counter.id())
                > 0;
    }

    private void receive(UUID id, CounterRequest request) {
        var lines = request.receives();
        database.update(
                """
                insert into counter_intake (counter_id, competent_agency, sector_code)
                select ?, * from unnest(?::text[], ?::text[]) on conflict do nothing""",
                id,
                lines.stream().map(Receives::storedAgency).toArray(String[]::new),
                lines.stream().map(Receives::storedSector).toArray(String[]::new));
    }

    /** An agency that does not exist would never bring anything to this counter. */
    private void check(CounterRequest request) {
        var today = LocalDate.ofInstant(clock.instant(), CivilTime.CIVIL_ZONE);
        var problem = new Problem(CommonProblem.UNPROCESSABLE);
        var seen = new HashSet<Receives>();
        for (int i = 0; i < request.receives().size(); i++) {
            var line = request.receives().get(i);
            var agency = line.agency();
            if (!seen.add(line)) {
                problem.violation("receives[" + i + "]", "Unique", "rule.counter.Twice");
            } else if (agency != null
                    && references.agency(agency).filter(a -> a.existsOn(today)).isEmpty()) {
                problem.violation("receives[" + i + "].agency", "AgencyExists", "rule.AgencyExists", agency);
            }
        }
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
    }
}
