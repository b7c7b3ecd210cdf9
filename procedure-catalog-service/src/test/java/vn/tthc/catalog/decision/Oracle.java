package vn.tthc.catalog.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.decision.Command.Draft;

/**
 * The plainest model of a catalogue there is: for each procedure and each day, the number of the version in force, one
 * such table after each publication. It says the rules once more, in its own terms.
 */
final class Oracle extends DayTable {

    static final int NONE = -1;

    private final List<int[][]> past = new ArrayList<>();
    private final List<List<ModelVersion>> versions = new ArrayList<>();
    final Endings endings = new Endings();
    private int today;

    Oracle() {
        for (int code = 0; code < Command.CODES; code++) {
            versions.add(new ArrayList<>());
        }
        past.add(copy());
    }

    void pass(int days) {
        today = Math.min(today + days, Command.DAYS - 1);
    }

    int today() {
        return today;
    }

    /** Which version was in force on a day, as it was known after so many publications. */
    int asOf(int code, int day, int known) {
        return past.get(known)[code][day];
    }

    int publications() {
        return past.size() - 1;
    }

    int versions(int code) {
        return versions.get(code).size();
    }

    /** The publication that a version came from, counted from 0. */
    int decision(int code, int version) {
        return version(code, version).decision;
    }

    /** The publication that ended a procedure, counted from 0, or -1 when something has changed since. */
    int endedBy(int code) {
        var last = endings.standing(code);
        return last == null ? -1 : last.publication();
    }

    /** The procedure that takes the place of a version when it ends, or -1. */
    int successor(int code, int version) {
        return version(code, version).successor;
    }

    /** What is known of a procedure: each version in force, and since when it is known so. */
    Map<Integer, Integer> state(int code) {
        var state = new HashMap<Integer, Integer>();
        Arrays.stream(inForce[code])
                .filter(number -> number != 0)
                .forEach(number -> state.put(number, version(code, number).stated));
        return state;
    }

    boolean allows(Draft d, int corrects) {
        return switch (d.kind()) {
            case NEW -> nothingFrom(d.code(), d.day());
            case AMEND ->
                inForce[d.code()][d.day()] != 0 && version(d.code(), inForce[d.code()][d.day()]).text != d.text();
            case ABOLISH -> inForce[d.code()][d.day()] != 0;
            case REPLACE ->
                d.code() != d.replaced() && inForce[d.replaced()][d.day()] != 0 && nothingFrom(d.code(), d.day());
            case CORRECT -> isOf(d, corrects) && version(d.code(), d.version()).text != d.text();
            case REDATE -> isOf(d, corrects) && first(d.code(), d.version()) > today && mayMove(d);
            case CANCEL ->
                d.version() == 0
                        ? endings.mayBeCancelled(d.code(), corrects, today)
                        : isOf(d, corrects) && first(d.code(), d.version()) > today && mayGo(d);
        };
    }

    void publish(Draft d) {
        var decision = publications();
        switch (d.kind()) {
            case NEW -> fill(d.code(), d.day(), Command.DAYS, added(d, decision));
            case AMEND -> amend(d, decision);
            case ABOLISH -> {
                remember(d.code(), d.day(), decision, false);
                end(d.code(), d.day(), NONE);
            }
            case REPLACE -> {
                remember(d.replaced(), d.day(), decision, true);
                end(d.replaced(), d.day(), d.code());
                var added = added(d, decision);
                version(d.code(), added).replaces = d.replaced();
                fill(d.code(), d.day(), Command.DAYS, added);
            }
            case CORRECT -> takeOver(d.code(), d.version(), added(d, decision));
            case REDATE -> move(d);
            case CANCEL -> cancel(d);
        }
        endings.changed(d.code(), decision);
        past.add(copy());
    }

    private void amend(Draft d, int decision) {
        var current = inForce[d.code()][d.day()];
        var added = added(d, decision);
        if (first(d.code(), current) == d.day()) {
            takeOver(d.code(), current, added);
            return;
        }
        var old = version(d.code(), current);
        var fresh = version(d.code(), added);
        fresh.continues = true;
        fresh.successor = old.successor;
        old.successor = NONE;
        old.stated = decision;
        fill(d.code(), d.day(), end(d.code(), current), added);
    }

    private void takeOver(int code, int old, int added) {
        var from = version(code, old);
        var to = version(code, added);
        to.continues = from.continues;
        to.replaces = from.replaces;
        to.successor = from.successor;
        fill(code, first(code, old), end(code, old), added);
    }

    private void end(int code, int day, int successor) {
        var current = inForce[code][day];
        if (first(code, current) < day) {
            followedBy(version(code, current), successor);
        } else if (day > 0 && inForce[code][day - 1] != 0) {
            var left = version(code, inForce[code][day - 1]);
            if (left.successor == NONE && successor != NONE) {
                followedBy(left, successor);
            }
        }
        fill(code, day, Command.DAYS, 0);
    }

    private void followedBy(ModelVersion version, int successor) {
        version.successor = successor;
        version.stated = publications();
    }

    private void move(Draft d) {
        var from = first(d.code(), d.version());
        var before = before(d.code(), d.version());
        var to = d.day();
        if (to < from) {
            if (before != null) {
                fill(before.code, to, from, 0);
            }
            fill(d.code(), to, from, d.version());
        } else {
            fill(d.code(), from, to, 0);
            if (before != null) {
                fill(before.code, from, to, before.number);
            }
        }
        version(d.code(), d.version()).stated = publications();
        if (before != null) {
            version(before.code, before.number).stated = publications();
            endings.changed(before.code, publications());
        }
    }

    private void remember(int code, int day, int publication, boolean replaced) {
        var successors = versions.get(code).stream().map(v -> v.successor).toList();
        endings.remember(code, new Endings.Ended(publication, day, replaced, inForce[code].clone(), successors));
    }

    /** Every day before a day is what it was, and so is who follows; whoever lasts longer is followed by another. */
    private void giveBack(int code, int until, int next) {
        var last = endings.give(code);
        for (int v = 1; v <= last.successors().size(); v++) {
            var version = version(code, v);
            int successor = last.successors().get(v - 1);
            if (last.took(v) || version.successor != successor) {
                followedBy(version, successor);
            }
        }
        System.arraycopy(last.days(), 0, inForce[code], 0, until);
        var cut = last.days()[until - 1];
        if (until < Command.DAYS && cut != 0 && last.days()[until] == cut) {
            version(code, cut).successor = next;
        }
        endings.changed(code, publications());
    }

    private void cancel(Draft d) {
        if (d.version() == 0) {
            giveBack(d.code(), Command.DAYS, NONE);
            return;
        }
        var from = first(d.code(), d.version());
        var end = end(d.code(), d.version());
        var cancelled = version(d.code(), d.version());
        if (endings.isFor(cancelled.replaces, cancelled.decision)) {
            fill(d.code(), from, end, 0);
            var own = end < Command.DAYS && inForce[d.code()][end] != 0;
            giveBack(cancelled.replaces, end, cancelled.successor == NONE && own ? d.code() : cancelled.successor);
            return;
        }
        var before = before(d.code(), d.version());
        fill(d.code(), from, end, 0);
        if (before == null) {
            return;
        }
        var next = version(d.code(), d.version()).successor;
        var goesOn = before.code != d.code() && end < Command.DAYS && inForce[d.code()][end] != 0;
        followedBy(version(before.code, before.number), next == NONE && goesOn ? d.code() : next);
        fill(before.code, from, end, before.number);
        endings.changed(before.code, publications());
    }

    private boolean mayMove(Draft d) {
        var from = first(d.code(), d.version());
        var to = d.day();
        var end = end(d.code(), d.version());
        if (to <= today || to == from || to >= end) {
            return false;
        }
        var before = before(d.code(), d.version());
        for (int day = to; day < from; day++) {
            var other = inForce[d.code()][day];
            if (other != 0 && (before == null || before.code != d.code() || before.number != other)) {
                return false;
            }
        }
        return before == null
                || (to > first(before.code, before.number)
                        && (before.code == d.code() || isFree(before.code, from, to)));
    }

    private boolean mayGo(Draft d) {
        var going = version(d.code(), d.version());
        if (endings.isFor(going.replaces, going.decision)) {
            return true;
        }
        var before = before(d.code(), d.version());
        return before == null
                || before.code == d.code()
                || isFree(before.code, first(d.code(), d.version()), end(d.code(), d.version()));
    }

    /** Another version, maybe of another procedure. */
    private record Before(int code, int number) {}

    private @Nullable Before before(int code, int number) {
        var version = version(code, number);
        var day = first(code, number);
        if (day == 0) {
            return null;
        }
        if (version.replaces != NONE) {
            var last = inForce[version.replaces][day - 1];
            var linked = last != 0
                    && inForce[version.replaces][day] != last
                    && version(version.replaces, last).successor == code;
            return linked ? new Before(version.replaces, last) : null;
        }
        var last = inForce[code][day - 1];
        return version.continues && last != 0 ? new Before(code, last) : null;
    }

    private boolean isOf(Draft d, int corrects) {
        return d.version() >= 1
                && d.version() <= versions(d.code())
                && first(d.code(), d.version()) < Command.DAYS
                && decision(d.code(), d.version()) == corrects;
    }

    private int added(Draft d, int decision) {
        versions.get(d.code()).add(new ModelVersion(d.text(), decision));
        return versions(d.code());
    }

    private ModelVersion version(int code, int number) {
        return versions.get(code).get(number - 1);
    }
}
