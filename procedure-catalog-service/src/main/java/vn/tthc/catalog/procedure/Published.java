package vn.tthc.catalog.procedure;

import java.time.Instant;
import java.util.UUID;

/** The decision on whose authority the catalogue changes, and the moment it does. */
public record Published(UUID decisionId, String decisionNumber, Instant at) {}
