package vn.tthc.application.clock;

/**
 * What a line of the ledger rests on: why, by which rule, and who wrote it.
 *
 * @param actor the subject of a token, or {@code system:…} where nobody was asked; never a name
 */
public record Grounds(Ground ground, String legalBasis, String actor) {

    /** By the rule that usually says so. */
    public static Grounds of(Ground ground, String actor) {
        return new Grounds(ground, ground.legalBasis(), actor);
    }
}
