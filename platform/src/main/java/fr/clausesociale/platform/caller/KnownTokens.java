package fr.clausesociale.platform.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.NumericDate;

/**
 * Remembers what a token says once its signature was verified: checking a signature takes as long as all the rest of a small
 * read. A token is asked for by itself, for {@link KnownTokensConfig#remembered()} and never longer than it lives, and
 * only as many as {@link KnownTokensConfig#most()} are kept. What is refused is not remembered. Whether an issuer has given up
 * a key is seen after the same time at the latest, which is shorter than the pause that the stock check makes between two
 * looks at the issuer's keys.
 *
 * <p>It stands before the stock provider and answers what it knows; the stock provider answers the rest, and what it found
 * passes here as it is completed.
 */
@ApplicationScoped
class KnownTokens implements IdentityProvider<TokenAuthenticationRequest>, SecurityIdentityAugmentor {

    private static final String KNOWN = KnownTokens.class.getName();

    /** A provider that says nothing about its priority has {@code SYSTEM_FIRST + 1}, the highest is asked first. */
    private static final int BEFORE_THE_STOCK_PROVIDER = 100;

    /** Looked up with the first token: identity providers are made before the configuration is. */
    private final Instance<KnownTokensConfig> config;

    private final Instance<MeterRegistry> meters;

    private volatile Cache<String, Known> known;

    KnownTokens(Instance<KnownTokensConfig> config, Instance<MeterRegistry> meters) {
        this.config = config;
        this.meters = meters;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public int priority() {
        return SYSTEM_FIRST + BEFORE_THE_STOCK_PROVIDER;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        Known found = known().getIfPresent(request.getToken().getToken());
        return Uni.createFrom().item(found == null ? null : found.identity());
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        TokenCredential token = identity.getCredential(TokenCredential.class);
        if (token != null
                && identity.getAttribute(KNOWN) == null
                && identity.getPrincipal() instanceof JsonWebToken said
                && said.getExpirationTime() > 0) {
            long left = said.getExpirationTime() - NumericDate.now().getValue();
            known().put(token.getToken(), new Known(kept(identity), Duration.ofSeconds(Math.max(left, 0))));
        }
        return Uni.createFrom().item(identity);
    }

    /** Who it is, without the request in which it was first seen and without roles: those are asked for at every request. */
    private static SecurityIdentity kept(SecurityIdentity identity) {
        var kept = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttribute(KNOWN, true);
        identity.getAttributes().forEach((name, value) -> {
            if (!(value instanceof RoutingContext)) {
                kept.addAttribute(name, value);
            }
        });
        return kept.build();
    }

    private Cache<String, Known> known() {
        Cache<String, Known> cache = known;
        return cache == null ? made() : cache;
    }

    private synchronized Cache<String, Known> made() {
        if (known == null) {
            KnownTokensConfig bounds = config.get();
            known = CaffeineCacheMetrics.monitor(
                    meters.get(),
                    Caffeine.newBuilder()
                            .maximumSize(bounds.most())
                            .expireAfter(
                                    Expiry.<String, Known>creating((d, token) -> token.within(bounds.remembered())))
                            .recordStats()
                            .build(),
                    "tokens");
        }
        return known;
    }

    /** @param left how long the token lived when it was verified */
    private record Known(SecurityIdentity identity, Duration left) {

        Duration within(Duration longest) {
            return left.compareTo(longest) < 0 ? left : longest;
        }
    }
}
