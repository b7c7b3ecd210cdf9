package vn.tthc.application.retention;

/** What keeps a dossier although its term is over. */
final class Needed {

    /** A condition on {@code d} with one parameter, the day. */
    static final String NOT_NEEDED = """
            d.status in ('REJECTED_AT_INTAKE', 'WITHDRAWN', 'STOPPED', 'RETURNED')
            and not exists (select 1 from dossier_hold h where h.dossier_id = d.id and h.released_at is null)
            and not exists (select 1 from result r where r.dossier_id = d.id and r.revoked_at is null
                and (r.valid_to is null or r.valid_to >= ?))
            and not exists (select 1 from dossier k where k.id = d.corrected_by and k.finished_at is null)""";

    private Needed() {}
}
