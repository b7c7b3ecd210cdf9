package vn.tthc.catalog.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import vn.tthc.catalog.agency.ExternalAgencies;
import vn.tthc.catalog.decision.NationalDecisions;
import vn.tthc.catalog.national.Listing;
import vn.tthc.catalog.national.Localisations;
import vn.tthc.catalog.national.NationalData;
import vn.tthc.catalog.procedure.Catalogue;
import vn.tthc.catalog.sector.Sectors;
import vn.tthc.platform.digest.Sha256;

/** Gives each import a run of its own, with everything that a run works with. */
@ApplicationScoped
class ImportRunFactory {

    private final Tools tools;

    ImportRunFactory(
            Catalogue catalogue,
            NationalDecisions decisions,
            Sectors sectors,
            ExternalAgencies externals,
            NationalData national,
            Localisations localisations,
            ImportRows rows,
            Clock clock) {
        this.tools = new Tools(catalogue, decisions, sectors, externals, national, localisations, rows, clock);
    }

    /** What a run works with. */
    record Tools(
            Catalogue catalogue,
            NationalDecisions decisions,
            Sectors sectors,
            ExternalAgencies externals,
            NationalData national,
            Localisations localisations,
            ImportRows rows,
            Clock clock) {

        /** By which it is seen that a row of the list has changed; its text has lists in their order. */
        String hash(Listing listing) {
            return Sha256.hex(listing.toString());
        }
    }

    ImportRun start(UUID id, String by) {
        return new ImportRun(tools, id, by);
    }
}
