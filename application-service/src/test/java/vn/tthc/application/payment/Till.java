package vn.tthc.application.payment;

import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.receptionist;
import static vn.tthc.application.Province.COMMUNE;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tthc.application.Desks;
import vn.tthc.application.Province;
import vn.tthc.application.reference.Replicas;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.contracts.catalog.ProcedureEvent.Fee;
import vn.tthc.contracts.workflow.ProcessDefinitionEvent;

/** Dossiers that cost something, and what people do at the till. */
@ApplicationScoped
class Till {

    private static final String OWN = "9.000077";

    private final Province province;
    private final Replicas replicas;

    Till(Province province, Replicas replicas) {
        this.province = province;
        this.replicas = replicas;
    }

    /** Received online under a fee of 75.000 đồng. */
    UUID owing75000() {
        province.settle();
        return Desks.accepted();
    }

    /** Received at the counter under these fees. */
    UUID owing(Fee... fees) {
        province.settle();
        version("pv-till-" + UUID.randomUUID(), fees);
        replicas.apply(new ProcessDefinitionEvent.Approved(
                UUID.fromString("00000000-0000-7000-8000-000000000077"),
                OWN,
                null,
                null,
                1,
                Instant.parse("2026-01-02T01:00:00Z")));
        var draft = new HashMap<>(Desks.counterDraft());
        draft.putAll(Map.of("procedureCode", OWN, "caseCode", OWN + ".01"));
        var id = UUID.fromString(receptionist()
                .body(draft)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        receptionist()
                .body(Map.of("confirmDuplicate", true))
                .post(PATH + "/" + id + "/accept")
                .then()
                .statusCode(200);
        return id;
    }

    /** What the procedure costs from now on. */
    void version(String versionId, Fee... fees) {
        var limits = Province.limits(3);
        var sample = Province.caseOf(OWN + ".01", limits);
        replicas.apply(new ProcedureEvent.VersionPublished(
                versionId,
                OWN,
                (int) (System.nanoTime() / 1_000_000 % 1_000_000_000),
                "Chứng thực bản sao từ bản chính",
                "G15-TP07",
                LocalDate.of(2026, 1, 1),
                null,
                List.of(new ProcedureEvent.Case(
                        OWN + ".01", "Chứng thực bản sao", limits, null, List.of(fees), sample.components())),
                List.of(),
                true,
                List.of("ĐT1"),
                "1/QĐ-UBND",
                Instant.now()));
    }

    static Response pay(UUID id, Map<String, ?> body) {
        return receptionist().body(body).post(PATH + "/" + id + "/payments");
    }

    static Response cash(UUID id, long amount) {
        return pay(id, Map.of("method", "CASH", "amount", amount));
    }

    static Response assess(UUID id, Map<String, ?> body) {
        return Desks.staff("officer", COMMUNE).body(body).post(PATH + "/" + id + "/fees");
    }

    static Response account(UUID id) {
        return Desks.get(receptionist(), id, "/payments");
    }
}
