package probity.ledger.merkle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import probity.ledger.digest.Digest;

/// The recursive definition of RFC 9162 §2.1.1, word by word, beside the nodes a frontier tells of.
final class ReferenceTree {
    final List<Digest> leaves = new ArrayList<>();
    final Map<NodeId, Digest> nodes = new HashMap<>();
    final Frontier frontier = Frontier.empty();

    static ReferenceTree of(int size) {
        ReferenceTree tree = new ReferenceTree();
        for (int i = 0; i < size; i++) {
            Digest leaf = TreeHash.leaf(("leaf " + i).getBytes(StandardCharsets.UTF_8));
            tree.leaves.add(leaf);
            tree.frontier.append(leaf, (id, digest) -> {
                if (tree.nodes.put(id, digest) != null) {
                    throw new IllegalStateException("told twice of " + id);
                }
            });
        }
        return tree;
    }

    Digest root(int size) {
        return size == 0 ? Digest.sha256() : definition(leaves.subList(0, size));
    }

    MerkleTree tree(int size) {
        return new MerkleTree(size, nodes::get);
    }

    private static Digest definition(List<Digest> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = 1;
        while (2 * k < leaves.size()) {
            k = 2 * k;
        }
        byte[] left = definition(leaves.subList(0, k)).bytes();
        byte[] right = definition(leaves.subList(k, leaves.size())).bytes();
        return Digest.sha256(new byte[] {1}, left, right);
    }
}
