package vn.tthc.catalog.importing;

import java.util.List;
import java.util.Map;
import vn.tthc.catalog.procedure.ProcedureDocument;

/**
 * One record of the national portal, made fit for the catalogue.
 *
 * @param abolished the record says that the procedure is no longer in force
 * @param agencies names of all agencies it refers to, by code
 * @param notes what was changed in it; empty for a clean one
 */
record NationalRecord(
        String code,
        String issuingAgency,
        boolean abolished,
        ProcedureDocument document,
        Map<String, String> agencies,
        Map<String, String> sectors,
        List<String> notes) {

    NationalRecord with(ProcedureDocument other) {
        return new NationalRecord(code, issuingAgency, abolished, other, agencies, sectors, notes);
    }
}
