// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import io.coplanar.evidence.Settings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a server listens, and what it takes.
 *
 * @param host a name or address of this machine
 * @param port 0 for a free one
 * @param settings {@link WebSettings}
 * @param transport how what it says is kept from others on the way
 * @param setUpCode what the page of a first start asks for; null where there is none
 * @param dataFolder where backups leave a note; null where there is no such folder
 */
public record ServerOptions(
    String host,
    int port,
    Settings settings,
    ServerLog log,
    Transport transport,
    @Nullable String setUpCode,
    @Nullable Path dataFolder) {
  /** On this machine only. */
  public static final String LOOPBACK = "127.0.0.1";

  /** Plain HTTP, without a page for a first start. */
  public ServerOptions(String host, int port, Settings settings, ServerLog log) {
    this(host, port, settings, log, new Transport.Plain(), null, null);
  }

  /** What a request comes over. */
  public sealed interface Transport {
    /** HTTP, for this machine and for a network that is trusted. */
    record Plain() implements Transport {}

    /**
     * HTTP from a proxy that speaks TLS with the world: its {@code X-Forwarded-*} headers are
     * believed. Whoever reaches the port without the proxy could make them up.
     */
    record BehindProxy() implements Transport {}

    /**
     * HTTPS.
     *
     * @param certificates PEM: the server's certificate first, then those that vouch for it
     * @param key PEM: its private key, PKCS #8, not encrypted
     */
    record Tls(Path certificates, Path key) implements Transport {}
  }
}
