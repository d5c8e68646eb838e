package probity.service.page.web;

import io.quarkus.qute.RawString;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import probity.core.policy.RecordType;
import probity.core.record.Field;
import probity.service.csv.CsvText;
import probity.service.intake.RowRefused;
import probity.service.intake.Upload;
import probity.service.intake.Uploads;
import probity.service.page.Fact;
import probity.service.page.Link;
import probity.service.page.Pager;
import probity.service.page.Words;
import probity.service.page.upload.ProgressPage;
import probity.service.page.upload.ResultPage;
import probity.service.page.upload.UndoPage;
import probity.service.page.upload.UploadPage;
import probity.service.programme.ProgrammeState;
import probity.service.programme.ServedProgramme;

/// Makes the pages about files of records.
final class UploadPages {

    /// How many bad rows a page shows; the file holds all that are kept.
    private static final int SHOWN = 100;

    private final ServedProgramme programme;
    private final Words words;
    private final String address;

    UploadPages(ServedProgramme programme, Visit visit) {
        this.programme = programme;
        this.words = visit.words();
        this.address = visit.address() + "/uploads";
    }

    String of(Upload upload, String rest) {
        return address + "/" + upload.id() + rest;
    }

    UploadPage form(List<Upload> history, String wrong) {
        boolean sample = programme.state() == ProgrammeState.SAMPLE;
        return new UploadPage(
                PageFrame.title(words, programme),
                address,
                sample ? words.say("upload.sample") : "",
                sample ? shipped() : List.of(),
                columns(),
                wrong,
                history.stream().map(this::row).toList(),
                Pager.NONE);
    }

    private List<Link> shipped() {
        return programme.samples().entrySet().stream()
                .map(sample -> Link.to(
                        String.valueOf(sample.getValue().getFileName()),
                        Visit.address(programme) + "/samples/" + sample.getKey().hex()))
                .sorted(Comparator.comparing(Link::label))
                .toList();
    }

    /// The columns of a file, reserved ones that are optional left out.
    private String columns() {
        TreeSet<String> fields = new TreeSet<>();
        for (RecordType type : programme.core().types()) {
            type.fields().stream().map(Field::name).forEach(fields::add);
        }
        return "id,subject,type,date" + (fields.isEmpty() ? "" : "," + String.join(",", fields));
    }

    private UploadPage.Row row(Upload upload) {
        boolean undone = upload.undone() != null;
        return new UploadPage.Row(
                upload.fileName(),
                of(upload, ""),
                words.figures().moment(upload.at(), zone()),
                upload.who(),
                words.figures().number(upload.accepted()),
                words.figures().number(upload.rows() - upload.accepted()),
                undone ? "ended" : "",
                undone ? words.say("state.undone") : "");
    }

    private ZoneId zone() {
        return programme.newest().heading().zone();
    }

    ProgressPage progress(UploadJobs.Job job, Duration since) {
        boolean done = job.taking() != null;
        int percent = done ? 100 : job.progress().percent();
        String here = address + "/" + job.progress().id();
        return new ProgressPage(
                PageFrame.title(words, programme),
                job.offer().name(),
                done ? "" : here + "/progress",
                sentence(job, percent, since),
                percent * 10,
                done ? "" : here + "/cancel",
                here);
    }

    private String sentence(UploadJobs.Job job, int percent, Duration since) {
        if (job.taking() != null) {
            return words.say("progress.done");
        }
        long taken = job.progress().taken();
        if (taken == 0) {
            return words.say("progress.reading", percent);
        }
        long left = since.toSeconds() * (100 - percent) / Math.max(1, percent);
        return words.say("progress.rows", taken, percent, Math.max(1, left));
    }

    /// The result of a file that was taken, whole or until it was cancelled.
    ResultPage taken(Upload upload, boolean cancelled) {
        long bad = upload.rows() - upload.accepted();
        Upload.Undone undone = upload.undone();
        List<Fact> facts = facts(upload, bad);
        return new ResultPage(
                Link.to(words.say("result.crumb"), address),
                upload.fileName(),
                sentence(upload, bad, cancelled),
                facts,
                rows(upload.bad()),
                shortened(upload.bad().size(), bad),
                upload.bad().isEmpty() ? "" : of(upload, "/bad-rows.csv"),
                undone == null && upload.accepted() > 0 ? of(upload, "/undo") : "",
                undone == null
                        ? ""
                        : words.say(
                                "result.undone.sentence",
                                undone.who(),
                                words.figures().moment(undone.at(), zone()),
                                undone.reason()),
                onward());
    }

    private String sentence(Upload upload, long bad, boolean cancelled) {
        if (cancelled) {
            return words.say("result.sentence.cancelled", upload.accepted());
        }
        return bad == 0
                ? words.say("result.sentence.clean", upload.accepted())
                : words.say("result.sentence.bad", upload.accepted(), bad);
    }

    private List<Fact> facts(Upload upload, long bad) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(words.say("result.rows"), words.figures().number(upload.rows())));
        facts.add(Fact.of(words.say("result.taken"), words.figures().number(upload.accepted())));
        facts.add(Fact.of(words.say("result.bad.count"), words.figures().number(bad)));
        facts.add(Fact.of(words.say("result.when"), words.figures().moment(upload.at(), zone())));
        facts.add(new Fact(words.say("result.digest"), upload.digest().substring(0, 16), true));
        return facts;
    }

    /// The result of a file of which nothing was taken.
    ResultPage refused(UploadJobs.Job job, Uploads.Refused refused) {
        return new ResultPage(
                Link.to(words.say("result.crumb"), address),
                job.offer().name(),
                refusal(job, refused),
                List.of(Fact.of(words.say("result.bad.count"), words.figures().number(refused.count()))),
                rows(refused.rows()),
                shortened(refused.rows().size(), refused.count()),
                refused.rows().isEmpty() ? "" : address + "/" + job.progress().id() + "/bad-rows.csv",
                "",
                "",
                Link.to(words.say("result.again"), address));
    }

    private String refusal(UploadJobs.Job job, Uploads.Refused refused) {
        return switch (refused.code()) {
            case "sample_takes_shipped_files_only" ->
                words.say("upload.wrong.sample", job.offer().digest().hex().substring(0, 12));
            case "cancelled" -> words.say("upload.wrong.cancelled");
            case "header_refused" -> words.say("upload.wrong.header");
            case "rows_refused" -> words.say("upload.wrong.rows", refused.count());
            case "internal_error" -> words.say("upload.wrong.failed");
            case "disk_full" -> words.say("upload.wrong.disk", job.progress().taken());
            default -> words.say("upload.wrong.stopped", job.progress().taken());
        };
    }

    private Link onward() {
        return Link.to(words.say("result.onward"), Visit.address(programme) + "/subjects");
    }

    private List<ResultPage.BadRow> rows(List<RowRefused> bad) {
        return bad.stream()
                .limit(SHOWN)
                .map(row -> new ResultPage.BadRow(words.figures().number(row.line()), quoted(row.reason())))
                .toList();
    }

    /// What stands in backticks is what the file says.
    private static RawString quoted(String reason) {
        return new RawString(Words.escape(reason).replaceAll("`([^`]*)`", "<code>$1</code>"));
    }

    private String shortened(int kept, long all) {
        return all <= SHOWN ? "" : words.say("result.bad.shown", Math.min(SHOWN, kept), all);
    }

    /// @param own how many records came in with it
    UndoPage undo(Upload upload, long own, String wrong) {
        long others = upload.accepted() - own;
        String consequence = words.say("undo.consequence", own);
        return new UndoPage(
                Link.to(upload.fileName(), of(upload, "")),
                words.say("undo.title", upload.fileName()),
                others > 0 ? consequence + " " + words.say("undo.others", others) : consequence,
                of(upload, "/undo"),
                "",
                wrong);
    }

    /// Bad rows as a file: `line,code,reason`.
    static String csv(List<RowRefused> rows) {
        StringBuilder csv = new StringBuilder("line,code,reason\r\n");
        for (RowRefused row : rows) {
            csv.append(row.line())
                    .append(',')
                    .append(row.code())
                    .append(',')
                    .append(CsvText.cell(row.reason()))
                    .append("\r\n");
        }
        return csv.toString();
    }
}
