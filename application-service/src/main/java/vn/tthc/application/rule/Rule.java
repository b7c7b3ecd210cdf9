package vn.tthc.application.rule;

import java.util.regex.Pattern;

/** A number or a choice of the law that has changed before and will again. */
public enum Rule {
    /** How often a dossier may be sent back, unless the applicant ignored the guidance. */
    SUPPLEMENT_ROUNDS(Rule.NUMBER),
    /** In how many working days from the receipt of a complete dossier appraisal may send it back. */
    SUPPLEMENT_WINDOW_WORKING_DAYS(Rule.NUMBER),
    /** After how many days a supplement that nobody brought lapses. */
    SUPPLEMENT_LAPSE_DAYS(Rule.NUMBER),
    /** RESTART or RESUME: what a complete supplement does to the limit. */
    SUPPLEMENT_EFFECT("RESTART|RESUME"),
    /** REQUIRED or NONE: whether a financial obligation may stop the clock while a dossier is processed. */
    OBLIGATION_IN_PROCESSING("NONE|REQUIRED"),
    /** RESTART or RESUME: what meeting it does to the limit. */
    OBLIGATION_EFFECT("RESTART|RESUME"),
    /** How many days after the last day of its notice an obligation that nobody met lapses. */
    OBLIGATION_LAPSE_DAYS(Rule.NUMBER),
    /** How often the promised date may be extended. */
    EXTENSIONS(Rule.NUMBER),
    /** How many working days before the promised date an extension has to be told. */
    EXTENSION_NOTICE_WORKING_DAYS(Rule.NUMBER),
    /** How many months after the last contact a dossier is kept. */
    RETENTION_MONTHS(Rule.NUMBER),
    /** In how many hours a request to put personal data right is answered. */
    DATA_CORRECTION_HOURS(Rule.NUMBER);

    private static final String NUMBER = "[0-9]{1,4}";

    private final Pattern values;

    Rule(String values) {
        this.values = Pattern.compile(values);
    }

    boolean accepts(String value) {
        return values.matcher(value).matches();
    }
}
