package fr.clausesociale.platform.imports.kind;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a kind of import knows beside the records at hand.
 *
 * @param since when the file was sent: what was registered later may come from the file itself
 * @param follow the sender's structure follows what its territory alone does not give it
 * @param earlier looks up records of the same file, before those at hand, by their keys
 * @param writes takes what is to be written once all records at hand are looked at; left undone where they are only tried
 */
public record ImportContext(
        UUID importId,
        String file,
        Instant since,
        Submitter by,
        boolean follow,
        Function<Collection<String>, Map<String, Earlier>> earlier,
        Consumer<Runnable> writes) {

    /**
     * A record of the same file that came before.
     *
     * @param alias it told of its subject under another key than the one looked up
     */
    public record Earlier(long row, String content, UUID subject, boolean alias) {

        public Earlier(long row, String content, UUID subject) {
            this(row, content, subject, false);
        }
    }
}
