package vn.tthc.application.encryption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.secrecy.Vault;

/** The encrypted texts of a row, in the order of the table's columns. */
record EncryptedRow(UUID id, int number, List<@Nullable String> texts) {

    static EncryptedRow of(ResultSet result, int columns) throws SQLException {
        var texts = new ArrayList<@Nullable String>();
        for (int i = 0; i < columns; i++) {
            texts.add(result.getString(3 + i));
        }
        return new EncryptedRow(result.getObject(1, UUID.class), result.getInt(2), texts);
    }

    /** Whether all of it is under the key that is written with; what was destroyed is under none. */
    boolean isCurrent(Vault vault) {
        return texts.stream().allMatch(text -> settled(text, vault));
    }

    EncryptedRow anew(EncryptedTable table, Vault vault) {
        var anew = new ArrayList<@Nullable String>();
        for (int i = 0; i < texts.size(); i++) {
            var text = texts.get(i);
            var place = table.place(table.columns().get(i), id, number);
            anew.add(text == null || settled(text, vault) ? text : vault.seal(vault.open(text, place), place));
        }
        return new EncryptedRow(id, number, anew);
    }

    private static boolean settled(@Nullable String text, Vault vault) {
        return text == null || text.isEmpty() || vault.isCurrent(text);
    }
}
