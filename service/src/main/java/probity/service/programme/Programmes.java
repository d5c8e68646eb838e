package probity.service.programme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// All programmes of this service. Folders are read once at the start. A programme is replaced as a whole when a
/// version of its policy comes into force, so that each request works with one policy to its end.
public final class Programmes {
    private final ServiceMode mode;
    private volatile SortedMap<String, ServedProgramme> served;
    private volatile List<ProgrammeRefused> refused;

    /// Programmes by id, and the folders that are not served, with the reason.
    public Programmes(ServiceMode mode, SortedMap<String, ServedProgramme> served, List<ProgrammeRefused> refused) {
        this.mode = mode;
        this.served = Collections.unmodifiableSortedMap(new TreeMap<>(served));
        this.refused = List.copyOf(refused);
    }

    /// What the service was started for.
    public ServiceMode mode() {
        return mode;
    }

    /// Served programmes by id.
    public SortedMap<String, ServedProgramme> served() {
        return served;
    }

    /// Folders that are not served, with the reason.
    public List<ProgrammeRefused> refused() {
        return refused;
    }

    /// The programme with this id, or null.
    public @Nullable ServedProgramme find(String id) {
        return served.get(id);
    }

    /// All served, by id.
    public Collection<ServedProgramme> all() {
        return served.values();
    }

    /// Serves a programme under another policy from now on.
    public synchronized void replace(ServedProgramme programme) {
        SortedMap<String, ServedProgramme> next = new TreeMap<>(served);
        next.put(programme.id(), programme);
        served = Collections.unmodifiableSortedMap(next);
    }

    /// Serves a programme no longer.
    public synchronized void refuse(ProgrammeRefused one) {
        SortedMap<String, ServedProgramme> next = new TreeMap<>(served);
        next.remove(one.name());
        served = Collections.unmodifiableSortedMap(next);
        List<ProgrammeRefused> all = new ArrayList<>(refused);
        all.add(one);
        refused = List.copyOf(all);
    }
}
