package probity.ledger.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import probity.ledger.digest.Digest;

final class ProofVectorsTest {
    static Stream<Arguments> inclusion() {
        return VectorFile.named("inclusion");
    }

    static Stream<Arguments> consistency() {
        return VectorFile.named("consistency");
    }

    static Stream<Arguments> subtreeInclusion() {
        return VectorFile.named("subtreeinclusion");
    }

    static Stream<Arguments> subtreeConsistency() {
        return VectorFile.named("subtreeconsistency");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inclusion")
    void anInclusionProofIsAcceptedExactlyWhenTheVectorSaysSo(String name, VectorFile.Vector vector) {
        Digest leaf = vector.digest("leafHash");
        Digest root = vector.digest("root");
        List<Digest> path = vector.proof();
        boolean accepted = leaf != null
                && root != null
                && path != null
                && new InclusionProof(vector.number("leafIdx"), vector.number("treeSize"), path).verifies(leaf, root);
        assertThat(accepted).as(name).isEqualTo(vector.isGood());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("consistency")
    void aConsistencyProofIsAcceptedExactlyWhenTheVectorSaysSo(String name, VectorFile.Vector vector) {
        Digest earlier = vector.digest("root1");
        Digest later = vector.digest("root2");
        List<Digest> path = vector.proof();
        boolean accepted = earlier != null
                && later != null
                && path != null
                && new ConsistencyProof(vector.number("size1"), vector.number("size2"), path).verifies(earlier, later);
        assertThat(accepted).as(name).isEqualTo(vector.isGood());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("subtreeInclusion")
    void aProofWithinASubtreeIsAcceptedExactlyWhenTheVectorSaysSo(String name, VectorFile.Vector vector) {
        Digest leaf = vector.digest("leafHash");
        Digest root = vector.digest("root");
        List<Digest> path = vector.proof();
        long start = vector.number("start");
        long end = vector.number("end");
        boolean accepted = leaf != null
                && root != null
                && path != null
                && end >= start
                && new InclusionProof(vector.number("leafIdx"), end, path)
                        .verifiesWithin(new LeafRange(start, end), leaf, root);
        assertThat(accepted).as(name).isEqualTo(vector.isGood());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("subtreeConsistency")
    void aProofOfASubtreeIsAcceptedExactlyWhenTheVectorSaysSo(String name, VectorFile.Vector vector) {
        Digest subtree = vector.digest("root1");
        Digest root = vector.digest("root2");
        List<Digest> path = vector.proof();
        long start = vector.number("start");
        long end = vector.number("end");
        boolean accepted = subtree != null
                && root != null
                && path != null
                && end >= start
                && new ConsistencyProof(end, vector.number("size"), path)
                        .verifiesSubtree(new LeafRange(start, end), subtree, root);
        assertThat(accepted).as(name).isEqualTo(vector.isGood());
    }

    @Test
    void all518VectorsAreThere() {
        long count = Stream.of("inclusion", "consistency", "subtreeinclusion", "subtreeconsistency")
                .mapToLong(folder -> VectorFile.vectors(folder).size())
                .sum();
        assertThat(count).isEqualTo(518);
    }
}
