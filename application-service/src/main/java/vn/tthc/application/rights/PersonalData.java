package vn.tthc.application.rights;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.DossierScope;
import vn.tthc.application.dossier.DossierView;
import vn.tthc.application.privacy.Reads;
import vn.tthc.application.reference.Payloads;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.secrecy.Confidential;
import vn.tthc.platform.secrecy.Vault;
import vn.tthc.platform.security.Caller;

/** Everything that is held of the caller, piece by piece, each in a transaction of its own. */
@ApplicationScoped
@Transactional
class PersonalData {

    private static final int AT_ONCE = 50;
    private static final int READS_AT_ONCE = 500;

    /** What belongs to a dossier, by the name that it is shown under. */
    private static final Map<String, String> SECTIONS = Map.of(
            "identityCorrections", """
            select dossier_id, json_build_object('id', id, 'state', state, 'legalBasis', legal_basis,
                'proposedAt', proposed_at, 'decidedAt', decided_at) from identity_correction""",
            "papers", """
            select dossier_id, json_build_object('id', id, 'component', component_code, 'name', name, 'mediaType', media_type,
                'size', size, 'sha256', sha256, 'uploadedAt', uploaded_at) from document""",
            "payments", """
            select dossier_id, json_build_object('id', id, 'method', method, 'amount', amount, 'paidAt', paid_at,
                'payer', payer, 'content', content) from payment""",
            "obligations", """
            select dossier_id, json_build_object('id', id, 'content', content, 'amount', amount, 'notice', notice_number,
                'payBy', pay_by, 'state', state) from payment_obligation""",
            "results", """
            select dossier_id, json_build_object('id', id, 'number', number, 'agency', agency_code, 'issuedAt', issued_at,
                'validTo', valid_to, 'revokedAt', revoked_at) from result""",
            "timeline", """
            select dossier_id, json_build_object('at', at, 'kind', kind, 'status', status, 'agency', agency_code,
                'note', note) from timeline_entry""",
            "supplements", """
            select dossier_id, json_build_object('content', content, 'reason', reason, 'askedAt', asked_at,
                'answeredAt', answered_at, 'answer', answer_note) from supplement""",
            "post", """
            select dossier_id, json_build_object('purpose', purpose, 'number', number, 'state', state,
                'orderedAt', ordered_at) from post_order""",
            "corrections", """
            select dossier_id, json_build_object('id', id, 'field', field, 'value', value, 'reason', reason,
                'state', state, 'requestedAt', requested_at, 'decision', decision_reason) from data_correction""",
            "notices", """
            select dossier_id, json_build_object('kind', kind, 'at', told_at, 'note', note) from citizen_notice""");

    /** What of these is encrypted, and where it stands. */
    private static final Map<String, String> SEALED =
            Map.of("payer", "payment.payer", "value", "data_correction.value");

    private final EntityManager entityManager;
    private final Database database;
    private final DossierScope scope;
    private final Reads reads;
    private final Vault vault;
    private final Caller caller;
    private final Audit audit;
    private final ObjectMapper json;
    private final Clock clock;

    PersonalData(
            EntityManager entityManager,
            Database database,
            DossierScope scope,
            Reads reads,
            Vault vault,
            Caller caller,
            Audit audit,
            ObjectMapper json,
            Clock clock) {
        this.entityManager = entityManager;
        this.database = database;
        this.scope = scope;
        this.reads = reads;
        this.vault = vault;
        this.caller = caller;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** Leaves the mark of it before the first byte leaves. */
    void exporting() {
        audit.recordRead("person", caller.personKey().orElse(caller.subject()), "export of personal data");
    }

    /** The next dossiers, newest first, with all that hangs on them; empty after the last. */
    List<ObjectNode> dossiers(UUID before) {
        var condition = scope.condition();
        var query = entityManager
                .createQuery(
                        "from Dossier d where d.id < :before and " + condition.hql() + " order by d.id desc",
                        Dossier.class)
                .setParameter("before", before)
                .setMaxResults(AT_ONCE);
        condition.parameters().forEach(query::setParameter);
        var dossiers = query.getResultList();
        var ids = dossiers.stream().map(Dossier::id).toList();
        Map<String, Map<UUID, List<ObjectNode>>> sections = new HashMap<>();
        SECTIONS.forEach((name, select) -> sections.put(name, section(select, ids)));
        return dossiers.stream().map(d -> whole(d, sections)).toList();
    }

    /** Who read them, the latest first. */
    List<ObjectNode> reads(List<UUID> dossiers, long before) {
        return reads.of(dossiers, before, READS_AT_ONCE).stream()
                .map(entry -> json.<ObjectNode>valueToTree(reads.view(entry))
                        .put(
                                "object",
                                entry.subject().type() + "/" + entry.subject().id())
                        .put("number", entry.id()))
                .toList();
    }

    /** Results of before this system, which belong to no dossier; newest first. */
    List<ObjectNode> earlierResults(UUID before) {
        return database.query(
                row -> Payloads.read(row.getString(1), ObjectNode.class),
                """
                select json_build_object('id', id, 'title', title, 'number', number, 'agency', agency_code, 'issuedAt', issued_at,
                    'validTo', valid_to, 'revokedAt', revoked_at)
                from result where person_key = any(?) and dossier_id is null and id < ? order by id desc limit ?""",
                caller.personKeys().toArray(String[]::new),
                before,
                READS_AT_ONCE);
    }

    private ObjectNode whole(Dossier dossier, Map<String, Map<UUID, List<ObjectNode>>> sections) {
        var node = json.<ObjectNode>valueToTree(DossierView.of(dossier, null, clock.instant(), false));
        sections.forEach((name, rows) -> node.putArray(name).addAll(rows.getOrDefault(dossier.id(), List.of())));
        return node;
    }

    private Map<UUID, List<ObjectNode>> section(String select, List<UUID> dossiers) {
        Map<UUID, List<ObjectNode>> rows = new HashMap<>();
        database.query(
                row -> rows.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                        .add(readable(Payloads.read(row.getString(2), ObjectNode.class))),
                select + " where dossier_id = any(?::uuid[]) order by id",
                (Object) dossiers.stream().map(UUID::toString).toArray(String[]::new));
        return rows;
    }

    private ObjectNode readable(ObjectNode row) {
        SEALED.forEach((field, place) -> {
            if (row.hasNonNull(field)) {
                var id = UUID.fromString(row.get("id").asText());
                row.put(field, vault.open(row.get(field).asText(), Confidential.place(place, id)));
            }
        });
        return row;
    }
}
