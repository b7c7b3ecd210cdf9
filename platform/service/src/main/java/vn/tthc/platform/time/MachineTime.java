package vn.tthc.platform.time;

import java.time.Clock;

/**
 * The machine's own time, for measuring how long something took between two processes. Never for anything the law
 * speaks of: that takes the injected clock, which a journey may have moved.
 */
public final class MachineTime {

    public static final Clock CLOCK = Clock.systemUTC();

    private MachineTime() {}
}
