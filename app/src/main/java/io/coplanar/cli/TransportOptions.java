// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.web.ServerOptions.Transport;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who speaks TLS: this server, a proxy before it, or nobody. */
final class TransportOptions {
  @Option(
      names = "--tls-cert",
      paramLabel = "FILE",
      description = "Speak TLS with these certificates, PEM, the server's own first.")
  private @Nullable Path certificates;

  @Option(
      names = "--tls-key",
      paramLabel = "FILE",
      description = "The private key that goes with the first one, PEM (PKCS #8).")
  private @Nullable Path key;

  @Option(
      names = "--behind-proxy",
      description = {
        "A proxy before this server speaks TLS; believe its X-Forwarded-Proto, -Host and -For.",
        "Only where nobody reaches this port but the proxy."
      })
  private boolean behindProxy;

  Transport transport() throws InputFault {
    Path one = certificates;
    Path two = key;
    if (one == null && two == null) {
      return behindProxy ? new Transport.BehindProxy() : new Transport.Plain();
    }
    if (one == null || two == null) {
      throw ServeSentences.halfTls();
    }
    if (behindProxy) {
      throw ServeSentences.twoTransports();
    }
    return new Transport.Tls(one, two);
  }
}
