package vn.tthc.application.counter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who sits where in the week that begins on {@code week}. */
record RosterView(UUID id, long version, String agency, LocalDate week, List<Shift> shifts) {}
