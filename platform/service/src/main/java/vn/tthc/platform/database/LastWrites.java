package vn.tthc.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a transaction has to write beside its change, such as its events and its lines of the audit log: gathered while
 * it runs, and written just before it commits, with one statement for all rows of a kind. Rows of a kind keep their order.
 */
@ApplicationScoped
public class LastWrites {

    private final TransactionSynchronizationRegistry transaction;

    LastWrites(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    /** Gathers a row for the present transaction; {@code write} is the same for all rows of a kind. */
    public <T> void add(Class<T> kind, T row, Consumer<List<T>> write) {
        gathered().add(kind, row, write);
    }

    /** Writes what was gathered so far: for whoever does something after which there should be nothing but the commit. */
    public void writeNow() {
        gathered().write();
    }

    private Gathered gathered() {
        if (transaction.getResource(this) instanceof Gathered gathered) {
            return gathered;
        }
        var gathered = new Gathered();
        transaction.putResource(this, gathered);
        transaction.registerInterposedSynchronization(gathered);
        return gathered;
    }

    private static final class Gathered implements Synchronization {

        private final Map<Class<?>, Rows<?>> kinds = new LinkedHashMap<>();

        @SuppressWarnings("unchecked")
        private <T> void add(Class<T> kind, T row, Consumer<List<T>> write) {
            ((Rows<T>) kinds.computeIfAbsent(kind, _ -> new Rows<>(write))).rows.add(row);
        }

        private void write() {
            var all = List.copyOf(kinds.values());
            kinds.clear();
            all.forEach(Rows::write);
        }

        @Override
        public void beforeCompletion() {
            write();
        }

        @Override
        public void afterCompletion(int status) {}
    }

    private static final class Rows<T> {

        private final Consumer<List<T>> write;
        private final List<T> rows = new ArrayList<>();

        private Rows(Consumer<List<T>> write) {
            this.write = write;
        }

        private void write() {
            write.accept(rows);
        }
    }
}
