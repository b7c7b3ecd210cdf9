package vn.tthc.catalog.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.decision.Command.Draft;

/**
 * The plainest model of a catalogue there is: for each procedure and each day, the number of the version in force. The
 * last day stands for all that follow. It says the rules once more, in its own terms.
 */
final class Oracle {

    private static final int NONE = -1;

    /** What there is to know of a version besides its days. */
    private static final class Version {
        final int text;
        final int decision;
        boolean continues;
        int replaces = NONE;
        int successor = NONE;
        /** The publication that last said something of its days or of what follows it. */
        int stated;

        Version(int text, int decision) {
            this.text = text;
            this.decision = decision;
            this.stated = decision;
        }
    }

    /** Version numbers by procedure and day, 0 where none is in force; one such table after each publication. */
    private int[][] inForce = new int[Command.CODES][Command.DAYS];

    private final List<int[][]> past = new ArrayList<>();
    private final List<List<Version>> versions = new ArrayList<>();
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

    int now(int code, int day) {
        return inForce[code][day];
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
            case CANCEL -> isOf(d, corrects) && first(d.code(), d.version()) > today && mayGo(d);
        };
    }

    void publish(Draft d) {
        var decision = publications();
        switch (d.kind()) {
            case NEW -> fill(d.code(), d.day(), Command.DAYS, added(d, decision));
            case AMEND -> amend(d, decision);
            case ABOLISH -> end(d.code(), d.day(), NONE);
            case REPLACE -> {
                end(d.replaced(), d.day(), d.code());
                var added = added(d, decision);
                version(d.code(), added).replaces = d.replaced();
                fill(d.code(), d.day(), Command.DAYS, added);
            }
            case CORRECT -> takeOver(d.code(), d.version(), added(d, decision));
            case REDATE -> move(d);
            case CANCEL -> cancel(d);
        }
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

    private void followedBy(Version version, int successor) {
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
        }
    }

    private void cancel(Draft d) {
        var from = first(d.code(), d.version());
        var end = end(d.code(), d.version());
        var before = before(d.code(), d.version());
        fill(d.code(), from, end, 0);
        if (before == null) {
            return;
        }
        var next = version(d.code(), d.version()).successor;
        var goesOn = before.code != d.code() && end < Command.DAYS && inForce[d.code()][end] != 0;
        followedBy(version(before.code, before.number), next == NONE && goesOn ? d.code() : next);
        fill(before.code, from, end, before.number);
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

    private boolean nothingFrom(int code, int day) {
        return isFree(code, day, Command.DAYS);
    }

    private boolean isFree(int code, int from, int to) {
        return Arrays.stream(inForce[code], from, Math.max(from, to)).allMatch(v -> v == 0);
    }

    /** The first day, or one too far when it has none. */
    private int first(int code, int version) {
        var day = 0;
        while (day < Command.DAYS && inForce[code][day] != version) {
            day++;
        }
        return day;
    }

    private int end(int code, int version) {
        var day = Command.DAYS;
        while (inForce[code][day - 1] != version) {
            day--;
        }
        return day;
    }

    private int added(Draft d, int decision) {
        versions.get(d.code()).add(new Version(d.text(), decision));
        return versions(d.code());
    }

    private Version version(int code, int number) {
        return versions.get(code).get(number - 1);
    }

    private void fill(int code, int from, int to, int version) {
        Arrays.fill(inForce[code], from, to, version);
    }

    private int[][] copy() {
        return Arrays.stream(inForce).map(int[]::clone).toArray(int[][]::new);
    }
}
