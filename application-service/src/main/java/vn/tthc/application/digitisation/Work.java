package vn.tthc.application.digitisation;

import java.util.UUID;

/**
 * An import that this replica is working on.
 *
 * @param worker what this turn is known by: one that was taken for dead cannot write any more
 * @param nextLine the first that nothing was written of, from 1
 */
record Work(UUID id, UUID worker, String agency, ImportFormat format, String storageKey, int nextLine) {

    Work goingOnAt(int line) {
        return new Work(id, worker, agency, format, storageKey, line);
    }
}
