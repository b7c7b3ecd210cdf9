package vn.tthc.catalog.annex;

import java.util.List;

/** A cell that cannot be read. */
record RowFinding(int row, Column column, String rule, String message, List<Object> arguments) {

    String field() {
        return "rows[" + row + "]." + column.heading();
    }
}
