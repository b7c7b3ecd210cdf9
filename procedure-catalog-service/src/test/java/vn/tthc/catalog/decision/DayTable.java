package vn.tthc.catalog.decision;

import java.util.Arrays;

/** For each procedure and each day, the number of the version in force, or 0. The last day stands for all that follow. */
class DayTable {

    final int[][] inForce = new int[Command.CODES][Command.DAYS];

    int now(int code, int day) {
        return inForce[code][day];
    }

    boolean nothingFrom(int code, int day) {
        return isFree(code, day, Command.DAYS);
    }

    boolean isFree(int code, int from, int to) {
        return Arrays.stream(inForce[code], from, Math.max(from, to)).allMatch(v -> v == 0);
    }

    /** The first day, or one too far when it has none. */
    int first(int code, int version) {
        var day = 0;
        while (day < Command.DAYS && inForce[code][day] != version) {
            day++;
        }
        return day;
    }

    int end(int code, int version) {
        var day = Command.DAYS;
        while (inForce[code][day - 1] != version) {
            day--;
        }
        return day;
    }

    void fill(int code, int from, int to, int version) {
        Arrays.fill(inForce[code], from, to, version);
    }

    int[][] copy() {
        return Arrays.stream(inForce).map(int[]::clone).toArray(int[][]::new);
    }
}
