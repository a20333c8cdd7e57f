package fr.clausesociale.platform.http;

import fr.clausesociale.platform.identifier.Digest;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.ws.rs.core.EntityTag;
import java.util.Arrays;

/** Versions of single resources as strong entity tags. */
public final class ETags {

    /** Digits of a digest. */
    private static final int SHOWN = 32;

    private ETags() {}

    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** The tag of what follows from many things, some of which have no version: by what is said of it. */
    public static EntityTag ofContent(byte[] said) {
        return new EntityTag(contentTag(said));
    }

    /** The same as text. */
    public static String contentTag(byte[] said) {
        return Digest.of(said).substring(0, SHOWN);
    }

    /**
     * Lets a change pass only when it names the version that stands.
     *
     * @param ifMatch the header as sent; several tags and {@code *} are understood
     */
    public static void require(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(PlatformProblem.PRECONDITION_REQUIRED);
        }
        requireIfPresent(ifMatch, version);
    }

    /** As {@link #require}, but a change that names no version passes. */
    public static void requireIfPresent(String ifMatch, long version) {
        requireIfPresent(ifMatch, of(version));
    }

    /** The same for what has no version of its own: see {@link #ofContent}. */
    public static void requireIfPresent(String ifMatch, EntityTag tag) {
        if (ifMatch == null || ifMatch.isBlank() || "*".equals(ifMatch.trim())) {
            return;
        }
        String current = '"' + tag.getValue() + '"';
        if (Arrays.stream(ifMatch.split(",")).map(String::trim).noneMatch(current::equals)) {
            throw Problem.of(PlatformProblem.PRECONDITION_FAILED);
        }
    }
}
