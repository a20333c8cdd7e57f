package fr.clausesociale.platform.http.gate;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Lets an address that cannot be read come as far as the router, which says what is wrong with it ({@link HeaderSyntax}): else
 * the server answers 400 and nothing more. Quarkus asks for this as a property of the system while it starts, before there is
 * any bean; the configuration is what a library can have a word in by then.
 */
public final class AddressesReachRouter implements SmallRyeConfigBuilderCustomizer {

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        System.setProperty("vertx.disableURIValidation", "true");
    }
}
