package vn.tthc.application.rule;

/** What a rule says on a day, and where it says so. */
public record RuleValue(String value, String legalBasis) {

    public int number() {
        return Integer.parseInt(value);
    }
}
