package fr.clausesociale.platform.list;

import fr.clausesociale.platform.http.ChangeFeed;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list can be narrowed by that can also be asked for as a feed of changes ({@link FeedReader}). */
public abstract class FeedFilter {

    @QueryParam("updatedSince")
    @Parameter(description = ChangeFeed.SINCE)
    Instant updatedSince;

    /** From when on changes are asked for, null where the list is no feed of changes. */
    public Instant changedSince() {
        return updatedSince;
    }

    /** The order of the list where it is no feed. */
    protected abstract Keyset<?> order();
}
