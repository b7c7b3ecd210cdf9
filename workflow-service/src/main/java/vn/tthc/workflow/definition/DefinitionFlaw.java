package vn.tthc.workflow.definition;

import java.util.List;

/**
 * One thing that keeps a definition from being approved.
 *
 * @param field path in the definition, e.g. {@code steps[2].next}
 * @param rule stable name; its text is {@code flaw.<rule>} in the problem bundles
 */
record DefinitionFlaw(String field, String rule, List<Object> arguments) {

    static DefinitionFlaw of(String field, String rule, Object... arguments) {
        return new DefinitionFlaw(field, rule, List.of(arguments));
    }

    /** The same flaw, in one of several definitions. */
    DefinitionFlaw in(String part) {
        return new DefinitionFlaw(part + "." + field, rule, arguments);
    }
}
