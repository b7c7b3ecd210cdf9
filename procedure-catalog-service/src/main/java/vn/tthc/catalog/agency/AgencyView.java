package vn.tthc.catalog.agency;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An agency as it stood on a day.
 *
 * @param askedFor the code that was asked for, when another agency has taken its place since
 */
public record AgencyView(
        String code,
        String name,
        String level,
        @Nullable String parentCode,
        String path,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successorCode,
        @Nullable String askedFor,
        long revision) {

    static AgencyView of(Agency agency) {
        return of(agency, null);
    }

    static AgencyView of(Agency agency, @Nullable String askedFor) {
        return new AgencyView(
                agency.code(),
                agency.name(),
                agency.level().name(),
                agency.parentCode(),
                agency.path(),
                agency.validFrom(),
                agency.validTo(),
                agency.successorCode(),
                askedFor,
                agency.revision());
    }
}
