package probity.verify.house;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Every package says in one sentence what the room is for, and that nothing in it is null unless marked.
final class PackageInfos {
    private PackageInfos() {}

    static List<Breach> breaches(House house) {
        Map<String, SourceFile> infos = new HashMap<>();
        house.main().stream().filter(SourceFile::packageInfo).forEach(info -> infos.put(folder(info), info));
        List<Breach> breaches = new ArrayList<>();
        house.main().stream().map(PackageInfos::folder).distinct().forEach(folder -> {
            SourceFile info = infos.get(folder);
            if (info == null) {
                breaches.add(new Breach(folder, 0, "has no package-info.java saying what the room is for"));
            } else if (!info.code().contains("NullMarked")) {
                breaches.add(Breach.of(info, "is not @NullMarked"));
            } else if (!info.text().startsWith("///") || info.text().indexOf(' ') < 0) {
                breaches.add(Breach.of(info, "begins with no sentence saying what the room is for"));
            }
        });
        return breaches;
    }

    private static String folder(SourceFile file) {
        return file.path().substring(0, file.path().lastIndexOf('/'));
    }
}
