package probity.cli.records;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// Whole numbers in as few bytes as they need: seven bits a byte, least first, negative ones folded in.
final class Packed {

    private static final int MORE = 0x80;
    private static final int BITS = 7;

    private Packed() {}

    static void write(DataOutputStream to, long number) throws IOException {
        long left = (number << 1) ^ (number >> 63);
        while ((left & -MORE) != 0) {
            to.write((int) (left & (MORE - 1)) | MORE);
            left >>>= BITS;
        }
        to.write((int) left);
    }

    static long read(DataInputStream from) throws IOException {
        long folded = 0;
        int shift = 0;
        int one;
        do {
            one = from.readUnsignedByte();
            folded |= (long) (one & (MORE - 1)) << shift;
            shift += BITS;
        } while ((one & MORE) != 0);
        return (folded >>> 1) ^ -(folded & 1);
    }

    static int readInt(DataInputStream from) throws IOException {
        return Math.toIntExact(read(from));
    }
}
