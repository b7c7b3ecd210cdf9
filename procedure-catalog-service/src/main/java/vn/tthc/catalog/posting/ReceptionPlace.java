package vn.tthc.catalog.posting;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.agency.AgencyView;

/**
 * For whom an office receives dossiers, and so whose procedures must hang there (NĐ 63/2010 Đ17: at the office that
 * receives or settles). A centre receives for the agency above it; that of the province for its departments too.
 *
 * @param receivesFor codes of agencies; a procedure that one of them executes must hang here
 * @param level procedures settled on this level by agencies that are named only as a group (UBND cấp xã) must too;
 *     absent where that says nothing
 */
record ReceptionPlace(
        String code, Set<String> receivesFor, @Nullable String level) {

    /** By what the agency is; the departments count only for the centre of the whole province. */
    static ReceptionPlace of(AgencyView agency, Collection<String> departments) {
        var codes = new TreeSet<>(Set.of(agency.code()));
        var above = agency.parentCode();
        return switch (agency.level()) {
            case "COMMUNE" -> new ReceptionPlace(agency.code(), codes, "COMMUNE");
            case "COMMUNE_CENTRE" -> new ReceptionPlace(agency.code(), with(codes, above), "COMMUNE");
            case "SERVICE_CENTRE" -> {
                codes.addAll(departments);
                yield new ReceptionPlace(agency.code(), with(codes, above), "PROVINCE");
            }
            default -> new ReceptionPlace(agency.code(), codes, null);
        };
    }

    private static Set<String> with(Set<String> codes, @Nullable String above) {
        if (above != null) {
            codes.add(above);
        }
        return codes;
    }
}
