package vn.tthc.application.fee;

import java.util.List;
import java.util.Map;

/**
 * What an officer found out about a dossier that the fee table alone does not say.
 *
 * @param quantities how many there are of what is counted, by unit
 * @param chosen of several fees of one kind, the numbers of those that apply
 * @param stated amounts that the table leaves to somebody else
 */
public record Assessment(Map<String, Long> quantities, List<Integer> chosen, List<Stated> stated) {

    /** Nothing was found out. */
    public static final Assessment NONE = new Assessment(Map.of(), List.of(), List.of());

    public Assessment {
        quantities = Map.copyOf(quantities);
        chosen = List.copyOf(chosen);
        stated = List.copyOf(stated);
    }

    /**
     * An amount that a provincial resolution sets, as an officer read it there.
     *
     * @param fee number of the fee in the table
     */
    public record Stated(int fee, long amount, String reason, String legalBasis) {}
}
