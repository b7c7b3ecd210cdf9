package vn.tthc.application.timeline;

import java.util.UUID;
import vn.tthc.application.dossier.Dossier;

/**
 * A line was added to a timeline; fired in the transaction that adds it.
 *
 * @param line its id
 */
public record Told(UUID line, Dossier dossier, Happening happening) {}
