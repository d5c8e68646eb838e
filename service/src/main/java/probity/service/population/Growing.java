package probity.service.population;

import java.util.Arrays;

/// Whole numbers in a row that grows.
final class Growing {
    private int[] numbers = {};
    private int size;

    int size() {
        return size;
    }

    int get(int at) {
        return at < size ? numbers[at] : 0;
    }

    void add(int number) {
        grow(size + 1);
        numbers[size++] = number;
    }

    /// Adds to the number at a place; those beyond the end are 0 so far.
    ///
    /// @return what stands there now
    int plus(int at, int more) {
        grow(at + 1);
        size = Math.max(size, at + 1);
        numbers[at] += more;
        return numbers[at];
    }

    /// The first place where an ascending row has this number; -1 when it has not.
    int find(int number) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (numbers[middle] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < size && numbers[low] == number ? low : -1;
    }

    private void grow(int least) {
        if (least > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(least, numbers.length + (numbers.length >> 1) + 16));
        }
    }

    long bytes() {
        return 4L * numbers.length;
    }
}
