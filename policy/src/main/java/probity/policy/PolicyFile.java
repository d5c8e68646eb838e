package probity.policy;

/// One file of a policy as it lies on disk or was sent.
public final class PolicyFile {

    private final String name;
    private final byte[] bytes;

    /// @param name as the user knows it
    /// @param bytes the whole file
    public PolicyFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes.clone();
    }

    public String name() {
        return name;
    }

    /// A copy of the file's bytes.
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return name + " (" + bytes.length + " bytes)";
    }
}
