package vn.tthc.application.reconciliation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/**
 * A bank statement as a CSV file in UTF-8: the head {@code transaction_id,booked_on,amount,content}, then a line for each
 * credit of the day. It is read whole or not at all; what is wrong is named by line.
 */
final class StatementFile {

    static final String HEAD = "transaction_id,booked_on,amount,content";
    private static final int MAX_LINES = 20_000;
    private static final int MAX_VIOLATIONS = 20;
    private static final Pattern TRANSACTION = Pattern.compile("\\S{1,64}");
    private static final Pattern AMOUNT = Pattern.compile("[1-9][0-9]{0,12}");
    private static final int COLUMNS = 4;

    private final LocalDate day;
    private final Set<String> seen = new HashSet<>();
    private final Problem problem = new Problem(CommonProblem.UNPROCESSABLE);

    private StatementFile(LocalDate day) {
        this.day = day;
    }

    static List<StatementLine> read(byte[] file, LocalDate day) {
        return new StatementFile(day).lines(text(file));
    }

    private static String text(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw wrong("rule.statement.Utf8");
        }
    }

    private List<StatementLine> lines(String text) {
        var rows = text.lines().toList();
        if (rows.isEmpty() || !rows.getFirst().strip().equals(HEAD)) {
            throw wrong("rule.statement.Head", HEAD);
        }
        if (rows.size() - 1 > MAX_LINES) {
            throw wrong("rule.statement.Lines", MAX_LINES);
        }
        var lines = new ArrayList<StatementLine>();
        for (var i = 1; i < rows.size() && problem.violations().size() < MAX_VIOLATIONS; i++) {
            if (!rows.get(i).isBlank()) {
                var line = line(i, rows.get(i));
                if (line != null) {
                    lines.add(line);
                }
            }
        }
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
        return lines;
    }

    private @Nullable StatementLine line(int number, String row) {
        var cells = cells(row);
        if (cells.size() != COLUMNS) {
            return violation(number, "Columns", "rule.statement.Columns", COLUMNS);
        }
        var transaction = cells.get(0).strip();
        if (!TRANSACTION.matcher(transaction).matches() || !seen.add(transaction)) {
            return violation(number, "Transaction", "rule.statement.Transaction");
        }
        if (!cells.get(1).strip().equals(day.toString())) {
            return violation(number, "Day", "rule.statement.Day", day.toString());
        }
        var amount = cells.get(2).strip();
        if (!AMOUNT.matcher(amount).matches()) {
            return violation(number, "Amount", "rule.statement.Amount");
        }
        var content = cells.get(3).strip();
        return new StatementLine(
                number, transaction, Long.parseLong(amount), content.substring(0, Math.min(500, content.length())));
    }

    /** Cells may stand in quotes, with a quote written twice; none goes over the end of its line. */
    private static List<String> cells(String row) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < row.length(); i++) {
            var c = row.charAt(i);
            if (c == '"' && quoted && i + 1 < row.length() && row.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return quoted ? List.of() : cells;
    }

    private @Nullable StatementLine violation(int number, String rule, String message, Object... arguments) {
        problem.violation("lines[" + number + "]", rule, message, arguments);
        return null;
    }

    private static Problem wrong(String message, Object... arguments) {
        return new Problem(CommonProblem.UNPROCESSABLE).violation("file", "Statement", message, arguments);
    }
}
