package vn.tthc.application.counter;

import java.util.List;
import java.util.UUID;

/** A counter and what it receives. */
record CounterView(
        UUID id, long version, String agency, String number, String name, boolean closed, List<Receives> receives) {}
