package vn.tthc.catalog.agency;

/** Where an agency stands in the province. Districts are history; their rows end on 30/06/2025. */
public enum Level {
    PROVINCE,
    DEPARTMENT,
    COMMUNE,
    SERVICE_CENTRE,
    COMMUNE_CENTRE,
    UNIT,
    /** Belongs to a ministry and works in the province, e.g. the police. */
    VERTICAL
}
