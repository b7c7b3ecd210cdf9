package vn.tthc.application.encryption;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.secrecy.Confidential;

/**
 * A table with encrypted columns. Whoever adds such a column names it here too, or its old rows stay as they are.
 *
 * @param row column that its texts belong to
 * @param number column that tells apart the texts of one row; absent where the row is enough
 */
record EncryptedTable(String name, String row, @Nullable String number, List<String> columns) {

    static final List<EncryptedTable> ALL = List.of(
            new EncryptedTable(
                    "dossier",
                    "id",
                    null,
                    List.of(
                            "applicant_identity",
                            "applicant_phone",
                            "applicant_address",
                            "applicant_email",
                            "representative_identity",
                            "representative_phone",
                            "form_data",
                            "former_applicants")),
            new EncryptedTable("data_correction", "id", null, List.of("value")),
            new EncryptedTable("identity_correction", "id", null, List.of("number", "previous_number")),
            new EncryptedTable("payment", "id", null, List.of("payer")),
            new EncryptedTable("bank_statement_line", "statement_id", "number", List.of("content")));

    /** Where a text of it stands. */
    String place(String column, UUID rowId, int ofRow) {
        var place = Confidential.place(name + "." + column, rowId);
        return number == null ? place : place + "/" + ofRow;
    }

    /** The next rows after a position. */
    String page() {
        return select() + " where (" + row + ", " + numberOrNone() + ") > (?, ?) order by " + order() + " limit ?";
    }

    /** Some rows again, without waiting for whoever changes them. */
    String locked() {
        return select() + " where (" + row + ", " + numberOrNone()
                + ") in (select * from unnest(?::uuid[], ?::int[])) for update skip locked";
    }

    /** Writes the columns of some rows, given as arrays in the order of the columns. */
    String update() {
        var sets = columns.stream().map(c -> c + " = n." + c).collect(Collectors.joining(", "));
        var arrays = columns.stream().map(_ -> "?::text[]").collect(Collectors.joining(", "));
        return "update " + name + " t set " + sets + " from unnest(?::uuid[], ?::int[], " + arrays
                + ") as n(row_id, row_number, " + String.join(", ", columns) + ") where t." + row + " = n.row_id"
                + (number == null ? "" : " and t." + number + " = n.row_number");
    }

    private String select() {
        return "select " + row + ", " + numberOrNone() + ", " + String.join(", ", columns) + " from " + name;
    }

    private String order() {
        return number == null ? row : row + ", " + number;
    }

    private String numberOrNone() {
        return number == null ? "0" : number;
    }
}
