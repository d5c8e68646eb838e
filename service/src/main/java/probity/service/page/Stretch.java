package probity.service.page;

import java.util.List;

/// Part of a long list.
///
/// @param page from 1; one beyond the end stands for the last
/// @param length how many items a page holds
/// @param size how many items there are in all
public record Stretch(int page, int length, int size) {

    public Stretch {
        if (length < 1 || size < 0) {
            throw new IllegalArgumentException("a stretch of " + length + " out of " + size);
        }
        page = Math.clamp(page, 1, Math.max(1, (size + length - 1) / length));
    }

    /// Index of the first item.
    public int first() {
        return (page - 1) * length;
    }

    /// Index after the last item.
    public int last() {
        return Math.min(size, page * length);
    }

    public <T> List<T> of(List<T> all) {
        return all.subList(first(), last());
    }
}
