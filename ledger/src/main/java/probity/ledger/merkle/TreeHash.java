package probity.ledger.merkle;

import probity.ledger.digest.Digest;

/// The three hashes of the tree (RFC 9162 §2.1.1; the same as RFC 6962 §2.1), with SHA-256.
///
/// A leaf and a node are hashed with different first bytes, so that no node can be shown as a leaf.
public final class TreeHash {
    /// The root of a tree without leaves: SHA-256 of nothing.
    public static final Digest EMPTY_ROOT = Digest.sha256();

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private TreeHash() {}

    /// SHA-256(0x00 ‖ bytes).
    public static Digest leaf(byte[] bytes) {
        return Digest.sha256(LEAF, bytes);
    }

    /// SHA-256(0x01 ‖ left ‖ right).
    public static Digest node(Digest left, Digest right) {
        return Digest.sha256(NODE, left.bytes(), right.bytes());
    }
}
