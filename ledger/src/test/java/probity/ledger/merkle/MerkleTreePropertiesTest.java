package probity.ledger.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import probity.ledger.digest.Digest;

final class MerkleTreePropertiesTest {
    private static final ReferenceTree TREE = ReferenceTree.of(600);

    @Property(tries = 400)
    void anyFlippedBitSpoilsAnInclusionProof(
            @ForAll @IntRange(min = 1, max = 600) int size,
            @ForAll @IntRange(max = 599) int leaf,
            @ForAll @IntRange(max = 100_000) int bit) {
        int index = leaf % size;
        InclusionProof proof = TREE.tree(size).inclusion(index);
        Digest hash = TREE.leaves.get(index);
        Digest root = TREE.root(size);
        assertThat(proof.verifies(hash, root)).isTrue();
        assertThat(proof.verifies(flipped(hash, bit), root)).isFalse();
        assertThat(proof.verifies(hash, flipped(root, bit))).isFalse();
        for (int i = 0; i < proof.path().size(); i++) {
            InclusionProof spoiled = new InclusionProof(index, size, flipped(proof.path(), i, bit));
            assertThat(spoiled.verifies(hash, root)).isFalse();
        }
    }

    @Property(tries = 400)
    void anyFlippedBitSpoilsAConsistencyProof(
            @ForAll @IntRange(min = 1, max = 600) int size,
            @ForAll @IntRange(max = 599) int before,
            @ForAll @IntRange(max = 100_000) int bit) {
        int earlier = before % size + 1;
        ConsistencyProof proof = TREE.tree(size).consistency(earlier);
        Digest earlierRoot = TREE.root(earlier);
        Digest root = TREE.root(size);
        assertThat(proof.verifies(earlierRoot, root)).isTrue();
        assertThat(proof.verifies(flipped(earlierRoot, bit), root)).isFalse();
        assertThat(proof.verifies(earlierRoot, flipped(root, bit))).isFalse();
        for (int i = 0; i < proof.path().size(); i++) {
            ConsistencyProof spoiled = new ConsistencyProof(earlier, size, flipped(proof.path(), i, bit));
            assertThat(spoiled.verifies(earlierRoot, root)).isFalse();
        }
    }

    @Property(tries = 1_000)
    void strangeNumbersAreRefusedWithoutAnError(
            @ForAll @LongRange(min = Long.MIN_VALUE) long one, @ForAll @LongRange(min = Long.MIN_VALUE) long two) {
        List<Digest> path = TREE.tree(600).inclusion(77).path();
        Digest root = TREE.root(600);
        assertThat(new InclusionProof(one, two, path).verifies(root, root)).isFalse();
        assertThat(new ConsistencyProof(one, two, path).verifies(root, root)).isFalse();
    }

    private static List<Digest> flipped(List<Digest> path, int at, int bit) {
        List<Digest> spoiled = new ArrayList<>(path);
        spoiled.set(at, flipped(path.get(at), bit));
        return spoiled;
    }

    private static Digest flipped(Digest digest, int bit) {
        byte[] bytes = digest.bytes();
        bytes[bit / 8 % bytes.length] ^= (byte) (1 << bit % 8);
        return Digest.of(bytes);
    }
}
