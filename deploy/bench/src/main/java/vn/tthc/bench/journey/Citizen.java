package vn.tthc.bench.journey;

import java.util.Map;
import java.util.function.UnaryOperator;
import vn.tthc.local.token.Tokens;

/** One of many citizens, so that no two journeys meet in one person's files or under one person's rate limit. */
record Citizen(int number) {

    /** The reserved fictional prefix of every identity number in the sample data. */
    private static final String PREFIX = "0998";

    /** The name under which the client of the gateway speaks for this citizen. */
    String persona() {
        return "citizen#" + number;
    }

    String identityNumber() {
        return PREFIX + "%08d".formatted(number);
    }

    /** Tokens for citizens and for the personas. */
    static UnaryOperator<String> tokens(Tokens tokens) {
        return persona -> token(tokens, persona);
    }

    private static String token(Tokens tokens, String persona) {
        var hash = persona.indexOf('#');
        if (hash < 0) {
            return tokens.token(persona);
        }
        var citizen = new Citizen(Integer.parseInt(persona.substring(hash + 1)));
        return tokens.token(
                persona.substring(0, hash),
                Map.of("sub", "bench-" + citizen.number(), "personal_id", citizen.identityNumber()));
    }
}
