package probity.policy.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Position;
import probity.policy.diagnostic.Report;
import probity.policy.tree.Tree.Entry;
import probity.policy.tree.Tree.Mapping;
import probity.policy.tree.Tree.Scalar;
import probity.policy.tree.Tree.Sequence;

/// YAML 1.2 text to tree, built from parser events one after the other: nothing is expanded and nothing recurses, so a
/// hostile text costs no more than its length. Anchors, aliases and tags are refused: what stands in the document is
/// what the public reads.
public final class TreeReader {

    /// How deep lists and mappings may be nested.
    public static final int DEEPEST = 40;

    private final Report report;
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable Tree root;
    private int documents;

    private TreeReader(Report report) {
        this.report = report;
    }

    /// The tree of the text that `report` is about, or null when it is no YAML (the report says why).
    public static @Nullable Tree read(Report report) {
        return report.hasErrors() ? null : new TreeReader(report).read();
    }

    private @Nullable Tree read() {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(report.source().name())
                .setCodePointLimit(TextDecoder.MOST_BYTES)
                .setParseComments(false)
                .build();
        try {
            for (Event event : new Parse(settings).parseString(report.source().text())) {
                if (!take(event)) {
                    return null;
                }
            }
        } catch (MarkedYamlEngineException e) {
            SyntaxFault fault = SyntaxFault.of(e);
            report.add(Code.NOT_YAML, position(fault.at()), fault.sentence(), fault.help());
            return null;
        } catch (YamlEngineException e) {
            String help = "Check brackets and quotes; perhaps the file is not a text file.";
            report.add(Code.NOT_YAML, Position.START, "This is not YAML: " + e.getMessage() + ".", help);
            return null;
        }
        return root == null ? empty() : root;
    }

    /// Takes one event; false when reading on makes no sense.
    private boolean take(Event event) {
        return switch (event) {
            case DocumentStartEvent _ -> isFirstDocument(event);
            case AliasEvent _ -> {
                refuseAlias(event);
                yield false;
            }
            case ScalarEvent scalar -> {
                refuseTag(scalar, scalar.getTag());
                yield isNoAnchor(scalar) && put(scalar(scalar));
            }
            case CollectionStartEvent start -> {
                refuseTag(start, start.getTag());
                yield isNoAnchor(start) && open(start);
            }
            case CollectionEndEvent _ -> put(open.pop().close(report));
            default -> true;
        };
    }

    private boolean isFirstDocument(Event event) {
        documents++;
        if (documents > 1) {
            report.add(
                    Code.SEVERAL_DOCUMENTS,
                    position(event),
                    "A second document begins here.",
                    "Keep one document a file, and leave `---` out.");
        }
        return documents == 1;
    }

    private boolean open(CollectionStartEvent start) {
        if (open.size() == DEEPEST) {
            report.add(
                    Code.NESTED_TOO_DEEP,
                    position(start),
                    "Lists and mappings are nested more than " + DEEPEST + " deep here.",
                    "A policy needs fewer than ten levels; check the brackets.");
            return false;
        }
        open.push(new Open(start instanceof MappingStartEvent, position(start), new ArrayList<>()));
        return true;
    }

    private boolean put(Tree tree) {
        Open parent = open.peek();
        if (parent == null) {
            root = tree;
        } else {
            parent.items().add(tree);
        }
        return true;
    }

    private static Scalar scalar(ScalarEvent event) {
        boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
        return new Scalar(
                event.getValue(), plain ? ScalarKind.ofPlain(event.getValue()) : ScalarKind.TEXT, position(event));
    }

    private boolean isNoAnchor(NodeEvent event) {
        if (event.getAnchor().isPresent()) {
            refuseAlias(event);
        }
        return event.getAnchor().isEmpty();
    }

    private void refuseTag(NodeEvent event, Optional<String> tag) {
        if (tag.isPresent()) {
            report.add(
                    Code.TAG_NOT_ALLOWED,
                    position(event),
                    "`" + tag.get() + "` is a YAML tag; tags are not used here.",
                    "Leave it out. A text that begins with `!` needs quotes.");
        }
    }

    private void refuseAlias(Event event) {
        report.add(
                Code.ALIAS_NOT_ALLOWED,
                position(event),
                "Anchors (`&name`) and aliases (`*name`) are not used here.",
                "Write the text out where it applies. A text that begins with `&` or `*` needs quotes.");
    }

    private @Nullable Tree empty() {
        report.add(Code.FILE_EMPTY, Position.START, "The file holds nothing but comments.", "Write the document.");
        return null;
    }

    private static Position position(Event event) {
        return position(event.getStartMark());
    }

    private static Position position(Optional<Mark> mark) {
        return mark.map(at -> new Position(at.getLine() + 1, at.getColumn() + 1, at.getIndex()))
                .orElse(Position.START);
    }

    /// A list or mapping whose end has not come yet; a mapping's keys and values take turns in `items`.
    private record Open(boolean mapping, Position at, List<Tree> items) {

        Tree close(Report report) {
            return mapping ? new Mapping(entries(report), at) : new Sequence(items, at);
        }

        private List<Entry> entries(Report report) {
            Map<String, Integer> lines = new HashMap<>();
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i + 1 < items.size(); i += 2) {
                if (items.get(i) instanceof Scalar key) {
                    Integer first = lines.putIfAbsent(key.text(), key.at().line());
                    if (first == null) {
                        entries.add(new Entry(key, items.get(i + 1)));
                    } else {
                        duplicate(report, key, first);
                    }
                } else {
                    report.add(
                            Code.WRONG_TYPE,
                            items.get(i).at(),
                            "A key is a single word, not " + items.get(i).noun() + ".",
                            "Check the brackets and the colon.");
                }
            }
            return entries;
        }

        private static void duplicate(Report report, Scalar key, int first) {
            report.add(
                    Code.DUPLICATE_KEY,
                    key.at(),
                    "`" + key.text() + "` stands here a second time; the first is on line " + first + ".",
                    "Keep one of them.");
        }
    }
}
