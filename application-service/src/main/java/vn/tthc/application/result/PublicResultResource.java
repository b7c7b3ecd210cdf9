package vn.tthc.application.result;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.signature.Seal;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.seal.KeySet;
import vn.tthc.platform.seal.SealKeys;
import vn.tthc.platform.time.CivilTime;

/** For whoever holds a paper in hand: the keys to verify its seal without a line, and with one whether it still holds. */
@Path("/public/v1/results")
@Tag(name = "public")
@RunOnVirtualThread
class PublicResultResource {

    private final Seal seal;
    private final SealKeys keys;
    private final Results results;
    private final Clock clock;

    PublicResultResource(Seal seal, SealKeys keys, Results results, Clock clock) {
        this.seal = seal;
        this.keys = keys;
        this.results = results;
        this.clock = clock;
    }

    /** Says nothing of whom it was issued to. */
    record Standing(
            UUID id,
            String number,
            ResultStatus status,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    @GET
    @Path("/keys")
    @PermitAll
    @Operation(operationId = "listSealKeys", summary = "All public keys that seal or ever sealed a result (JWKS)")
    public KeySet keys() {
        return keys.with(seal.key());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Transactional
    @Operation(operationId = "getResultStanding", summary = "Whether the result of a QR code (its jti) still holds")
    public Standing standing(UUID id) {
        var today = LocalDate.ofInstant(clock.instant(), CivilTime.CIVIL_ZONE);
        return results.findByIdOptional(id)
                .map(r -> new Standing(r.id(), r.number(), r.statusOn(today), r.validFrom(), r.validTo()))
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }
}
