package vn.tthc.catalog.importing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.zip.ZipException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Role;

@Path("/api/v1/publication-decisions/import")
@Tag(name = "publication-decisions")
@RunOnVirtualThread
class ImportResource {

    private final Importer importer;
    private final ImportRows rows;

    ImportResource(Importer importer, ImportRows rows) {
        this.importer = importer;
        this.rows = rows;
    }

    @POST
    @RolesAllowed(Role.PROCEDURE_CONTROLLER)
    @Consumes({"application/x-ndjson", "application/json", "application/gzip", MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            operationId = "importNationalCatalogue",
            summary = "Take in a file of the national portal, one record a line, packed or not; harmless when repeated")
    public ImportReport read(InputStream body) {
        try {
            return imported(body);
        } catch (ZipException | EOFException e) {
            throw new Problem(CommonProblem.INVALID_REQUEST).violation("body", "Gzip", "rule.gzip");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** First to disk, then to the database: a slow client must not hold the catalogue's lock. */
    private ImportReport imported(InputStream body) throws IOException {
        var file = Files.createTempFile("national-", ".ndjson");
        try {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
            try (var national = NationalFile.open(Files.newInputStream(file))) {
                return importer.run(national);
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.PROCEDURE_CONTROLLER, Role.SUPERVISOR, Role.AUDITOR})
    @Operation(operationId = "getImport", summary = "What became of an imported file")
    public ImportReport report(UUID id) {
        return rows.report(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND).with("id", id));
    }

    @GET
    @Path("/{id}/records/{line}")
    @RolesAllowed({Role.PROCEDURE_CONTROLLER, Role.SUPERVISOR, Role.AUDITOR})
    @Produces("application/json")
    @Operation(operationId = "getImportedRecord", summary = "One record as it came, before anything was changed")
    public String raw(UUID id, int line) {
        return rows.raw(id, line).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND).with("line", line));
    }
}
