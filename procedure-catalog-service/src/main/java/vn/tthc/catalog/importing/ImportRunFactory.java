package vn.tthc.catalog.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import vn.tthc.catalog.agency.ExternalAgencies;
import vn.tthc.catalog.decision.NationalDecisions;
import vn.tthc.catalog.procedure.Catalogue;
import vn.tthc.catalog.sector.Sectors;

/** Gives each import a run of its own, with everything that a run works with. */
@ApplicationScoped
class ImportRunFactory {

    private final Tools tools;

    ImportRunFactory(
            Catalogue catalogue,
            NationalDecisions decisions,
            Sectors sectors,
            ExternalAgencies externals,
            ImportRows rows,
            Clock clock) {
        this.tools = new Tools(catalogue, decisions, sectors, externals, rows, clock);
    }

    /** What a run works with. */
    record Tools(
            Catalogue catalogue,
            NationalDecisions decisions,
            Sectors sectors,
            ExternalAgencies externals,
            ImportRows rows,
            Clock clock) {}

    ImportRun start(UUID id, String by) {
        return new ImportRun(tools, id, by);
    }
}
