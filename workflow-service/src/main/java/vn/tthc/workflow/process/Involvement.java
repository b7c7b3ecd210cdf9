package vn.tthc.workflow.process;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** How an agency takes part in a process, and since when: what lets its officers read the dossier. */
@Embeddable
record Involvement(String role, Instant since) {

    static final String HANDLING = "HANDLING";
    static final String CONSULTED = "CONSULTED";
}
