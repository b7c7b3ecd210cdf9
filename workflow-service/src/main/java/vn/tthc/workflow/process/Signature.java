package vn.tthc.workflow.process;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a leader puts under a result.
 *
 * @param by subject of the token that signed
 * @param resultNumber number of the result document as the agency issues it
 */
public record Signature(
        String by,
        String agency,
        String resultNumber,
        @Nullable LocalDate validTo) {}
