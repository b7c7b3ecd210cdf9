package vn.tthc.testing;

/** Where the test's PostgreSQL and Kafka can be reached. */
record Servers(String jdbcUrl, String user, String password, String bootstrap) {

    /** The database role and the database of tests: as in production, an owner and not a superuser. */
    static final String DATABASE = "service";
}
