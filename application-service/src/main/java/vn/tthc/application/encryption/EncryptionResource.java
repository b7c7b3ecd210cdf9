package vn.tthc.application.encryption;

import static vn.tthc.platform.security.Role.ADMIN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.secrecy.Vault;

/** For whoever changes the keys: when an earlier one may go. */
@Path("/api/v1/applications/encryption")
@Tag(name = "personal-data")
@RunOnVirtualThread
class EncryptionResource {

    private final Database database;
    private final Vault vault;

    EncryptionResource(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    @GET
    @RolesAllowed(ADMIN)
    @Operation(
            operationId = "encryptionProgress",
            summary = "How far stored personal data is under the key that is written with now")
    public WalkView progress() {
        var tables = database.query(
                row -> new WalkView.Table(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        instant(row.getObject(5, OffsetDateTime.class))),
                "select table_name, seen, changed, started_at, finished_at from encryption_walk where active_key = ?"
                        + " order by table_name",
                vault.activeKey());
        var complete =
                tables.size() == EncryptedTable.ALL.size() && tables.stream().allMatch(t -> t.finishedAt() != null);
        return new WalkView(vault.activeKey(), complete, tables);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
