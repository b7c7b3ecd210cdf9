package vn.tthc.application.counter;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Procedures that a counter receives: those that an agency settles, those of a sector, or those of both together. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Receives(
        @Nullable @Size(min = 1, max = 35) String agency,
        @Nullable @Size(min = 1, max = 20) String sector) {

    /** Stands in the database for any agency or sector, so that a line is never told twice. */
    static final String ANY = "*";

    static Receives stored(String agency, String sector) {
        return new Receives(ANY.equals(agency) ? null : agency, ANY.equals(sector) ? null : sector);
    }

    String storedAgency() {
        return agency == null ? ANY : agency;
    }

    String storedSector() {
        return sector == null ? ANY : sector;
    }

    /** Whether procedures of this agency and sector are received; one without a competent agency yet is, wherever. */
    public boolean takes(@Nullable String competentAgency, @Nullable String sectorCode) {
        var ofAgency = agency == null || competentAgency == null || agency.equals(competentAgency);
        var ofSector = sector == null || sector.equals(sectorCode);
        return ofAgency && ofSector;
    }
}
