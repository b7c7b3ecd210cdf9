package vn.tthc.catalog.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What complying with a procedure costs those who must: their time at the value of their income, what they spend, what
 * they pay, once for each time and each of them in a year. A function of its inputs, each of which is kept.
 */
final class CostModel {

    /** In the words of whoever asks how a figure came about. */
    static final String FORMULA = "Chi phí một lần = Σ [phút ÷ 60 × (thu nhập năm ÷ số giờ làm việc năm) + chi phí khác"
            + " + phí, lệ phí]; chi phí năm = chi phí một lần × số lần trong năm × số đối tượng. Làm tròn đến đồng theo"
            + " từng hoạt động.";

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private CostModel() {}

    /** Who complies. */
    enum Subject {
        CITIZEN,
        ENTERPRISE
    }

    /** What an hour is worth from a day on: the income of a year over its working hours, and where that comes from. */
    record Rate(Subject subject, long yearlyIncome, int hoursPerYear, String source, LocalDate validFrom) {}

    /** One thing that must be done: preparing, travelling, filing, fetching the result. */
    @Schema(name = "ComplianceActivity")
    record Activity(
            @NotBlank @Size(max = 300) @Schema(examples = "Chuẩn bị hồ sơ")
            String name,

            @PositiveOrZero @Max(600_000) @Schema(examples = "120")
            int minutes,

            @PositiveOrZero @Max(10_000_000_000L) @Schema(examples = "30000")
            long expense,

            @PositiveOrZero @Max(10_000_000_000L) @Schema(examples = "8000")
            long fee) {}

    /** How a procedure is complied with, before or after a change. */
    @Schema(name = "ComplianceInputs")
    record Inputs(
            @NotEmpty @Size(max = 50) List<@Valid @NotNull Activity> activities,
            @Min(1) @Max(10_000) @Schema(examples = "1") int timesPerYear,

            @PositiveOrZero @Max(100_000_000) @Schema(examples = "12000")
            long subjects) {
        Inputs {
            activities = activities == null ? List.of() : List.copyOf(activities);
        }
    }

    /** What one activity costs one time. */
    record Line(String name, long labour, long expense, long fee, long total) {}

    /** What it all costs, one time and in a year. */
    record Cost(List<Line> lines, long once, long yearly) {}

    /**
     * In whole đồng, half a đồng upwards.
     *
     * @throws ArithmeticException when it is more than can be counted
     */
    static Cost cost(Rate rate, Inputs inputs) {
        var lines = inputs.activities().stream().map(a -> line(rate, a)).toList();
        var once = lines.stream().mapToLong(Line::total).reduce(0, Math::addExact);
        var inAYear = Math.multiplyExact(inputs.subjects(), inputs.timesPerYear());
        return new Cost(lines, once, Math.multiplyExact(once, inAYear));
    }

    private static Line line(Rate rate, Activity activity) {
        var labour = BigDecimal.valueOf(rate.yearlyIncome())
                .multiply(BigDecimal.valueOf(activity.minutes()))
                .divide(BigDecimal.valueOf(rate.hoursPerYear()).multiply(MINUTES), 0, RoundingMode.HALF_UP)
                .longValueExact();
        var total = Math.addExact(labour, Math.addExact(activity.expense(), activity.fee()));
        return new Line(activity.name(), labour, activity.expense(), activity.fee(), total);
    }
}
