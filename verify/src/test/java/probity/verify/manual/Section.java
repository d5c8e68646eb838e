package probity.verify.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What stands under one heading of a page.
///
/// @param page its path from the root of the checkout
/// @param codes the messages it says the construct can give
record Section(String page, String title, List<Row> rows, Set<String> codes, List<Block> blocks) {

    /// A line of a table of keys.
    ///
    /// @param key with the section of the language it is in: `rule.lasts`
    /// @param cells what it takes, what holds when it is missing, what it means
    record Row(String key, List<String> cells) {}

    /// An example with what belongs to it.
    ///
    /// @param cases text of a file of cases; empty when there are none
    /// @param beside other programmes, as `beside` blocks
    record Example(Block policy, String cases, List<Block> beside) {}

    List<Block> of(String kind) {
        return blocks.stream().filter(block -> block.kind().equals(kind)).toList();
    }

    /// The cases that follow an example are its own; so are the programmes beside it.
    List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).kind().equals("example")) {
                StringBuilder cases = new StringBuilder();
                List<Block> beside = new ArrayList<>();
                for (Block next : blocks.subList(i + 1, next(i))) {
                    switch (next.kind().split(" ", 2)[0]) {
                        case "cases" -> cases.append(next.text());
                        case "beside" -> beside.add(next);
                        default -> {}
                    }
                }
                examples.add(new Example(blocks.get(i), cases.toString(), beside));
            }
        }
        return examples;
    }

    private int next(int example) {
        int next = example + 1;
        while (next < blocks.size() && !blocks.get(next).kind().equals("example")) {
            next++;
        }
        return next;
    }

    @Override
    public String toString() {
        return page + ": " + title;
    }
}
