package vn.tthc.platform.security;

import java.util.List;

/**
 * How far a caller may see. Every read path turns it into a condition of its query, so that a list, a count and an
 * export can show nothing that a single read would refuse.
 */
public sealed interface AccessScope {

    /** All there is: only for work the system does for itself. */
    record Everything() implements AccessScope {}

    /** An agency and all below it, read only. */
    record Subtree(String agency) implements AccessScope {}

    /** What an agency holds or takes part in. */
    record Agency(String code) implements AccessScope {}

    /** What is a person's own: by one of their person keys, or because they made it. There is no key of a stranger. */
    record Person(List<String> personKeys, String subject) implements AccessScope {

        public Person {
            personKeys = List.copyOf(personKeys);
        }
    }

    /** Nothing with personal data in it. */
    record Nothing() implements AccessScope {}
}
