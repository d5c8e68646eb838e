package probity.verify.house;

/// One place that breaks a rule of the house.
///
/// @param path relative to the root of the repository
/// @param line from 1; 0 when the breach belongs to the file or the project as a whole
/// @param sentence what is wrong and what to do instead
record Breach(String path, int line, String sentence) {
    static Breach of(SourceFile file, String sentence) {
        return new Breach(file.path(), 0, sentence);
    }

    @Override
    public String toString() {
        return (line == 0 ? path : path + ":" + line) + "  " + sentence;
    }
}
