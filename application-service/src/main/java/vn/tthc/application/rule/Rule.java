package vn.tthc.application.rule;

/** A number or a choice of the law that has changed before and will again. */
public enum Rule {
    /** How often a dossier may be sent back, unless the applicant ignored the guidance. */
    SUPPLEMENT_ROUNDS,
    /** In how many working days from the receipt of a complete dossier appraisal may send it back. */
    SUPPLEMENT_WINDOW_WORKING_DAYS,
    /** After how many days a supplement that nobody brought lapses. */
    SUPPLEMENT_LAPSE_DAYS,
    /** RESTART or RESUME: what a complete supplement does to the limit. */
    SUPPLEMENT_EFFECT,
    /** How often the promised date may be extended. */
    EXTENSIONS,
    /** How many working days before the promised date an extension has to be told. */
    EXTENSION_NOTICE_WORKING_DAYS
}
