package vn.tthc.workflow.migration;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A migration as those who decide it see it.
 *
 * @param cases how many are in each state: the sum of the dry run, and the progress; absent in lists
 */
record MigrationView(
        UUID id,
        UUID from,
        UUID to,
        Map<String, String> map,
        String reason,
        Migration.State state,
        Instant plannedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Map<Cases.State, Long> cases,
        long version) {

    static MigrationView of(Migration migration, @Nullable Map<Cases.State, Long> cases) {
        return new MigrationView(
                migration.id(),
                migration.fromDefinition(),
                migration.toDefinition(),
                migration.mapping(),
                migration.reason(),
                migration.state(),
                migration.plannedAt(),
                migration.startedAt(),
                migration.finishedAt(),
                cases,
                migration.version());
    }
}
