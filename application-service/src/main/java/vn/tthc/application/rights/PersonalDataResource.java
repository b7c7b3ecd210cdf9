package vn.tthc.application.rights;

import static vn.tthc.platform.security.Role.CITIZEN;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The right to know what is held: the whole of it in one file, written while it is read. */
@Path("/api/v1/applications/personal-data")
@Tag(name = "personal-data")
@RunOnVirtualThread
class PersonalDataResource {

    private static final UUID LAST = new UUID(-1, -1);

    private final PersonalData data;
    private final ObjectMapper json;
    private final Clock clock;

    PersonalDataResource(PersonalData data, ObjectMapper json, Clock clock) {
        this.data = data;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(CITIZEN)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "exportPersonalData",
            summary = "Everything held of the caller: dossiers, papers, payments, results, notices, and who read them")
    public Response export() {
        data.exporting();
        // The first of it now: what is wrong is said before an answer has begun.
        var first = data.dossiers(LAST);
        StreamingOutput output = out -> {
            try (var generator =
                    json.getFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
                write(generator, first);
            }
        };
        return Response.ok(output, MediaType.APPLICATION_JSON)
                .header("Content-Disposition", "attachment; filename=\"du-lieu-ca-nhan.json\"")
                .build();
    }

    private void write(JsonGenerator generator, List<ObjectNode> first) throws IOException {
        generator.writeStartObject();
        generator.writeStringField("madeAt", clock.instant().toString());
        generator.writeArrayFieldStart("dossiers");
        var ids = new ArrayList<UUID>();
        for (var rows = first; !rows.isEmpty(); rows = data.dossiers(ids.getLast())) {
            for (var row : rows) {
                generator.writeTree(row);
                ids.add(UUID.fromString(row.get("id").asText()));
            }
            generator.flush();
        }
        generator.writeEndArray();
        generator.writeArrayFieldStart("earlierResults");
        for (var rows = data.earlierResults(LAST); !rows.isEmpty(); ) {
            for (var row : rows) {
                generator.writeTree(row);
            }
            rows = data.earlierResults(UUID.fromString(rows.getLast().get("id").asText()));
        }
        generator.writeEndArray();
        generator.writeArrayFieldStart("reads");
        writeReads(generator, ids);
        generator.writeEndArray();
        generator.writeEndObject();
    }

    private void writeReads(JsonGenerator generator, List<UUID> dossiers) throws IOException {
        var rows = data.reads(dossiers, Long.MAX_VALUE);
        while (!rows.isEmpty()) {
            for (var row : rows) {
                generator.writeTree(row);
            }
            generator.flush();
            rows = data.reads(dossiers, rows.getLast().get("number").asLong());
        }
    }
}
