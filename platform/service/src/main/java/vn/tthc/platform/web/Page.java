package vn.tthc.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next opaque cursor of the following page; absent on the last
 * @param total only when it was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        List<T> items, @Nullable String next, @Nullable Total total) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page out of rows that were read with {@code limit + 1}: the extra row only tells that there are more.
     *
     * @param position what the next page continues after, taken from the last row shown
     */
    public static <R, T> Page<T> of(
            List<R> rows, PageRequest request, Function<R, ?> position, Function<R, T> view, @Nullable Total total) {
        var more = rows.size() > request.limit();
        var shown = more ? rows.subList(0, request.limit()) : rows;
        var next = more ? PageRequest.encode(position.apply(shown.getLast())) : null;
        return new Page<>(shown.stream().map(view).toList(), next, total);
    }
}
