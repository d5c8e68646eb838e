package probity.ledger.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import probity.ledger.digest.Digest;

final class MerkleTreeTest {
    private static final int MOST = 70;
    private final ReferenceTree reference = ReferenceTree.of(MOST);

    @Test
    void everyRootIsTheOneOfTheDefinition() {
        Frontier frontier = Frontier.empty();
        for (int size = 0; size <= MOST; size++) {
            Digest defined = reference.root(size);
            assertThat(frontier.root()).as("frontier of %s", size).isEqualTo(defined);
            assertThat(reference.tree(size).root()).as("tree of %s", size).isEqualTo(defined);
            assertThat(Frontier.restore(size, reference.nodes::get).root()).isEqualTo(defined);
            if (size < MOST) {
                frontier.append(reference.leaves.get(size), NodeSink.NONE);
            }
        }
    }

    @Test
    void theRootOfNothingIsTheHashOfNothing() {
        assertThat(Frontier.empty().root().hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void aRestoredFrontierGoesOnLikeTheOneThatNeverStopped() {
        for (int stop = 0; stop < MOST; stop++) {
            Frontier restored = Frontier.restore(stop, reference.nodes::get);
            for (int i = stop; i < MOST; i++) {
                restored.append(reference.leaves.get(i), NodeSink.NONE);
            }
            assertThat(restored.root()).isEqualTo(reference.frontier.root());
        }
    }

    @Test
    void everyInclusionProofOfEveryTreeVerifiesForItsLeafOnly() {
        for (int size = 1; size <= MOST; size++) {
            Digest root = reference.root(size);
            for (int index = 0; index < size; index++) {
                InclusionProof proof = reference.tree(size).inclusion(index);
                assertThat(proof.verifies(reference.leaves.get(index), root)).isTrue();
                assertThat(proof.verifies(reference.leaves.get((index + 1) % MOST), root))
                        .isFalse();
            }
        }
    }

    @Test
    void everyConsistencyProofOfEveryTreeVerifiesForItsRootsOnly() {
        for (int size = 1; size <= MOST; size++) {
            Digest root = reference.root(size);
            for (int earlier = 1; earlier <= size; earlier++) {
                ConsistencyProof proof = reference.tree(size).consistency(earlier);
                assertThat(proof.verifies(reference.root(earlier), root)).isTrue();
                assertThat(proof.verifies(reference.root(earlier - 1), root)).isFalse();
                assertThat(proof.verifies(reference.root(earlier), reference.root(size - 1)))
                        .isFalse();
            }
        }
    }

    @Test
    void theNodesAProofReadsAreNamedBeforehand() {
        Set<NodeId> read = new HashSet<>();
        MerkleTree tree = new MerkleTree(MOST, id -> {
            read.add(id);
            return reference.nodes.get(id);
        });
        tree.inclusion(11);
        assertThat(MerkleTree.nodesForInclusion(11, MOST)).containsExactlyInAnyOrderElementsOf(read);
        read.clear();
        tree.consistency(37);
        assertThat(MerkleTree.nodesForConsistency(37, MOST)).containsExactlyInAnyOrderElementsOf(read);
    }

    @Test
    void aLeafOutsideTheTreeIsAProgrammersError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reference.tree(5).inclusion(5))
                .withMessageContaining("no leaf 5 in a tree of 5");
        assertThatIllegalArgumentException().isThrownBy(() -> reference.tree(5).consistency(0));
    }
}
