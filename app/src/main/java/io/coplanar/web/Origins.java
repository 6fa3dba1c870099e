// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import io.coplanar.web.http.ApiFault;
import io.coplanar.web.http.Faults;
import io.coplanar.web.http.Incoming;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;

/**
 * Refuses what a page of another site lets a browser ask: a name that somebody made point to this
 * machine (DNS rebinding), and an {@code Origin} that is not this server's own.
 */
final class Origins {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final boolean loopbackOnly;
  private final boolean behindProxy;

  /**
   * @param behindProxy whether a proxy says under which name it was asked
   */
  Origins(String host, boolean behindProxy) {
    this.loopbackOnly = isLoopback(host) && !behindProxy;
    this.behindProxy = behindProxy;
  }

  void check(Incoming in) throws ApiFault {
    String asked = behindProxy ? in.header("X-Forwarded-Host") : null;
    String host = asked == null ? in.header("Host") : asked;
    if (loopbackOnly && host != null && !LOOPBACK.contains(name(host))) {
      throw Faults.foreign("Host");
    }
    String origin = in.header("Origin");
    if (origin != null && (host == null || !authority(origin).equals(lower(host)))) {
      throw Faults.foreign("Origin");
    }
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Without the port. */
  private static String name(String host) {
    int colon = host.lastIndexOf(':');
    return lower(colon > host.lastIndexOf(']') ? host.substring(0, colon) : host);
  }

  private static String authority(String origin) {
    int slashes = origin.indexOf("://");
    return lower(slashes < 0 ? "" : origin.substring(slashes + 3));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
